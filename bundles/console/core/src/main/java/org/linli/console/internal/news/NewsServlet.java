// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.AsyncContext;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;

/**
 * Opens a stream of news for whoever is signed in. What it tells are ids: everybody reads the rest under their own rights.
 * The web host's filter stands before it, and says who asks.
 */
public final class NewsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SESSION_COOKIE = "linli_session";
    private static final String SCHEME = "Bearer ";

    private final transient Newsroom newsroom;

    public NewsServlet(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = token(request);
        if (!(request.getUserPrincipal() instanceof Actor actor) || token.isEmpty()) {
            throw new PlatformException(Problem.unauthenticated("news are for those who are signed in"));
        }
        if (!newsroom.hasRoom()) {
            throw new PlatformException(Problem.unavailable("live news", java.time.Duration.ofSeconds(60)));
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        // A proxy in between must not gather what should arrive at once.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext exchange = request.startAsync();
        exchange.setTimeout(0);
        newsroom.enter(new NewsStream(exchange, actor, token.get(), newsroom::leave));
    }

    private static Optional<String> token(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(authorization.substring(SCHEME.length()).trim());
        }
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(SESSION_COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
