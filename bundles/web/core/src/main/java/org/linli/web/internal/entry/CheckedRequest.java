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
    private final Origin origin;
    private final ServletInputStream body;

    CheckedRequest(HttpServletRequest request, Optional<Actor> actor, Origin origin, ServletInputStream body) {
        super(request);
        this.actor = actor;
        this.origin = origin;
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
        return origin.address();
    }

    @Override
    public boolean isSecure() {
        return origin.secure();
    }

    @Override
    public String getScheme() {
        return origin.secure() ? "https" : "http";
    }

    @Override
    public String getHeader(String name) {
        return name.equalsIgnoreCase("Host") ? origin.host() : super.getHeader(name);
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
