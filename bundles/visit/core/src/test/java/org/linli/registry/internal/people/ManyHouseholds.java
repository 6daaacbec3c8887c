// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.Relation;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.RegistryModule;

/** Writes many households of four, as an import does. */
public final class ManyHouseholds {
    private static final int MEMBERS = 4;
    private static final int AT_ONCE = 25;

    private final RegistryModule module;
    private final ResidentBatch residents;
    private final HouseholdBatch households;

    public ManyHouseholds(RegistryModule module, ResidentBatch residents, HouseholdBatch households) {
        this.module = module;
        this.residents = residents;
        this.households = households;
    }

    /** So many people; the ids of their households. */
    public List<String> of(int people, List<AreaCode> areas) {
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < people; from += MEMBERS * AT_ONCE) {
            List<Prepared> some = new ArrayList<>();
            List<HouseholdBatch.New> homes = new ArrayList<>();
            List<DwellingRow> dwellings = new ArrayList<>();
            for (int i = from / MEMBERS; i < (from + MEMBERS * AT_ONCE) / MEMBERS; i++) {
                homes.add(household(i, areas.get(i % areas.size()), some, dwellings));
            }
            module.schema.write(em -> {
                dwellings.forEach(em::persist);
                em.flush();
                residents.insert(Schema.connection(em), some);
                households.insert(Schema.connection(em), homes, "import", "import 1");
                return null;
            });
            homes.forEach(home -> ids.add(home.row().id));
        }
        return ids;
    }

    private HouseholdBatch.New household(int number, AreaCode area, List<Prepared> some, List<DwellingRow> dwellings) {
        DwellingRow row = RegistryModule.row("甲一路%d号%d室".formatted(number / 50, number), area);
        dwellings.add(row);
        String dwelling = row.id;
        Home home = Home.in(dwelling, area);
        String id = Ids.next();
        Map<String, Relation> members = new LinkedHashMap<>();
        for (int i = 0; i < MEMBERS; i++) {
            ResidentDraft draft = new ResidentDraft(
                    "甲" + Character.toString(0x4E00 + (number * MEMBERS + i) % 20_000),
                    null,
                    java.time.LocalDate.of(1940 + number % 70, 1, 1 + i),
                    null,
                    "139%08d".formatted(number * MEMBERS + i),
                    Residence.REGISTERED_AND_LIVING,
                    null,
                    false,
                    dwelling,
                    null);
            Prepared prepared = module.drafts.prepare(module.drafts.checked(draft, null, home), "import", "import 1");
            prepared.row().household = id;
            members.put(prepared.row().id, i == 0 ? Relation.HEAD : Relation.CHILD);
            some.add(prepared);
        }
        return households.prepare(id, "H%010d".formatted(number), home, members);
    }
}
