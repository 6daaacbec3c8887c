// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks and seals what is entered about residents, before any transaction. */
@Component(service = Drafts.class)
public final class Drafts {
    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final Seals seals;

    @Activate
    public Drafts(@Reference RegistrySchema schema, @Reference Neighbours neighbours, @Reference Seals seals) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.seals = seals;
    }

    /**
     * Checks a draft by somebody who is to store it.
     *
     * @throws PlatformException invalid, with all that is wrong; forbidden, when the area is not the actor's
     */
    public CheckedDraft check(ResidentDraft draft, Actor by) {
        Input input = new Input();
        IdNumber number = CheckedDraft.check(draft, Today.by(schema.clock()), input);
        input.check();
        return CheckedDraft.of(draft, number, home(draft, by));
    }

    /** A draft that was checked with {@link CheckedDraft#check} and whose home is known: for many at once. */
    public CheckedDraft checked(ResidentDraft draft, IdNumber number, Home home) {
        return CheckedDraft.of(draft, number, home);
    }

    private Home home(ResidentDraft draft, Actor by) {
        if (draft.dwelling() != null) {
            return dwelling(draft.dwelling(), by).home();
        }
        AreaCode area = AreaCode.of(draft.area());
        new Input()
                .that(
                        area.level() == AreaLevel.COMMUNITY || area.level() == AreaLevel.GRID,
                        "area",
                        "is a " + area.level(),
                        "the code of a community or grid")
                .check();
        by.require(area, Rights.writes());
        neighbours.areas().find(area);
        return Home.in(null, area);
    }

    /** A dwelling of the actor's areas; one elsewhere is told like one that is not there. */
    DwellingRow dwelling(String id, Actor by) {
        DwellingRow dwelling = schema.read(em -> em.find(DwellingRow.class, id));
        if (dwelling == null || !by.may(dwelling.home().area(), Rights.writes())) {
            throw new PlatformException(
                    Problem.invalid("dwelling", "no dwelling " + id, "the id of a dwelling in your area"));
        }
        return dwelling;
    }

    /** A new resident, sealed by a new key and ready to be written. */
    public Prepared prepare(CheckedDraft draft, String by, String cause) {
        return prepare(draft, null, by, cause);
    }

    /** A new resident of a new household. */
    public Prepared prepare(CheckedDraft draft, String household, String by, String cause) {
        ResidentRow row = new ResidentRow();
        row.id = Ids.next();
        row.status = ResidentStatus.ACTIVE;
        row.household = household;
        row.wrappedKey = seals.newKey();
        row.version = 1;
        draft.fill(row);
        return seal(row, draft.fields(), by, cause);
    }

    /** Seals the private fields and the version of a row that is to be written. */
    Prepared seal(ResidentRow row, PrivateFields fields, String by, String cause) {
        row.changedAt = schema.clock().instant();
        row.sealed = seals.seal(row.wrappedKey, row.id, fields);
        // A merged record is found by the id only: number and phone are those of the one that was kept.
        boolean found = row.status != ResidentStatus.MERGED;
        row.idNumberIndex = found ? seals.index("id-number", fields.idNumber()) : null;
        row.phoneIndex = found ? seals.index("phone", Phones.canonical(fields.phone())) : null;
        String version = seals.seal(row.wrappedKey, row.id, ResidentVersion.of(row, row.version, fields));
        return new Prepared(row, version, by, cause);
    }
}
