// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.linli.demo.internal.DemoStaff.Login;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
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

    private final Path accountsFile;
    private final boolean enabled;
    private final Thread thread;
    private final ServiceGate<Areas> areas;
    private final ServiceGate<Units> units;
    private final ServiceGate<Officers> officers;
    private final ServiceGate<Staffing> staffing;
    private final ServiceGate<Accounts> accounts;
    private final ServiceGate<Petitions> petitions;
    private final DemoRegistry registry;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean settled;
    private volatile String refused = "";

    @Activate
    public Demo(BundleContext context, Map<String, Object> configuration) {
        accountsFile = Path.of(context.getProperty("karaf.data"), "demo-accounts.txt");
        enabled = Boolean.parseBoolean(String.valueOf(configuration.get("enabled")));
        areas = new ServiceGate<>(context, Areas.class);
        units = new ServiceGate<>(context, Units.class);
        officers = new ServiceGate<>(context, Officers.class);
        staffing = new ServiceGate<>(context, Staffing.class);
        accounts = new ServiceGate<>(context, Accounts.class);
        petitions = new ServiceGate<>(context, Petitions.class);
        registry = new DemoRegistry(context);
        thread = new Thread(this::run, "linli-demo");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void close() throws InterruptedException {
        // No interrupt: it would close the connection that an embedded Derby works on.
        closing.countDown();
        thread.join(20_000);
        List.of(areas, units, officers, staffing, accounts, petitions).forEach(ServiceGate::close);
        registry.close();
    }

    @Override
    public String module() {
        return "demo";
    }

    @Override
    public Status status() {
        return new Status(settled, Map.of("enabled", enabled, "refused", refused));
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
        if (!Files.exists(accountsFile)) {
            for (int from = 0; from < land.size(); from += Areas.MOST_AT_ONCE) {
                areas.service().save(land.subList(from, Math.min(land.size(), from + Areas.MOST_AT_ONCE)), by);
            }
            DemoStaff staff =
                    new DemoStaff(units.service(), officers.service(), accounts.service(), staffing.service(), by);
            write(staff.settle(land));
        }
        registry.begin(land);
        new DemoPetitions(petitions.service()).file(land);
        // What follows comes while people already work.
        settled = true;
        registry.fill(land, this::isStopped);
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
        if (!Files.exists(accountsFile)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(accountsFile)) {
                accounts.service().close(line.split("\t")[0], administrator());
            }
            Files.delete(accountsFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(List<Login> logins) {
        String text = logins.stream()
                .map(login -> login.username() + "\t" + login.password() + "\t" + login.who())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.deleteIfExists(accountsFile);
            Files.createFile(
                    accountsFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(accountsFile, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Actor administrator() {
        return new Actor("system:demo", "演示数据", List.of(new Grant(Role.ADMINISTRATOR, null)), java.util.Set.of());
    }
}
