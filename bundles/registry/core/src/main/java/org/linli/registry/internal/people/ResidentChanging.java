// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.List;
import java.util.Objects;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentStatus;
import org.linli.registry.event.ResidentSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
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

    /** Records that the person moved away, died or is back. */
    public long status(String id, ResidentStatus status, long version, Actor by) {
        if (status != ResidentStatus.ACTIVE
                && status != ResidentStatus.MOVED_AWAY
                && status != ResidentStatus.DECEASED) {
            throw new PlatformException(
                    Problem.invalid("status", "cannot be set by hand", "ACTIVE, MOVED_AWAY or DECEASED"));
        }
        return apply(id, version, null, by, null, (row, fields) -> {
            row.status = status;
            return fields;
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
        ResidentRow before = schema.read(em -> JpaResidents.found(em, id));
        Rights.requireWrite("resident", id, before.area(), by);
        JpaResidents.requireVersion(before, version);
        if (before.wrappedKey == null) {
            throw new PlatformException(Problem.conflict("this person was made unreadable and cannot be changed"));
        }
        AreaCode area = before.area();
        PrivateFields fields = seals.open(before.wrappedKey, before.id, before.sealed, PrivateFields.class);
        ResidentRow after = before;
        PrivateFields now = change.apply(after, fields == null ? new PrivateFields(null, null, null) : fields);
        after.version = version + 1;
        Prepared prepared = drafts.seal(after, now, by.id(), cause);
        String former = JpaResidents.former(area, after.area());
        schema.write(em -> {
            ResidentRow current = em.find(ResidentRow.class, after.id);
            JpaResidents.requireVersion(current, version);
            if (search != null) {
                search.requireOwnIdNumber(em, by);
            }
            ResidentRows.copy(after, current);
            em.flush();
            ResidentBatch.insertVersions(Schema.connection(em), List.of(prepared));
            diary.tell(
                    Schema.connection(em),
                    new ResidentSaved(current.id, current.area().value(), former),
                    current.id,
                    current.version);
            return null;
        });
        diary.nudge();
        return version + 1;
    }
}
