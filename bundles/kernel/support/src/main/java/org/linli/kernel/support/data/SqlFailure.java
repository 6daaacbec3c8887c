// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** What a failed transaction failed of, as far as it matters to what is done next. */
enum SqlFailure {
    /** Somebody else held a lock: trying again helps. */
    CONTENTION(4),
    /** A unique key was there already: whoever looks once more sees the other's row. */
    DUPLICATE(2),
    /** JPA found a version changed: the caller reads again and decides again. */
    STALE(1),
    /** No connection could be had, or it broke. */
    CONNECTION(1),
    /** Anything else: passed on as it is. */
    OTHER(1);

    private static final Set<String> LOCKS =
            Set.of("40001", "40XL1", "40XL2", "40P01", "55P03", "X0Y84", "X0Y90", "X0Y91", "X0Y92");

    private final int tries;

    SqlFailure(int tries) {
        this.tries = tries;
    }

    static SqlFailure of(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlatformException) {
                return OTHER;
            }
            if (isStale(cause)) {
                return STALE;
            }
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return OTHER;
    }

    boolean isWorthAnotherTry(int triesSoFar) {
        return triesSoFar < tries;
    }

    /** What the caller is told in the end. */
    RuntimeException told(RuntimeException failed) {
        return switch (this) {
            case CONTENTION -> new PlatformException(Problem.unavailable("database", Duration.ofSeconds(1)), failed);
            case CONNECTION -> new PlatformException(Problem.unavailable("database", Duration.ofSeconds(5)), failed);
            case DUPLICATE -> new PlatformException(
                    Problem.conflict("the same thing is there already or was just written"), failed);
            case STALE -> new PlatformException(
                    new Problem(
                            Problem.STALE_VERSION,
                            412,
                            "Changed meanwhile",
                            "somebody else changed it at the same moment; read it again",
                            List.of(),
                            Map.of()),
                    failed);
            case OTHER -> failed;
        };
    }

    private static SqlFailure of(SQLException sql) {
        String state = sql.getSQLState();
        if (sql instanceof SQLTransientConnectionException || sql instanceof NoConnection) {
            return CONNECTION;
        }
        if (state == null) {
            return OTHER;
        }
        if (LOCKS.contains(state)) {
            return CONTENTION;
        }
        if (state.equals("23505")) {
            return DUPLICATE;
        }
        return state.startsWith("08") || state.startsWith("57P") ? CONNECTION : OTHER;
    }

    private static boolean isStale(Throwable cause) {
        return cause.getClass().getSimpleName().equals("OptimisticLockException");
    }

    /** The data source gave no connection. */
    static final class NoConnection extends SQLException {
        private static final long serialVersionUID = 1L;

        NoConnection(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }
}
