// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.pack.Pack;
import org.linli.kernel.pack.Packs;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the files of packs in force while their bundles are started, as configurations of the modules they are for. They
 * outlive a stop of the platform, so that nothing is decided without them while it starts again; what is left of a pack
 * that went away or was stopped meanwhile is taken out then. They outlive an update of the bundle too: only what is
 * different changes, and where the new one is refused, what was said before goes on. Of two bundles with one pack the
 * first is in force.
 */
@Component(service = Packs.class, immediate = true)
public final class DeployedPacks implements Packs, BundleTrackerCustomizer<Pack> {
    private static final Logger LOG = LoggerFactory.getLogger(DeployedPacks.class);
    private static final String ANYWHERE = "?";
    /** An update takes a moment only; who only stops a bundle for now does not wait long. */
    private static final long TO_COME_BACK_SECONDS = 2;

    private final BundleContext context;
    private final ConfigurationAdmin admin;
    private final Map<Bundle, Pack> deployed = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1, DeployedPacks::thread);
    private final BundleTracker<Pack> tracker;

    @Activate
    public DeployedPacks(BundleContext context, @Reference ConfigurationAdmin admin) {
        this.context = context;
        this.admin = admin;
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        later.prestartAllCoreThreads();
        takeOutOfThoseGone();
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    /** What packs said stays: this bundle is replaced, or the platform stops. */
    @Deactivate
    void close() {
        later.shutdown();
        deployed.clear();
        tracker.close();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "linli-packs");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public List<Pack> deployed() {
        return deployed.values().stream().sorted(Comparator.comparing(Pack::id)).toList();
    }

    @Override
    public synchronized Pack addingBundle(Bundle bundle, BundleEvent event) {
        return isPack(bundle) ? enter(bundle) : null;
    }

    private Pack enter(Bundle bundle) {
        PackText text = PackText.of(bundle);
        String first = others(bundle, text.pack().id()).findFirst().orElse(null);
        Pack pack = first == null ? text.pack() : text.pack().refused(List.of("it is there already: " + first));
        deployed.put(bundle, pack);
        if (pack.refused().isEmpty()) {
            text.files().forEach(file -> putInForce(pack, file));
            takeOut(pack.id(), Set.copyOf(pack.files()));
            LOG.info("Pack {} ({}) is deployed for {}: {}", pack.id(), pack.name(), pack.area(), pack.files());
        } else {
            String instead =
                    configurations(of(pack.id())).isEmpty() ? "nothing of it is in force" : "what is in force goes on";
            LOG.error("Pack {} is refused; {}. Wrong: {}", pack.id(), instead, pack.refused());
        }
        return pack;
    }

    /** The bundles by which a pack of this id is in force. */
    private Stream<String> others(Bundle bundle, String id) {
        return deployed.entrySet().stream()
                .filter(each -> each.getKey() != bundle && each.getValue().id().equals(id))
                .filter(each -> each.getValue().refused().isEmpty())
                .map(each -> each.getKey().getLocation());
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Pack pack) {
        LOG.debug("Pack {} goes on", pack.id());
    }

    @Override
    public synchronized void removedBundle(Bundle bundle, BundleEvent event, Pack entered) {
        Pack pack = deployed.remove(bundle);
        boolean goesOn = pack == null || context.getBundle(0).getState() == Bundle.STOPPING;
        if (!goesOn && isStoppedForNow(bundle)) {
            later.schedule(() -> leave(bundle, pack), TO_COME_BACK_SECONDS, TimeUnit.SECONDS);
        } else if (!goesOn) {
            leave(bundle, pack);
        }
    }

    /** As an update does: it is still meant to run. */
    private static boolean isStoppedForNow(Bundle bundle) {
        return bundle.getState() != Bundle.UNINSTALLED
                && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    /** Unless the bundle is back, or another has brought the pack meanwhile. */
    private synchronized void leave(Bundle bundle, Pack pack) {
        Map<Bundle, Pack> same = new HashMap<>(deployed);
        same.values().removeIf(each -> !each.id().equals(pack.id()));
        if (same.containsKey(bundle)
                || same.values().stream().anyMatch(each -> each.refused().isEmpty())) {
            return;
        }
        takeOut(pack.id(), Set.of());
        LOG.info("Pack {} ({}) is removed: what it brought is gone", pack.id(), pack.name());
        same.keySet().forEach(this::enter);
    }

    private static boolean isPack(Bundle bundle) {
        return bundle.getHeaders("").get(Pack.HEADER) != null;
    }

    private void putInForce(Pack pack, PackText.File file) {
        Dictionary<String, Object> properties = new Hashtable<>(file.values());
        properties.put(Pack.PACK, pack.id());
        properties.put(Pack.FILE, file.name());
        properties.put(Pack.TEXT, file.text());
        try {
            admin.getFactoryConfiguration(file.factory(), pack.id() + "." + file.own(), ANYWHERE)
                    .updateIfDifferent(properties);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void takeOut(String pack, Set<String> butFor) {
        configurations(of(pack)).stream()
                .filter(each ->
                        !butFor.contains(String.valueOf(each.getProperties().get(Pack.FILE))))
                .forEach(DeployedPacks::delete);
    }

    private static String of(String pack) {
        return "(" + Pack.PACK + "=" + pack + ")";
    }

    private void takeOutOfThoseGone() {
        Set<String> there = Arrays.stream(context.getBundles())
                .filter(DeployedPacks::isPack)
                .filter(bundle -> bundle.adapt(BundleStartLevel.class).isPersistentlyStarted())
                .map(PackText::id)
                .collect(Collectors.toSet());
        configurations("(" + Pack.PACK + "=*)").stream()
                .filter(each ->
                        !there.contains(String.valueOf(each.getProperties().get(Pack.PACK))))
                .forEach(DeployedPacks::delete);
    }

    private List<Configuration> configurations(String filter) {
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? List.of() : List.of(found);
        } catch (IOException | InvalidSyntaxException unreadable) {
            throw new IllegalStateException("the configurations of packs cannot be read", unreadable);
        }
    }

    private static void delete(Configuration configuration) {
        try {
            configuration.delete();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
