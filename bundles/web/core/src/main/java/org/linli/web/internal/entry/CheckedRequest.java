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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    /** What the web host tells applications in headers; what a caller sends under these names is dropped. */
    private final Map<String, String> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Who sends it.
     *
     * @param actor who is signed in
     * @param origin from where
     * @param early by how many seconds it comes too early
     */
    record Sender(Optional<Actor> actor, Origin origin, OptionalLong early) {}

    CheckedRequest(HttpServletRequest request, Sender sender, ServletInputStream body) {
        super(request);
        this.actor = sender.actor();
        this.origin = sender.origin();
        this.body = body;
        told.put(WebApplication.CALLER_ADDRESS, origin.address());
        told.put(
                WebApplication.TOO_MANY,
                sender.early().isPresent() ? String.valueOf(sender.early().getAsLong()) : null);
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
        if (told.containsKey(name)) {
            return told.get(name);
        }
        return name.equalsIgnoreCase("Host") ? origin.host() : super.getHeader(name);
    }

    /** The caller's address stands alone: one that the client sent is not among them. */
    @Override
    public Enumeration<String> getHeaders(String name) {
        return told.containsKey(name)
                ? Collections.enumeration(Stream.ofNullable(told.get(name)).toList())
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(told::containsKey);
        told.forEach((name, value) -> Stream.ofNullable(value).forEach(given -> names.add(name)));
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
