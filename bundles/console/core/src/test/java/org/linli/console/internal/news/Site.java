// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.awaitility.Awaitility;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.linli.kernel.PlatformException;

/** The servlet behind a real Jetty, and before it somebody who says who asks, as the web host does. */
final class Site {
    private final Server jetty = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    Site(NewsServlet servlet, People people) throws Exception {
        ServletContextHandler handler = new ServletContextHandler();
        Filter entry = (request, response, chain) -> {
            try {
                chain.doFilter(new Known((HttpServletRequest) request, people), response);
            } catch (PlatformException refused) {
                ((HttpServletResponse) response).setStatus(refused.problem().status());
            }
        };
        FilterHolder filter = new FilterHolder(entry);
        filter.setAsyncSupported(true);
        handler.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        handler.addServlet(holder, "/console/news");
        jetty.setHandler(handler);
        jetty.start();
    }

    int status(String who) throws Exception {
        HttpResponse<InputStream> answer = ask(who);
        answer.body().close();
        return answer.statusCode();
    }

    Ear listen(String who) throws Exception {
        Ear ear = new Ear(ask(who).body());
        Awaitility.await().until(() -> ear.heard().contains(": welcome"));
        return ear;
    }

    private HttpResponse<InputStream> ask(String who) throws Exception {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/console/news"))
                .header("Authorization", "Bearer " + who)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    void close() throws Exception {
        jetty.stop();
    }

    /** Somebody who listens. */
    static final class Ear {
        private final InputStream stream;
        private final StringBuffer heard = new StringBuffer();
        private volatile boolean over;

        Ear(InputStream stream) {
            this.stream = stream;
            Thread thread = new Thread(this::listen, "ear");
            thread.setDaemon(true);
            thread.start();
        }

        private void listen() {
            byte[] some = new byte[1024];
            try {
                for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
                    heard.append(new String(some, 0, read, StandardCharsets.UTF_8));
                }
            } catch (IOException cut) {
                heard.append("cut");
            }
            over = true;
        }

        String heard() {
            return heard.toString();
        }

        int times(String words) {
            return heard().split(java.util.regex.Pattern.quote(words), -1).length - 1;
        }

        boolean isOver() {
            return over;
        }

        void close() throws IOException {
            stream.close();
        }
    }

    private static final class Known extends HttpServletRequestWrapper {
        private final People people;

        Known(HttpServletRequest request, People people) {
            super(request);
            this.people = people;
        }

        @Override
        public Principal getUserPrincipal() {
            return people.authenticate(getHeader("Authorization").substring("Bearer ".length()))
                    .orElse(null);
        }
    }
}
