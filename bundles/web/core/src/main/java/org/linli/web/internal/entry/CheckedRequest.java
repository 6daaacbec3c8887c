// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.linli.kernel.security.Actor;
import org.linli.kernel.web.WebApplication;

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
        if (name.equalsIgnoreCase(WebApplication.CALLER_ADDRESS)) {
            return origin.address();
        }
        return name.equalsIgnoreCase("Host") ? origin.host() : super.getHeader(name);
    }

    /** The caller's address stands alone: one that the client sent is not among them. */
    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(WebApplication.CALLER_ADDRESS)
                ? Collections.enumeration(List.of(origin.address()))
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(WebApplication.CALLER_ADDRESS::equalsIgnoreCase);
        names.add(WebApplication.CALLER_ADDRESS);
        return Collections.enumeration(names);
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
