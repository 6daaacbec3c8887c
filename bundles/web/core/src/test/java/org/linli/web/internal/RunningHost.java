// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import org.apache.felix.framework.FrameworkFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.linli.kernel.security.Authenticator;
import org.linli.kernel.web.WebApplication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** The web host in a real framework, behind a real Jetty: all but the container. */
final class RunningHost {
    private final Framework framework;
    private final Server jetty = new Server(0);
    private final WebHost host;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningHost(Settings settings) throws Exception {
        Path cache = Files.createTempDirectory(Path.of("target"), "framework");
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), "felix.log.level", "1"));
        framework.start();
        host = new WebHost(framework.getBundleContext(), settings);
        ServletContextHandler handler = new ServletContextHandler();
        for (ServiceReference<Filter> filter : references(Filter.class)) {
            FilterHolder holder = new FilterHolder(context().getService(filter));
            holder.setAsyncSupported(true);
            handler.addFilter(holder, pattern(filter, "filter"), EnumSet.of(DispatcherType.REQUEST));
        }
        for (ServiceReference<Servlet> servlet : references(Servlet.class)) {
            ServletHolder holder = new ServletHolder(context().getService(servlet));
            holder.setAsyncSupported(true);
            handler.addServlet(holder, pattern(servlet, "servlet"));
        }
        jetty.setHandler(handler);
        jetty.start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    WebHost host() {
        return host;
    }

    ServiceRegistration<WebApplication> publish(String path, int ranking, Object... resources) {
        return context()
                .registerService(
                        WebApplication.class,
                        application(path, resources),
                        new Hashtable<>(Map.of(Constants.SERVICE_RANKING, ranking)));
    }

    ServiceRegistration<WebApplication> publish(ServiceFactory<WebApplication> later) {
        return context().registerService(WebApplication.class, later, null);
    }

    static WebApplication application(String path, Object... resources) {
        return new WebApplication() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public Set<Object> resources() {
                return Set.of(resources);
            }
        };
    }

    ServiceRegistration<Authenticator> publish(Authenticator authenticator) {
        return context().registerService(Authenticator.class, authenticator, null);
    }

    String origin() {
        return "http://localhost:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(to(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    void stop() throws Exception {
        jetty.stop();
        host.close();
        framework.stop();
        framework.waitForStop(5_000);
    }

    private <S> Collection<ServiceReference<S>> references(Class<S> type) throws Exception {
        return context().getServiceReferences(type, null);
    }

    private static String pattern(ServiceReference<?> reference, String kind) {
        return (String) reference.getProperty("osgi.http.whiteboard." + kind + ".pattern");
    }
}
