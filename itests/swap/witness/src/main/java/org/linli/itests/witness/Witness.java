// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Writes down which bundle is started and stopped, in a file of the data folder. */
public final class Witness implements BundleActivator, SynchronousBundleListener {
    private Path file;
    private Bundle self;

    @Override
    public void start(BundleContext context) {
        file = Path.of(context.getProperty("karaf.data"), "bundle-events.txt");
        self = context.getBundle();
        context.addBundleListener(this);
    }

    @Override
    public void stop(BundleContext context) {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        boolean happened = event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STOPPED;
        if (happened && event.getBundle() != self) {
            write(event.getType() == BundleEvent.STARTED ? "started" : "stopped", event.getBundle());
        }
    }

    private synchronized void write(String what, Bundle bundle) {
        try {
            Files.writeString(
                    file,
                    what + " " + bundle.getSymbolicName() + " " + bundle.getVersion() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
