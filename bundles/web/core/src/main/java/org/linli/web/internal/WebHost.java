// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Hashtable;
import java.util.Map;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.security.Authenticator;
import org.linli.web.internal.entry.EntryFilter;
import org.linli.web.internal.gate.ApplicationServlet;
import org.linli.web.internal.gate.Applications;
import org.linli.web.internal.gate.RequestGate;
import org.linli.web.internal.health.Health;
import org.linli.web.internal.health.HealthServlet;
import org.linli.web.internal.openapi.DescriptionServlet;
import org.linli.web.internal.rest.Answers;
import org.linli.web.internal.rest.HostedApplication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts together and offers them to the HTTP whiteboard. They live as long as the bundle: a new configuration
 * is taken over by those that run, so that no request falls between two.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = WebConfiguration.PID)
@Designate(ocd = WebConfiguration.class)
public final class WebHost {
    /** Longer than the change of the module that keeps the accounts takes, shorter than a caller's patience. */
    private static final Duration AUTHENTICATOR_PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(WebHost.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile Settings settings;

    @Activate
    public WebHost(BundleContext context, WebConfiguration configuration) {
        this(context, read(configuration, Settings.usual()));
    }

    WebHost(BundleContext context, Settings initial) {
        this.settings = initial;
        Answers.install();
        parts.push(Answers::uninstall);
        ServiceGate<Authenticator> authenticator =
                part(new ServiceGate<>(context, Authenticator.class, null, AUTHENTICATOR_PATIENCE));
        Applications applications = part(new Applications(context, new RequestGate<>(() -> settings.gateWaitMillis())));
        applications
                .gate()
                .expect(settings.requiredModules().stream()
                        .map(module -> module.equals("portal") ? "" : "/api/" + module)
                        .toList());
        offer(context, new ApplicationServlet(applications.gate()), "linli-applications", "/*");
        offer(context, new DescriptionServlet(applications), "linli-openapi", "/api/openapi.json");
        Health health = part(new Health(context, authenticator::isOpen, () -> settings.requiredModules()));
        HealthServlet healthServlet =
                new HealthServlet(health, () -> applications.serving().keySet());
        offer(context, healthServlet, "linli-health", "/system/*");
        offer(context, new EntryFilter(authenticator.service(), () -> settings, path -> applications
                .gate()
                .under(path)
                .map(HostedApplication::answersTooMany)
                .orElse(false)));
    }

    /** Takes over another configuration. */
    @Modified
    void configure(WebConfiguration configuration) {
        configure(read(configuration, settings));
    }

    void configure(Settings changed) {
        settings = changed;
    }

    /** Takes everything back, last first. */
    @Deactivate
    void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failed) {
                LOG.warn("a part of the web host did not close", failed);
            }
        }
    }

    private void offer(BundleContext context, Servlet servlet, String name, String pattern) {
        keep(context.registerService(
                Servlet.class,
                servlet,
                new Hashtable<>(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, name,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, pattern,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true))));
    }

    private void offer(BundleContext context, Filter filter) {
        keep(context.registerService(
                Filter.class,
                filter,
                new Hashtable<>(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_NAME, "linli-entry",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN, "/*",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_ASYNC_SUPPORTED, true))));
    }

    private void keep(ServiceRegistration<?> registration) {
        parts.push(registration::unregister);
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    private static Settings read(WebConfiguration configuration, Settings otherwise) {
        try {
            return Settings.of(configuration);
        } catch (IllegalArgumentException wrong) {
            LOG.error("configuration {} is refused, the last one holds: {}", WebConfiguration.PID, wrong.getMessage());
            return otherwise;
        }
    }
}
