// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** A bundle that offers a service which takes a moment to answer, and which fails once its bundle is stopped. */
public final class Provider implements BundleActivator {
    static final String FILTER = "(walls.provider=true)";

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(5);

    private volatile boolean stopped;
    private ServiceRegistration<?> registration;

    @Override
    public void start(BundleContext context) {
        String version = context.getBundle().getVersion().toString();
        Supplier<String> service = () -> {
            LockSupport.parkNanos(MOMENT);
            if (stopped) {
                throw new IllegalStateException("called after its end");
            }
            return version;
        };
        registration =
                context.registerService(Supplier.class, service, new Hashtable<>(Map.of("walls.provider", "true")));
    }

    @Override
    public void stop(BundleContext context) {
        registration.unregister();
        stopped = true;
    }

    /** The bundle in a version. */
    static InputStream bundle(String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "walls.provider");
        main.putValue(Constants.BUNDLE_VERSION, version);
        main.putValue(Constants.BUNDLE_ACTIVATOR, Provider.class.getName());
        main.putValue(Constants.IMPORT_PACKAGE, "org.osgi.framework");
        String file = Provider.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream code = Provider.class.getClassLoader().getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry(file));
            code.transferTo(jar);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
