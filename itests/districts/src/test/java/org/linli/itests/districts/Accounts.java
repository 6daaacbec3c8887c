// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** Who is signed in. A sign-in is slow on purpose, and a token does not outlive days of a moved clock. */
final class Accounts {
    private static final Duration GOOD_FOR = Duration.ofHours(6);
    private static final Map<String, SignIn> SIGN_INS = new ConcurrentHashMap<>();

    private record SignIn(Client client, Instant at) {}

    private Accounts() {}

    /** Somebody with an account, signed in today. */
    static Client signedIn(Server server, String username, String password) {
        Instant now = DistrictStory.now();
        return SIGN_INS.compute(
                        username,
                        (name, before) ->
                                before != null && now.isBefore(before.at().plus(GOOD_FOR))
                                        ? before
                                        : new SignIn(server.anonymous().signIn(name, password), now))
                .client();
    }

    /** The administrator whom the server names when it starts. */
    static Client administrator(Server server) {
        List<String> words = server.said().lines().map(String::strip).toList();
        return signedIn(server, "admin", words.get(words.indexOf("admin") + 1));
    }
}
