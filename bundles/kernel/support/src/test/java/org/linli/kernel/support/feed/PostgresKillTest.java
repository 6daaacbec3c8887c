// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;
import org.linli.kernel.support.world.PostgresDatabase;
import org.linli.kernel.support.world.TestDatabase;

public class PostgresKillTest extends KillStory {
    @Override
    protected TestDatabase database() throws Exception {
        return PostgresDatabase.shared();
    }

    @Override
    protected void letGo(BasicDataSource pool) throws SQLException {
        pool.close();
    }
}
