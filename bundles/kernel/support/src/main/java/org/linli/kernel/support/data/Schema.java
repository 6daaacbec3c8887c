// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;

/**
 * A module's own schema, by plain JDBC and by JPA. Each call is one local transaction of this thread. When it lost a
 * fight for locks it is rolled back and done again, so the work must touch nothing but the database. In the end a lost
 * fight and a missing connection are a {@link org.linli.kernel.PlatformException} unavailable, a version that JPA found
 * changed is stale-version, and a unique key that is there already (also after a second look) is a conflict.
 */
public final class Schema {
    private static final long LONGEST_RETRY = TimeUnit.SECONDS.toNanos(15);

    private final DataSource dataSource;
    private final EntityManagerFactory entityManagers;

    public Schema(DataSource dataSource) {
        this(dataSource, null);
    }

    public Schema(DataSource dataSource, EntityManagerFactory entityManagers) {
        this.dataSource = dataSource;
        this.entityManagers = entityManagers;
    }

    /** One transaction by JDBC; the connection is the transaction's and must not be closed. */
    public <R> R jdbc(SqlFunction<Connection, R> work) {
        return retried(() -> jdbcOnce(work));
    }

    /** One transaction by JPA; its JDBC connection is {@link #connection}. */
    public <R> R write(Function<EntityManager, R> work) {
        return retried(() -> writeOnce(work));
    }

    /** Reads by JPA without keeping a transaction; what it returns should be no entities but records. */
    public <R> R read(Function<EntityManager, R> work) {
        Transaction.requireNone();
        return retried(() -> {
            EntityManager manager = entityManagers.createEntityManager();
            try {
                return work.apply(manager);
            } finally {
                manager.clear();
                manager.close();
            }
        });
    }

    /** The connection of a JPA transaction. What was changed in entities is on it only after a flush. */
    public static Connection connection(EntityManager manager) {
        return manager.unwrap(Connection.class);
    }

    private <R> R jdbcOnce(SqlFunction<Connection, R> work) {
        Transaction.begin();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        } finally {
            Transaction.end();
        }
    }

    private Connection connect() throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException none) {
            throw new SqlFailure.NoConnection(none);
        }
    }

    private static <R> R committed(Connection connection, SqlFunction<Connection, R> work) throws SQLException {
        boolean done = false;
        try {
            R result = work.apply(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private <R> R writeOnce(Function<EntityManager, R> work) {
        Transaction.begin();
        try {
            EntityManager manager = entityManagers.createEntityManager();
            try {
                manager.getTransaction().begin();
                // From here on JPA reads, too, go over the transaction's connection.
                connection(manager);
                R result = work.apply(manager);
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                manager.close();
            }
        } finally {
            Transaction.end();
        }
    }

    private static <R> R retried(Supplier<R> transaction) {
        long start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                SqlFailure kind = SqlFailure.of(failed);
                boolean late = System.nanoTime() - start > LONGEST_RETRY;
                if (late || !kind.isWorthAnotherTry(tries) || !pause(tries)) {
                    throw kind.told(failed);
                }
            }
        }
    }

    private static boolean pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 60) * tries);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
