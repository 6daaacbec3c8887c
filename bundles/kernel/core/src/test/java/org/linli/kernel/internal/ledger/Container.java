// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A real OSGi framework inside the test. */
public final class Container implements AutoCloseable {
    private final Framework framework;

    /** Starts it; it keeps its files in the folder. */
    public Container(Path folder) throws BundleException, IOException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.osgi.service.event;version=1.4.1"));
        framework.start();
    }

    /** Where services are registered. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
    }
}
