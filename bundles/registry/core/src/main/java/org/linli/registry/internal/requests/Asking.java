// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.Residence;
import org.linli.registry.event.ChangeRequested;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.care.Person;
import org.linli.registry.internal.people.CheckedDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes in what field workers propose. A proposal is checked by itself and never against what is stored: else a worker
 * could learn a birthday or a number by proposing until nothing is refused. The confirmation checks the whole.
 */
@Component(service = Asking.class)
public final class Asking {
    private static final int GROUND_MAX = 200;
    private static final int ID_LENGTH = 26;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Diary diary;
    private final CurrentRecords currents;
    private final Memberships memberships;
    private final Once once;

    @Activate
    public Asking(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Diary diary,
            @Reference CurrentRecords currents,
            @Reference Memberships memberships) {
        this.schema = schema;
        this.seals = seals;
        this.diary = diary;
        this.currents = currents;
        this.memberships = memberships;
        this.once = new Once(schema.clock());
    }

    String ask(ChangeDraft draft, String key, Actor by) {
        new Input()
                .required("kind", draft.kind())
                .text("ground", draft.ground(), 0, GROUND_MAX)
                .that(!draft.changes().isEmpty(), "changes", "are missing", "the fields that change")
                .check();
        List<String> names = draft.kind() == ChangeRequest.Kind.MEMBERSHIP ? Memberships.NAMES : ResidentFields.NAMES;
        boolean known = names.containsAll(draft.changes().keySet());
        new Input()
                .that(known, "changes", "has an unknown field", "of " + String.join(", ", names))
                .check();
        ChangeRequestRow row = new ChangeRequestRow();
        row.id = Ids.next();
        row.kind = draft.kind();
        row.status = ChangeRequest.Status.OPEN;
        row.askedBy = by.id();
        switch (draft.kind()) {
            case RESIDENT -> changed(row, draft, by);
            case NEW_RESIDENT -> added(row, draft, by);
            case MEMBERSHIP -> membership(row, draft, by);
        }
        // The digest of a request is kept for its key: of a blind index, so that nobody can guess what was asked.
        Asked asked = new Asked(seals.index("change-request", Json.write(draft)));
        String id = schema.write(em -> once.only(em, by, key, asked, () -> put(em, row)));
        diary.nudge();
        return id;
    }

    private void changed(ChangeRequestRow row, ChangeDraft draft, Actor by) {
        CurrentRecords.Current current = current(draft, by);
        Map<String, String> alone = new LinkedHashMap<>();
        alone.put("name", "甲");
        alone.put("residence", Residence.LIVING_ONLY.name());
        alone.put("area", current.home().community());
        check(ResidentFields.with(alone, draft.changes()));
        row.seenVersion = current.version();
        about(row, current, current.only(draft.changes().keySet()), draft);
    }

    private void membership(ChangeRequestRow row, ChangeDraft draft, Actor by) {
        new Input().required("household", draft.household()).check();
        CurrentRecords.Current current = current(draft, by);
        Memberships.check(draft.changes());
        Memberships.Current household = memberships
                .find(draft.household(), current.id())
                .filter(there -> by.may(there.area(), Role.GRID_WORKER))
                .orElseThrow(() -> new PlatformException(
                        Problem.invalid("household", "is not yours", "the id of a household in your area")));
        row.household = draft.household();
        row.seenVersion = household.version();
        about(row, current, household.fields(), draft);
    }

    private CurrentRecords.Current current(ChangeDraft draft, Actor by) {
        new Input().required("resident", draft.resident()).check();
        CurrentRecords.Current current = currents.find(draft.resident())
                .filter(there -> by.may(there.home().area(), Rights.lists()))
                .orElseThrow(() -> new PlatformException(Problem.notFound("resident", draft.resident())));
        by.require(current.home().area(), Role.GRID_WORKER);
        if (!current.live()) {
            throw new PlatformException(Problem.conflict("the resident's record is not in use"));
        }
        return current;
    }

    private void about(
            ChangeRequestRow row, CurrentRecords.Current current, Map<String, String> before, ChangeDraft draft) {
        row.resident = current.id();
        row.lieIn(current.home());
        ChangeWords words = new ChangeWords(before, draft.changes(), draft.ground(), null);
        row.sealed = seals.seal(current.key(), row.owner(), words);
    }

    private void added(ChangeRequestRow row, ChangeDraft draft, Actor by) {
        check(draft.changes());
        Home home = home(draft.changes());
        if (!by.may(home.area(), Role.GRID_WORKER)) {
            throw new PlatformException(Problem.invalid(
                    "changes." + (home.dwelling() == null ? "area" : "dwelling"), "is not yours", "one in your area"));
        }
        row.lieIn(home);
        row.wrappedKey = seals.newKey();
        ChangeWords words = new ChangeWords(Map.of(), draft.changes(), draft.ground(), null);
        row.sealed = seals.seal(row.wrappedKey, row.owner(), words);
    }

    private void check(Map<String, String> fields) {
        Input input = new Input();
        CheckedDraft.check(ResidentFields.draft(fields), Today.by(schema.clock()), input);
        String dwelling = fields.get("dwelling");
        input.that(
                dwelling == null || dwelling.length() <= ID_LENGTH,
                "dwelling",
                "is no id",
                "the id of a dwelling, of " + ID_LENGTH + " characters");
        input.check();
        if (fields.get("area") != null) {
            AreaLevel level = AreaCode.of(fields.get("area")).level();
            input.that(
                            level == AreaLevel.COMMUNITY || level == AreaLevel.GRID,
                            "area",
                            "is a " + level,
                            "the code of a community or grid")
                    .check();
        }
    }

    private Home home(Map<String, String> fields) {
        String id = fields.get("dwelling");
        if (id == null) {
            return Home.in(null, AreaCode.of(fields.get("area")));
        }
        return Optional.ofNullable(schema.read(em -> em.find(DwellingRow.class, id)))
                .map(DwellingRow::home)
                .orElseThrow(() ->
                        new PlatformException(Problem.invalid("changes.dwelling", "is not yours", "one in your area")));
    }

    private String put(EntityManager em, ChangeRequestRow row) {
        row.askedAt = schema.clock().instant();
        if (row.resident != null) {
            row.lieIn(hold(em, row.resident).home());
        }
        em.persist(row);
        em.flush();
        diary.tell(
                Schema.connection(em),
                new ChangeRequested(row.id, row.resident, row.area().value()),
                row.id,
                row.version);
        return row.id;
    }

    private static Person hold(EntityManager em, String resident) {
        try {
            return Person.held(Schema.connection(em), resident)
                    .filter(Person::isLive)
                    .orElseThrow(() -> new PlatformException(Problem.conflict("the resident's record is not in use")));
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private record Asked(String what) {}
}
