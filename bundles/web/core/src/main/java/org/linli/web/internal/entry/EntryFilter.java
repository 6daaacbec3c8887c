// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletInputStream;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Authenticator;
import org.linli.web.internal.Paths;
import org.linli.web.internal.Problems;
import org.linli.web.internal.Settings;
import org.linli.web.internal.rest.ProblemMapper;
import org.linli.web.internal.rest.Utf8;

/**
 * The one door of all HTTP. In this order: what every answer says to browsers; whether the address can be read; whether
 * the request comes from our own pages; who sends it; how often; how much.
 */
public final class EntryFilter implements Filter {
    private final Authenticator authenticator;
    private final Supplier<Settings> settings;
    private final Predicate<String> answersTooMany;
    private volatile RateLimit limit;

    /**
     * @param authenticator the way to whoever keeps the accounts
     * @param answersTooMany whether the application that serves a path answers forms that come too often itself
     */
    public EntryFilter(Authenticator authenticator, Supplier<Settings> settings, Predicate<String> answersTooMany) {
        this.authenticator = authenticator;
        this.answersTooMany = answersTooMany;
        this.settings = settings;
        this.limit = new RateLimit(settings.get().anonymousPerMinute());
    }

    @Override
    public void init(FilterConfig config) {
        // Everything it needs came with the constructor.
    }

    @Override
    public void destroy() {
        // It holds nothing that must be given back.
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        setHeaders(response);
        try {
            chain.doFilter(checked(request, response), response);
        } catch (PlatformException refused) {
            Problems.answer(request, response, refused.problem());
        } catch (RuntimeException | ServletException unforeseen) {
            Problems.answer(request, response, ProblemMapper.unforeseen(unforeseen));
        }
    }

    private HttpServletRequest checked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Settings now = settings.get();
        checkAddress(request);
        Origin origin = Origin.of(request, now.trustedProxy());
        Credentials credentials = Credentials.of(request);
        SameOrigin.check(request, credentials, origin.host());
        Optional<Actor> actor = actor(request, response, credentials, origin);
        OptionalLong early = actor.isEmpty() && !SameOrigin.isSafe(request.getMethod())
                ? tooEarly(request, now, origin)
                : OptionalLong.empty();
        ServletInputStream body = Body.of(request, now);
        return new CheckedRequest(request, new CheckedRequest.Sender(actor, origin, early), body);
    }

    /** By how many seconds a form comes too early, where its application says that itself; others are refused here. */
    private OptionalLong tooEarly(HttpServletRequest request, Settings now, Origin origin) {
        try {
            limit(now).count(origin.source());
            return OptionalLong.empty();
        } catch (PlatformException tooMany) {
            if (SameOrigin.isForm(request.getContentType()) && answersTooMany.test(Paths.of(request))) {
                Object seconds = tooMany.problem().facts().get(Problems.RETRY_AFTER);
                return OptionalLong.of(((Number) seconds).longValue());
            }
            throw tooMany;
        }
    }

    private Optional<Actor> actor(
            HttpServletRequest request, HttpServletResponse response, Credentials credentials, Origin origin) {
        Optional<String> token = credentials.bearer().or(credentials::cookie);
        Optional<Actor> actor = token.flatMap(authenticator::authenticate);
        if (token.isEmpty() || actor.isPresent()) {
            return actor;
        }
        // Who tries tokens is slowed down like who tries passwords.
        limit(settings.get()).count(origin.source());
        if (credentials.bearer().isPresent()) {
            throw new PlatformException(
                    Problem.unauthenticated("the bearer token is unknown, expired or revoked; get a new one"));
        }
        // What is open to all stays open to somebody whose session is over; everything else is refused further in.
        Credentials.expire(request, response);
        return Optional.empty();
    }

    private RateLimit limit(Settings now) {
        RateLimit current = limit;
        if (current.perMinute() != now.anonymousPerMinute()) {
            current = new RateLimit(now.anonymousPerMinute());
            limit = current;
        }
        return current;
    }

    private static void checkAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!Utf8.isValidEncoded(request.getRequestURI()) || query != null && !Utf8.isValidEncoded(query)) {
            throw new PlatformException(Problem.malformed("the address is not percent-encoded UTF-8"));
        }
    }

    private static void setHeaders(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        // Keeps the server from telling its product and version.
        response.setHeader("Server", "Linli");
    }
}
