// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.registry.testing.FakeResidents;
import org.linli.registry.testing.ResidentsContract;

public class FakeResidentsTest extends ResidentsContract {
    @Override
    protected Residents residents() {
        return new FakeResidents();
    }
}
