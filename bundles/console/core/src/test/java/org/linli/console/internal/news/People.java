// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Authenticator;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;

/** Three who are signed in; their names are their tokens. */
final class People implements Authenticator {
    private final Map<String, Actor> signedIn = new ConcurrentHashMap<>(Map.of(
            "worker", actor("worker", Role.GRID_WORKER, "990101001001001", Set.of()),
            "office", actor("office", Role.DEPARTMENT_OFFICER, "990101", Set.of("u1")),
            "elsewhere", actor("elsewhere", Role.SUPERVISOR, "990102", Set.of())));

    @Override
    public Optional<Actor> authenticate(String token) {
        return Optional.ofNullable(signedIn.get(token));
    }

    void signOut(String who) {
        signedIn.remove(who);
    }

    private static Actor actor(String id, Role role, String area, Set<String> units) {
        return new Actor(id, id, List.of(new Grant(role, AreaCode.of(area))), units);
    }
}
