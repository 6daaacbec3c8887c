// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.kernel.support.Json;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** The browser libraries, from the newest bundle that says it brings them. */
public final class Libraries implements AutoCloseable {
    /** Header of the bundle: the file with the libraries' names, and the files they are. */
    public static final String HEADER = "Linli-Browser-Libraries";

    private static final int STATES = Bundle.ACTIVE | Bundle.STARTING;

    private final BundleTracker<Packed> tracker;

    /** The folder of the libraries, and their files by the names that pages import. */
    public record Packed(Folder folder, Map<String, String> names) {}

    public Libraries(BundleContext context) {
        tracker = new BundleTracker<>(context, STATES, new Finding());
        tracker.open();
    }

    /** The libraries; empty while nobody brings them. */
    public Optional<Packed> packed() {
        return new TreeMap<>(tracker.getTracked())
                .descendingMap().values().stream().findFirst();
    }

    @Override
    public void close() {
        tracker.close();
    }

    private static Packed read(Bundle bundle) {
        String list = bundle.getHeaders().get(HEADER);
        int end = list == null ? -1 : list.lastIndexOf('/');
        if (end < 0) {
            return null;
        }
        Optional<Folder> folder = Folder.of(bundle, list.substring(0, end));
        return folder.flatMap(found -> found.read(list.substring(end + 1)).map(json -> new Packed(found, names(json))))
                .orElse(null);
    }

    private static Map<String, String> names(byte[] json) {
        Map<String, String> names = new TreeMap<>();
        Map<?, ?> read = Json.read(new String(json, StandardCharsets.UTF_8), Map.class);
        read.forEach((name, file) -> names.put(String.valueOf(name), String.valueOf(file)));
        return names;
    }

    /** Reads each bundle once, when it comes or has changed. */
    private static final class Finding implements BundleTrackerCustomizer<Packed> {
        @Override
        public Packed addingBundle(Bundle bundle, BundleEvent event) {
            return read(bundle);
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Packed packed) {
            // Only its state has changed: what is in it is the same.
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Packed packed) {
            // The tracker forgets it; nothing was opened.
        }
    }
}
