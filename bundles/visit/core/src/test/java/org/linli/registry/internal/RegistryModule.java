// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.AreaCode;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purposes;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestDatabases;
import org.linli.organization.Areas;
import org.linli.registry.DwellingKind;
import org.linli.registry.Households;
import org.linli.registry.Relation;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.people.Drafts;
import org.linli.registry.internal.people.Duplicates;
import org.linli.registry.internal.people.HouseholdBatch;
import org.linli.registry.internal.people.HouseholdDraft;
import org.linli.registry.internal.people.HouseholdWriting;
import org.linli.registry.internal.people.JpaHouseholds;
import org.linli.registry.internal.people.JpaResidents;
import org.linli.registry.internal.people.ManyHouseholds;
import org.linli.registry.internal.people.PurposefulHouseholds;
import org.linli.registry.internal.people.Reading;
import org.linli.registry.internal.people.ResidentBatch;
import org.linli.registry.internal.people.ResidentChanging;
import org.linli.registry.internal.people.ShownGroups;

/** The registry's own components on a database, so that visits are tried beside real households. */
public final class RegistryModule {
    private static final Path MIGRATIONS =
            Path.of("..", "..", "registry", "core", "src", "main", "resources", "migrations");

    public final RegistrySchema schema;
    public final DataSource dataSource;
    public final JpaResidents residents;
    public final JpaHouseholds forming;
    public final Households households;
    public final Drafts drafts;
    private final Seals seals;
    private final Diary diary;
    /** The open care files in words, by the resident. */
    public final Map<String, List<String>> care = new HashMap<>();

    public RegistryModule(TestDatabases databases, Clock clock, Around around) {
        dataSource = around.counted().on(databases.schema("registry"));
        databases.migrate(dataSource, MIGRATIONS);
        Map<String, Object> unit = Map.of(
                "javax.persistence.nonJtaDataSource",
                dataSource,
                "eclipselink.session-name",
                "registry-" + databases.kind());
        schema = new RegistrySchema(
                new Schema(dataSource, Persistence.createEntityManagerFactory("registry", unit)), clock);
        diary = new Diary(schema);
        seals = new Seals(around.keyring());
        Neighbours neighbours = new Neighbours(around.areas(), around.ledger(), around.purposes());
        Summaries summaries = new Summaries(schema, seals);
        drafts = new Drafts(schema, neighbours, seals);
        Duplicates duplicates = new Duplicates(schema, seals, neighbours, summaries);
        ShownGroups shown = new ShownGroups("visit=CONTACT HOME HOUSEHOLD CARE");
        CareNotes notes = new Notes();
        Reading reading = new Reading(schema, seals, neighbours, shown, notes);
        ResidentChanging changing = new ResidentChanging(schema, diary, seals, drafts, duplicates);
        residents = new JpaResidents(
                schema, diary, seals, drafts, new ResidentBatch(schema, diary), duplicates, reading, changing);
        HouseholdWriting writing = new HouseholdWriting(schema, diary, seals, changing);
        forming = new JpaHouseholds(schema, drafts, writing);
        households = new PurposefulHouseholds(schema, neighbours, shown, writing, reading, notes);
    }

    /** What the module works with. */
    public record Around(
            Areas areas,
            Keyring keyring,
            AccessLedger ledger,
            Purposes purposes,
            org.linli.visit.internal.Counted counted) {}

    /** Many households at once. */
    public ManyHouseholds many() {
        return new ManyHouseholds(this, new ResidentBatch(schema, diary), new HouseholdBatch(schema, seals, diary));
    }

    private final class Notes implements CareNotes {
        @Override
        public List<String> openFor(String resident, Actor reader) {
            return care.getOrDefault(resident, List.of());
        }

        @Override
        public Map<String, List<String>> openFor(Collection<String> residents, Actor reader) {
            Map<String, List<String>> notes = new HashMap<>(care);
            notes.keySet().retainAll(residents);
            return notes;
        }
    }

    /** A dwelling in a grid; its id. */
    public String dwelling(String address, AreaCode area) {
        DwellingRow row = row(address, area);
        return schema.write(em -> {
            em.persist(row);
            return row.id;
        });
    }

    /** A dwelling that is not kept yet. */
    public static DwellingRow row(String address, AreaCode area) {
        DwellingRow row = new DwellingRow();
        row.id = Ids.next();
        row.room = "101";
        row.address = address;
        row.addressKey = TextKeys.address(address);
        row.kind = DwellingKind.OWNER_OCCUPIED;
        row.lieIn(area);
        return row;
    }

    /** A resident of a dwelling; the id. */
    public String resident(String name, String phone, String born, String dwelling, Actor by) {
        ResidentDraft draft = new ResidentDraft(
                name,
                null,
                born == null ? null : java.time.LocalDate.parse(born),
                null,
                phone,
                Residence.REGISTERED_AND_LIVING,
                null,
                false,
                dwelling,
                null);
        return residents.add(draft, List.of(), null, by);
    }

    /** A household of these, the first being its head; the id. */
    public String household(String dwelling, Actor by, String... residents) {
        List<HouseholdDraft.Member> members = new java.util.ArrayList<>();
        for (String resident : residents) {
            members.add(
                    new HouseholdDraft.Member(resident, members.isEmpty() ? Relation.HEAD : Relation.OTHER_RELATIVE));
        }
        return forming.form(new HouseholdDraft(dwelling, HouseholdRow.Kind.FAMILY, null, members, null), null, by);
    }
}
