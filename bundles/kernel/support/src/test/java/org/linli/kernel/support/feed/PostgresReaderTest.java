// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import org.linli.kernel.support.world.PostgresDatabase;
import org.linli.kernel.support.world.TestDatabase;

public class PostgresReaderTest extends ReaderStory {
    @Override
    protected TestDatabase database() throws Exception {
        return PostgresDatabase.shared();
    }
}
