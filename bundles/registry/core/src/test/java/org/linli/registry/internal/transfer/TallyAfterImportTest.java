// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ResidentImport.Mode;
import org.linli.registry.Tally;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.linli.registry.internal.tally.CountedTallies;
import org.linli.registry.internal.tally.TallyProjection;
import org.linli.registry.internal.tally.Told;

public class TallyAfterImportTest extends OnEachDatabase {
    @Test
    public void numbersFollowAnImport() {
        TransferWorld world = new TransferWorld(database);
        String id = world.upload(TransferWorld.families(40));
        world.workOff();
        world.imports.apply(id, Mode.ALL_OR_NOTHING, List.of(), TransferWorld.REGISTRAR);
        world.workOff();
        Told.to(world.module, new TallyProjection(world.module.clock));
        CountedTallies tallies = new CountedTallies(
                world.module.schema, world.module.seals, world.module.neighbours, new ConfiguredCategories());
        Tally community = tallies.of(TestCity.FIRST_COMMUNITY, TransferWorld.REGISTRAR);
        assertEquals(40, community.people());
        assertEquals(Map.of("FAMILY", 20L), community.households());
        assertEquals(20, community.householdsOfAllKinds());
        assertEquals(20, (long) community.dwellings().values().stream().reduce(0L, Long::sum));
        assertEquals(
                10, tallies.of(TestCity.SECOND_GRID, TransferWorld.REGISTRAR).householdsOfAllKinds());
    }
}
