// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.linli.kernel.web.WebApplication;

/**
 * A module's application on a server and a bus of its own, so that nothing of it is left anywhere when it goes. Its
 * destination is in no registry that CXF's own servlet could see: the only way in is {@link #serve}.
 *
 * <p>An object among the resources that is annotated {@code @Provider} is taken as a JAX-RS provider of this application
 * alone (a page module brings its error pages and its templates in that way).
 */
public final class HostedApplication implements AutoCloseable {
    private static final String ENDPOINT_ADDRESS = "org.apache.cxf.transport.endpoint.address";

    private final String path;
    private final boolean answersTooMany;
    private final List<Object> resources = new ArrayList<>();
    private final ClassLoader loader;
    private final Bus bus;
    private final Server server;
    private final AbstractHTTPDestination destination;

    /** Starts a server for the application. */
    public HostedApplication(WebApplication application) {
        this.path = application.path();
        this.answersTooMany = application.answersTooMany();
        this.loader = application.getClass().getClassLoader();
        List<Object> providers = new ArrayList<>();
        for (Object object : application.resources()) {
            (object.getClass().isAnnotationPresent(Provider.class) ? providers : resources).add(object);
        }
        providers.addAll(List.of(
                new JsonBodies(Json.mapper()),
                new Parameters(),
                new ContentTypes(),
                new ProblemMapper(),
                new AccessCheck(resources, path)));
        ClassLoader before = become(BusFactory.class.getClassLoader());
        try {
            this.bus = BusFactory.newInstance().createBus();
            this.server = start(providers);
        } finally {
            become(before);
        }
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    private Server start(List<Object> providers) {
        bus.setExtension(BusFactory.class.getClassLoader(), ClassLoader.class);
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(path.isEmpty() ? "/" : path);
        factory.setDestinationFactory(new HTTPTransportFactory(new DestinationRegistryImpl()));
        factory.setServiceBeans(resources);
        factory.setProviders(providers);
        factory.setProperties(Map.of(
                // Without it CXF's own mapper answers errors of JAX-RS itself before ours is asked.
                "default.wae.mapper.least.specific", true,
                // Without it 127.0.0.1 becomes localhost in a Location, where the browser's cookie is not known.
                "replace.loopback.address.with.localhost", false));
        try {
            return factory.create();
        } catch (RuntimeException | LinkageError failed) {
            bus.shutdown(false);
            throw failed;
        }
    }

    /** The path it lies under. */
    public String path() {
        return path;
    }

    /** Whether it answers forms that come too often itself. */
    public boolean answersTooMany() {
        return answersTooMany;
    }

    /** Its resource objects. */
    public List<Object> resources() {
        return List.copyOf(resources);
    }

    /** Answers a request. */
    public void serve(ServletConfig config, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(ENDPOINT_ADDRESS, root(request) + (path.isEmpty() ? "/" : path));
        Bus busBefore = BusFactory.getAndSetThreadDefaultBus(bus);
        ClassLoader loaderBefore = become(loader);
        try {
            destination.invoke(config, config.getServletContext(), request, response);
        } finally {
            become(loaderBefore);
            BusFactory.setThreadDefaultBus(busBefore);
        }
    }

    /** The address of this host as the client knows it. */
    private static String root(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return request.getScheme() + "://"
                + (host == null ? request.getServerName() + ":" + request.getServerPort() : host);
    }

    @Override
    public void close() {
        ClassLoader before = become(BusFactory.class.getClassLoader());
        try {
            server.destroy();
            bus.shutdown(false);
            BusFactory.clearDefaultBusForAnyThread(bus);
        } finally {
            become(before);
        }
    }

    /** Sets the thread's context class loader and gives the one before. */
    private static ClassLoader become(ClassLoader loader) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        return before;
    }
}
