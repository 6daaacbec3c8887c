// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.ResidentDraft;
import org.linli.registry.event.ResidentSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.CareAreas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes of one resident's record: each makes a version and an event. */
@Component(service = ResidentChanging.class)
public final class ResidentChanging {
    private final RegistrySchema schema;
    private final Diary diary;
    private final Seals seals;
    private final Drafts drafts;
    private final Duplicates duplicates;

    @Activate
    public ResidentChanging(
            @Reference RegistrySchema schema,
            @Reference Diary diary,
            @Reference Seals seals,
            @Reference Drafts drafts,
            @Reference Duplicates duplicates) {
        this.schema = schema;
        this.diary = diary;
        this.seals = seals;
        this.drafts = drafts;
        this.duplicates = duplicates;
    }

    /** One change: of the row as it is now, and of its private fields. */
    private interface Change {
        PrivateFields apply(ResidentRow row, PrivateFields fields);
    }

    long change(String id, ResidentDraft draft, long version, String cause, Actor by) {
        CheckedDraft checked = drafts.check(draft, by);
        Duplicates.Search search = duplicates.search(checked, id);
        return apply(id, version, cause, by, search, (row, fields) -> {
            PrivateFields now = checked.fields();
            if (!Objects.equals(Phones.canonical(fields.phone()), Phones.canonical(now.phone()))) {
                row.phoneConfirmed = 0;
            }
            checked.fill(row);
            return now;
        });
    }

    /** Records that the community has seen that the phone is the person's. */
    public long confirmPhone(String id, long version, Actor by) {
        return apply(id, version, null, by, null, (row, fields) -> {
            if (fields.phone() == null) {
                throw new PlatformException(Problem.conflict("there is no phone to confirm"));
            }
            row.phoneConfirmed = 1;
            return fields;
        });
    }

    private long apply(String id, long version, String cause, Actor by, Duplicates.Search search, Change change) {
        ResidentRow row = schema.read(em -> JpaResidents.found(em, id));
        Rights.requireWrite("resident", id, row.area(), by);
        JpaResidents.requireVersion(row, version);
        AreaCode before = row.area();
        PrivateFields fields = fields(row);
        Prepared next = next(row, change.apply(row, fields), by.id(), cause);
        schema.write(em -> {
            if (search != null) {
                search.requireOwnIdNumber(em, by);
            }
            write(em, next, before);
            return null;
        });
        diary.nudge();
        return next.row().version;
    }

    /**
     * What is sealed of somebody.
     *
     * @throws PlatformException conflict, when the person was made unreadable
     */
    PrivateFields fields(ResidentRow row) {
        if (row.wrappedKey == null) {
            throw new PlatformException(Problem.conflict("this person was made unreadable and cannot be changed"));
        }
        return Objects.requireNonNullElse(
                seals.open(row.wrappedKey, row.id, row.sealed, PrivateFields.class),
                new PrivateFields(null, null, null));
    }

    /** The next version of somebody whose row was read and changed; before the transaction. */
    Prepared next(ResidentRow row, PrivateFields fields, String by, String cause) {
        row.version++;
        return drafts.seal(row, fields, by, cause);
    }

    /** The next version with the same private fields. */
    Prepared next(ResidentRow row, String by, String cause) {
        return next(row, fields(row), by, cause);
    }

    /** Writes a next version, and tells of it; in the transaction that is open. */
    void write(EntityManager em, Prepared next, AreaCode before) {
        ResidentRow current = em.find(ResidentRow.class, next.row().id);
        JpaResidents.requireVersion(current, next.row().version - 1);
        ResidentRows.copy(next.row(), current);
        em.flush();
        ResidentBatch.insertVersions(Schema.connection(em), List.of(next));
        tell(em, current, before);
    }

    /** Tells that somebody is to be looked at anew. */
    void tell(EntityManager em, ResidentRow row, AreaCode before) {
        String former = row.area().equals(before) ? null : before.value();
        if (former != null) {
            CareAreas.moved(Schema.connection(em), row.id, row.home());
        }
        ResidentSaved event = new ResidentSaved(row.id, row.area().value(), former);
        diary.tell(Schema.connection(em), event, row.id, row.version);
    }
}
