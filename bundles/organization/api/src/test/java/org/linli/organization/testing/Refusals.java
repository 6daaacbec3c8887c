// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import org.junit.Assert;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** What is refused, and how. */
public final class Refusals {
    private Refusals() {}

    /** Does what must be refused with a problem of that type, and gives the problem. */
    public static Problem of(String type, Runnable refused) {
        PlatformException thrown = Assert.assertThrows(PlatformException.class, refused::run);
        Assert.assertEquals(thrown.getMessage(), type, thrown.problem().type());
        return thrown.problem();
    }
}
