// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.List;
import org.linli.organization.testing.TestCity;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Tallies;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.linli.registry.testing.TalliesContract;

public class CountedTalliesTest extends TalliesContract {
    @Override
    protected Tallies tallies() {
        TestModule module = TestModule.empty("derby");
        for (String name : List.of("甲一", "甲二", "甲三")) {
            ResidentDraft draft = new ResidentDraft(
                    name,
                    null,
                    null,
                    null,
                    null,
                    Residence.REGISTERED_AND_LIVING,
                    null,
                    false,
                    null,
                    TestCity.SECOND_GRID.value());
            module.residents.add(draft, List.of(), null, TestModule.OFFICER);
        }
        Told.to(module, new TallyProjection(module.clock));
        return new CountedTallies(module.schema, module.seals, module.neighbours, new ConfiguredCategories());
    }
}
