// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.itests.Client;
import org.linli.itests.Server;

/**
 * Who is signed in at which server, each once: a sign-in is slow on purpose. They go on with a token for programs, since a session ends
 * where the clock is moved on by days.
 */
final class Accounts {
    private static final int DAYS = 366;
    private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();

    private Accounts() {}

    /** Somebody with an account. */
    static Client signedIn(Server server, String username, String password) {
        return CLIENTS.computeIfAbsent(server.address() + " " + username, any -> {
            Client once = server.anonymous().signIn(username, password);
            Map<String, Object> program = Map.of("name", "story", "days", DAYS);
            return once.withToken(once.post("/api/organization/tokens", program, Told.key())
                    .must(201)
                    .text("/token"));
        });
    }

    /** The administrator whom the server names when it starts. */
    static Client administrator(Server server) {
        return signedIn(server, "admin", server.administratorPassword());
    }
}
