// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;

/** Commands that come with an Idempotency-Key: done once, however often they come within two days. */
public final class Once {
    private static final Duration KEPT_FOR = Duration.ofDays(2);

    private final Idempotency idempotency;

    public Once(Clock clock) {
        this.idempotency = new Idempotency(clock);
    }

    /** What was answered to the same request with the same key before; in the transaction that is open. */
    public Optional<String> before(EntityManager tx, Actor by, String key, Object request) {
        return key == null
                ? Optional.empty()
                : idempotency.answer(Schema.connection(tx), Idempotency.key(by, key), asked(request));
    }

    /**
     * Does the command unless it was done; in the transaction that is open.
     *
     * @param key null when the caller gave none
     * @param request what is asked; with the same key it must be the same
     * @param command returns the id of what it made
     * @return the id, this time's or the first time's
     */
    public String only(EntityManager tx, Actor by, String key, Object request, Supplier<String> command) {
        if (key == null) {
            return command.get();
        }
        Connection connection = Schema.connection(tx);
        String ownKey = Idempotency.key(by, key);
        String asked = asked(request);
        Optional<String> before = idempotency.answer(connection, ownKey, asked);
        if (before.isPresent()) {
            return before.get();
        }
        String id = command.get();
        idempotency.keep(connection, ownKey, asked, id);
        idempotency.purge(connection, KEPT_FOR);
        return id;
    }

    private static String asked(Object request) {
        return request.getClass().getSimpleName() + Json.write(request);
    }
}
