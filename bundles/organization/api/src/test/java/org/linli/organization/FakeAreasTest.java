// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import org.linli.organization.testing.AreasContract;
import org.linli.organization.testing.World;

public class FakeAreasTest extends AreasContract {
    @Override
    protected World world() {
        return World.fake();
    }
}
