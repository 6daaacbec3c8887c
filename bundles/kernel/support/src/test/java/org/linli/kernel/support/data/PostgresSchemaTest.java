// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import org.linli.kernel.support.world.PostgresDatabase;
import org.linli.kernel.support.world.TestDatabase;

public class PostgresSchemaTest extends SchemaStory {
    @Override
    protected TestDatabase database() throws Exception {
        return PostgresDatabase.shared();
    }
}
