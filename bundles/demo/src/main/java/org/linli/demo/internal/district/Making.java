// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.karaf.features.FeaturesService;
import org.linli.demo.internal.DemoAccounts;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the districts that the descriptions in {@code /districts} tell of, while people already work; goes on after a stop. */
public final class Making implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

    private final Gates gates;
    private final Path file;
    private final DemoAccounts accounts;
    private final Going going;
    private final PackInstall packs;
    private final Refusals refusals = new Refusals();
    private volatile String at = "";
    private volatile int made;
    private volatile long seconds;

    /**
     * @param features where the districts' packs are
     * @param file where it is kept what is there already
     * @param accounts where accounts are written down
     * @param closing at zero when it is to stop
     */
    public Making(
            BundleContext context, FeaturesService features, Path file, DemoAccounts accounts, CountDownLatch closing) {
        this.gates = new Gates(context);
        this.packs = new PackInstall(features);
        this.file = file;
        this.accounts = accounts;
        this.going = new Going(closing);
    }

    /** Makes what is not there yet; returns early when it is to stop. */
    public void fill() {
        long began = System.nanoTime();
        Progress progress = new Progress(file);
        List<District> districts = District.all();
        try {
            for (int i = 0; i < districts.size(); i++) {
                District district = districts.get(i);
                Part part = new Part(district.code().value(), i + 2, progress, accounts, going, refusals);
                part.once("all", () -> make(district, part));
                made = i + 1;
            }
            at = "";
        } catch (Going.Stopped stopped) {
            at = "stopped";
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            at = "failed, see the log";
            LOG.error("The demo's districts could not be made", wrong);
        }
        seconds = (System.nanoTime() - began) / 1_000_000_000;
    }

    private void make(District district, Part part) {
        String name = district.login();
        at = name + ": pack";
        part.once("pack", () -> packs.install("linli-district-" + name));
        at = name + ": staff";
        new Staff(gates, district, part).settle();
        new Engaging(gates, district, part).engage();
        at = name + ": people";
        Homes homes = new Homes(district);
        People people = new People(district, part.order(), homes);
        new Registering(gates, district, part, people, homes).enter();
        at = name + ": visits";
        new Visiting(gates, district, part, homes).go();
        at = name + ": matters";
        new Matters(gates, district, part, people).tell();
    }

    /** How far it is. */
    public Map<String, Object> facts() {
        return Map.of("districts", made, "filling", at, "leftOut", refusals.count(), "filledInSeconds", seconds);
    }

    @Override
    public void close() {
        gates.close();
    }
}
