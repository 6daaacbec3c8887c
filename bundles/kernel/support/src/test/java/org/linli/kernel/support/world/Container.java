// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A real OSGi framework with a real EventAdmin, inside the test. */
public final class Container implements AutoCloseable {
    private final Framework framework;

    public Container() throws BundleException, IOException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("linli-felix").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.osgi.service.event;version=1.4.1"));
        framework.start();
    }

    /** Brings the EventAdmin; without it readers only poll. */
    public Container withEventAdmin() throws BundleException, ReflectiveOperationException, URISyntaxException {
        Class<?> inside = Class.forName(
                "org.apache.felix.eventadmin.impl.Activator", false, getClass().getClassLoader());
        File jar = new File(
                inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        framework.getBundleContext().installBundle(jar.toURI().toString()).start();
        return this;
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
    }
}
