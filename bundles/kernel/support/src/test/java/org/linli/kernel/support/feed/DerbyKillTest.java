// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;
import org.linli.kernel.support.world.DerbyDatabase;
import org.linli.kernel.support.world.TestDatabase;

public class DerbyKillTest extends KillStory {
    private DerbyDatabase database;

    @Override
    protected TestDatabase database() throws Exception {
        database = DerbyDatabase.alone();
        return database;
    }

    @Override
    protected void letGo(BasicDataSource pool) throws SQLException {
        pool.close();
        String shutdown = database.url("").replace("create=true", "shutdown=true");
        try {
            DriverManager.getConnection(shutdown).close();
        } catch (SQLException done) {
            if (!"08006".equals(done.getSQLState())) {
                throw done;
            }
        }
    }
}
