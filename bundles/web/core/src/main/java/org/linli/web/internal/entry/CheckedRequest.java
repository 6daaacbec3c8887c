// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.linli.kernel.security.Actor;

/** A request whose sender and body are known. */
final class CheckedRequest extends HttpServletRequestWrapper {
    private final Optional<Actor> actor;
    private final String address;
    private final ServletInputStream body;

    CheckedRequest(HttpServletRequest request, Optional<Actor> actor, String address, ServletInputStream body) {
        super(request);
        this.actor = actor;
        this.address = address;
        this.body = body;
    }

    @Override
    public Principal getUserPrincipal() {
        return actor.orElse(null);
    }

    @Override
    public String getRemoteUser() {
        return actor.map(Actor::id).orElse(null);
    }

    /** Whether the actor holds the role in any area; in which one is asked by the service that acts. */
    @Override
    public boolean isUserInRole(String role) {
        return actor.stream()
                .flatMap(known -> known.grants().stream())
                .anyMatch(grant -> grant.role().name().equals(role));
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
}
