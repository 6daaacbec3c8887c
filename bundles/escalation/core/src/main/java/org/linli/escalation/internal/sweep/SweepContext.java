// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.sweep;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.core.osgi.OsgiDefaultCamelContext;
import org.linli.escalation.internal.Neighbours;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The Camel context of the sweep, seen by the shell's {@code camel:*} commands. */
@Component(service = SweepContext.class, immediate = true, configurationPid = SweepContext.PID)
@Designate(ocd = SweepContext.Settings.class)
public final class SweepContext {
    static final String PID = "org.linli.escalation.sweep";

    private static final String NAME = "escalation";
    private static final int LONGEST_PAUSE = 60;
    private static final int LONGEST_STOP_SECONDS = 5;

    private final Sweep sweep;
    private final CamelContext camel;
    private final ServiceRegistration<CamelContext> registration;

    @Activate
    public SweepContext(
            BundleContext context, Settings settings, @Reference PolicyServices rules, @Reference Neighbours neighbours)
            throws Exception {
        sweep = new Sweep(neighbours.upstream(), rules, PlatformClock.get(), !settings.remindOnlyInWorkingTime());
        int seconds = Math.max(1, Math.min(LONGEST_PAUSE, settings.everySeconds()));
        camel = started(new OsgiDefaultCamelContext(context), new SweepRoute(sweep, Duration.ofSeconds(seconds)));
        Dictionary<String, Object> properties = new Hashtable<>(Map.of("camel.context.name", NAME));
        registration = context.registerService(CamelContext.class, camel, properties);
    }

    /** Routes are added to a running context: those added before its start are not started. */
    static CamelContext started(CamelContext camel, SweepRoute route) throws Exception {
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getShutdownStrategy().setTimeout(LONGEST_STOP_SECONDS);
        camel.getShutdownStrategy().setShutdownNowOnTimeout(true);
        camel.getShutdownStrategy().setSuppressLoggingOnTimeout(true);
        camel.adapt(ExtendedCamelContext.class).setName(NAME);
        camel.disableJMX();
        camel.start();
        camel.addRoutes(route);
        return camel;
    }

    /** Stops the route; a sweep at work is let finish for a few seconds. */
    @Deactivate
    public void close() {
        registration.unregister();
        camel.stop();
    }

    /** The sweep. */
    public Sweep sweep() {
        return sweep;
    }

    /** How often it is looked. */
    @ObjectClassDefinition(
            name = "%sweep.name",
            description = "%sweep.description",
            localization = "OSGI-INF/l10n/policy")
    @interface Settings {
        @AttributeDefinition(name = "%everySeconds.name", description = "%everySeconds.description")
        int everySeconds() default 15;

        @AttributeDefinition(
                name = "%remindOnlyInWorkingTime.name",
                description = "%remindOnlyInWorkingTime.description")
        boolean remindOnlyInWorkingTime() default true;
    }
}
