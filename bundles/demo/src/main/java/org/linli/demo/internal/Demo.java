// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.FeaturesService;
import org.linli.demo.internal.district.Making;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.time.PlatformClock;
import org.linli.organization.Accounts;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;
import org.linli.petition.Petitions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty platform with the demo where the configuration {@code org.linli.demo} says so. Where it does not, the
 * accounts that an earlier demo opened are closed: demo accounts exist only in demo mode.
 */
@Component(service = ModuleHealth.class, configurationPid = "org.linli.demo", immediate = true)
public final class Demo implements ModuleHealth {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration AWHILE = Duration.ofMillis(300);

    private final DemoAccounts file;
    private final boolean enabled;
    private final boolean districts;
    private final Thread thread;
    private final ServiceGate<Areas> areas;
    private final ServiceGate<Units> units;
    private final ServiceGate<Officers> officers;
    private final ServiceGate<Staffing> staffing;
    private final ServiceGate<Accounts> accounts;
    private final ServiceGate<Petitions> petitions;
    private final DemoRegistry registry;
    private final Making making;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean settled;
    private volatile String refused = "";

    @Activate
    public Demo(BundleContext context, @Reference FeaturesService features, Map<String, Object> configuration) {
        Path data = Path.of(context.getProperty("karaf.data"));
        file = new DemoAccounts(data.resolve("demo-accounts.txt"));
        enabled = isTrue(configuration, "enabled");
        // Their weeks can only be told where the clock retells.
        districts = isTrue(configuration, "districts") && PlatformClock.retells();
        areas = new ServiceGate<>(context, Areas.class);
        units = new ServiceGate<>(context, Units.class);
        officers = new ServiceGate<>(context, Officers.class);
        staffing = new ServiceGate<>(context, Staffing.class);
        accounts = new ServiceGate<>(context, Accounts.class);
        petitions = new ServiceGate<>(context, Petitions.class);
        registry = new DemoRegistry(context);
        making = new Making(context, features, data.resolve("demo-districts.txt"), file, closing);
        thread = new Thread(this::run, "linli-demo");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isTrue(Map<String, Object> configuration, String key) {
        return Boolean.parseBoolean(String.valueOf(configuration.get(key)));
    }

    @Deactivate
    void close() throws InterruptedException {
        // No interrupt: it would close the connection that an embedded Derby works on.
        closing.countDown();
        thread.join(20_000);
        List.of(areas, units, officers, staffing, accounts, petitions).forEach(ServiceGate::close);
        registry.close();
        making.close();
    }

    @Override
    public String module() {
        return "demo";
    }

    @Override
    public Status status() {
        Map<String, Object> facts = new HashMap<>(making.facts());
        facts.put("enabled", enabled);
        facts.put("refused", refused);
        return new Status(settled, facts);
    }

    private void run() {
        boolean done = false;
        while (!done && refused.isEmpty() && closing.getCount() > 0) {
            try {
                if (enabled) {
                    settle();
                } else {
                    leave();
                }
                settled = true;
                done = true;
            } catch (PlatformException problem) {
                // A module that is not there yet was waited for at its gate; anything else does not pass by itself.
                if (!problem.problem().type().equals(Problem.UNAVAILABLE)) {
                    refused = problem.getMessage();
                    LOG.error("The demo could not be set up; start with an empty database: {}", refused);
                }
            }
        }
    }

    private void settle() {
        Actor by = administrator();
        List<Area> land = DemoLand.areas();
        if (!file.exist()) {
            for (int from = 0; from < land.size(); from += Areas.MOST_AT_ONCE) {
                areas.service().save(land.subList(from, Math.min(land.size(), from + Areas.MOST_AT_ONCE)), by);
            }
            DemoStaff staff =
                    new DemoStaff(units.service(), officers.service(), accounts.service(), staffing.service(), by);
            file.write(staff.settle(land));
        }
        registry.begin(land);
        new DemoPetitions(petitions.service()).file(land);
        // What follows comes while people already work.
        settled = true;
        registry.fill(land, this::isStopped);
        if (districts) {
            making.fill();
        }
    }

    /** Waits a moment. */
    private boolean isStopped() {
        try {
            return closing.await(AWHILE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void leave() {
        if (!file.exist()) {
            return;
        }
        file.usernames().forEach(this::closeAccount);
        file.delete();
    }

    private void closeAccount(String username) {
        try {
            accounts.service().close(username, administrator());
        } catch (PlatformException gone) {
            // Written down, and the start was broken off before it was opened.
            if (!gone.problem().type().equals(Problem.NOT_FOUND)) {
                throw gone;
            }
        }
    }

    private static Actor administrator() {
        return new Actor("system:demo", "演示数据", List.of(new Grant(Role.ADMINISTRATOR, null)), java.util.Set.of());
    }
}
