// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.registry.testing.FakeTallies;
import org.linli.registry.testing.TalliesContract;

public class FakeTalliesTest extends TalliesContract {
    @Override
    protected Tallies tallies() {
        FakeTallies tallies = new FakeTallies();
        tallies.put(COMMUNITY, 0, 3);
        tallies.put(FIRST_GRID, 0, 0);
        tallies.put(SECOND_GRID, 0, 3);
        return tallies;
    }
}
