// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.ChangeRequest;
import org.linli.registry.Relation;
import org.linli.registry.event.ChangeRequestDecided;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.people.HouseholdDraft;
import org.linli.registry.internal.people.JpaHouseholds;
import org.linli.registry.internal.people.JpaResidents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Confirms and declines. The record is changed first and the request is marked after it: when the platform stops in
 * between, the request is still open, and confirmed again it changes nothing more.
 */
@Component(service = Deciding.class)
public final class Deciding {
    private static final int REASON_MAX = 200;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Diary diary;
    private final RequestRecords records;
    private final CurrentRecords currents;
    private final JpaResidents residents;
    private final JpaHouseholds households;

    @Activate
    public Deciding(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Diary diary,
            @Reference RequestRecords records,
            @Reference CurrentRecords currents,
            @Reference JpaResidents residents,
            @Reference JpaHouseholds households) {
        this.schema = schema;
        this.seals = seals;
        this.diary = diary;
        this.records = records;
        this.currents = currents;
        this.residents = residents;
        this.households = households;
    }

    String confirm(String id, long recordVersion, List<String> notDuplicates, Actor by) {
        RequestRecords.Found found = decidable(id, by);
        String resident =
                switch (found.row().kind) {
                    case RESIDENT -> change(found, recordVersion, by);
                    case NEW_RESIDENT -> add(found, notDuplicates, by);
                    case MEMBERSHIP -> member(found, recordVersion, by);
                };
        confirmed(found, resident, by);
        return resident;
    }

    void decline(String id, String reason, Actor by) {
        RequestRecords.Found found = decidable(id, by);
        new Input().text("reason", reason, 2, REASON_MAX).check();
        String sealed =
                seals.seal(found.key(), found.row().owner(), found.words().declinedFor(reason));
        decided(found, ChangeRequest.Status.DECLINED, by, row -> row.sealed = sealed);
    }

    private String change(RequestRecords.Found found, long recordVersion, Actor by) {
        CurrentRecords.Current current = found.current();
        if (current == null || !current.live()) {
            throw new PlatformException(Problem.conflict("the resident's record is not in use"));
        }
        if (current.version() != recordVersion) {
            throw new PlatformException(Problem.staleVersion(recordVersion, current.version()));
        }
        Map<String, String> after =
                ResidentFields.with(current.fields(), found.words().after());
        if (!after.equals(current.fields())) {
            residents.change(current.id(), ResidentFields.draft(after), recordVersion, cause(found), by);
        }
        return current.id();
    }

    private String member(RequestRecords.Found found, long recordVersion, Actor by) {
        Memberships.Current now = found.membership();
        String resident = found.row().resident;
        if (now == null) {
            throw new PlatformException(Problem.conflict("the household is no more"));
        }
        if (now.version() != recordVersion) {
            throw new PlatformException(Problem.staleVersion(recordVersion, now.version()));
        }
        String relation = found.words().after().get(Memberships.RELATION);
        if (relation == null && now.relation() != null) {
            households.leave(now.household(), resident, null, null, recordVersion, by);
        } else if (relation != null && now.relation() == null) {
            HouseholdDraft.Member member = new HouseholdDraft.Member(resident, Relation.valueOf(relation));
            households.join(now.household(), member, null, recordVersion, by);
        } else if (relation != null && !relation.equals(now.relation())) {
            throw new PlatformException(
                    Problem.conflict("the resident is in the household; decline, and change the relation there"));
        }
        return resident;
    }

    private String add(RequestRecords.Found found, List<String> notDuplicates, Actor by) {
        Map<String, String> fields = found.words().after();
        String key = ChangeRequestPurpose.KIND_NAME + "-" + found.row().id;
        return residents.add(ResidentFields.draft(fields), notDuplicates, key, cause(found), by);
    }

    private void confirmed(RequestRecords.Found found, String resident, Actor by) {
        if (found.row().kind != ChangeRequest.Kind.NEW_RESIDENT) {
            decided(found, ChangeRequest.Status.CONFIRMED, by, row -> row.resident = resident);
            return;
        }
        // From now on sealed by the person's key: destroyed with it, this is unreadable, too.
        CurrentRecords.Current added = currents.find(resident).orElseThrow();
        ChangeRequestRow as = new ChangeRequestRow();
        as.id = found.row().id;
        as.resident = resident;
        String sealed = seals.seal(added.key(), as.owner(), found.words());
        decided(found, ChangeRequest.Status.CONFIRMED, by, row -> {
            row.resident = resident;
            row.wrappedKey = null;
            row.sealed = sealed;
            row.lieIn(added.home());
        });
    }

    private void decided(
            RequestRecords.Found found, ChangeRequest.Status status, Actor by, Consumer<ChangeRequestRow> change) {
        String id = found.row().id;
        schema.write(em -> {
            ChangeRequestRow row = em.find(ChangeRequestRow.class, id);
            requireOpen(row);
            row.status = status;
            row.decidedAt = schema.clock().instant();
            row.decidedBy = by.id();
            change.accept(row);
            em.flush();
            diary.tell(
                    Schema.connection(em),
                    new ChangeRequestDecided(
                            id, row.resident, row.area().value(), status == ChangeRequest.Status.CONFIRMED),
                    id,
                    row.version);
            return id;
        });
        diary.nudge();
    }

    private RequestRecords.Found decidable(String id, Actor by) {
        RequestRecords.Found found = records.find(id);
        ChangeRequestRow row = found.row();
        if (!by.may(row.area(), Role.COMMUNITY_OFFICER)) {
            if (by.may(row.area(), Role.GRID_WORKER) && by.id().equals(row.askedBy)) {
                by.require(row.area(), Role.COMMUNITY_OFFICER);
            }
            throw RequestRecords.notFound(id);
        }
        if (by.id().equals(row.askedBy)) {
            throw new PlatformException(Problem.forbidden("somebody else decides on what one asked oneself"));
        }
        requireOpen(row);
        if (found.key() == null) {
            throw new PlatformException(Problem.conflict("the person was made unreadable"));
        }
        return found;
    }

    private static void requireOpen(ChangeRequestRow row) {
        if (!row.isOpen()) {
            throw new PlatformException(Problem.conflict("the change request is decided: " + row.status));
        }
    }

    private static String cause(RequestRecords.Found found) {
        return ChangeRequestPurpose.KIND_NAME + " " + found.row().id;
    }
}
