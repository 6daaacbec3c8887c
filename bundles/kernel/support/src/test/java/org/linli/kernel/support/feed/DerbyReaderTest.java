// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import org.linli.kernel.support.world.DerbyDatabase;
import org.linli.kernel.support.world.TestDatabase;

public class DerbyReaderTest extends ReaderStory {
    @Override
    protected TestDatabase database() throws Exception {
        return DerbyDatabase.shared();
    }
}
