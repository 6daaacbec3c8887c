// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small pools, one for each schema; who finds none free waits a limited time. */
final class SchemaPools {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaPools.class);
    private static final int STATEMENTS = 100;
    private static final Duration IDLE = Duration.ofMinutes(3);

    private final List<BasicDataSource> open = new ArrayList<>();
    private final PoolLimits limits;

    SchemaPools(PoolLimits limits) {
        this.limits = limits;
    }

    /** A pool of connections made by the driver. */
    BasicDataSource open(Driver driver, String url, Login login) {
        BasicDataSource pool = new BasicDataSource();
        pool.setDriver(driver);
        pool.setUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaxTotal(limits.size());
        pool.setMaxIdle(limits.size());
        pool.setMaxWait(Duration.ofMillis(limits.maxWaitMillis()));
        // ten modules share one server: what is not used goes back to it
        pool.setMinEvictableIdle(IDLE);
        pool.setDurationBetweenEvictionRuns(IDLE);
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS);
        pool.setAccessToUnderlyingConnectionAllowed(true);
        synchronized (open) {
            open.add(pool);
        }
        return pool;
    }

    void close() {
        synchronized (open) {
            for (BasicDataSource pool : open) {
                try {
                    pool.close();
                } catch (SQLException failed) {
                    LOG.warn("A pool of {} did not close in order", pool.getUserName(), failed);
                }
            }
            open.clear();
        }
    }
}
