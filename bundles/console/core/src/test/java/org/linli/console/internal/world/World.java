// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.world;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Hashtable;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.rules.ExternalResource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** A real OSGi framework inside the test, and bundles to come and go. */
public final class World extends ExternalResource {
    private Framework framework;

    @Override
    protected void before() throws BundleException, IOException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("linli-felix").toString(),
                        "felix.log.level",
                        "1"));
        framework.start();
    }

    @Override
    protected void after() {
        try {
            framework.stop();
            framework.waitForStop(5_000);
        } catch (BundleException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** A bundle with these files, started. */
    public Bundle install(String name, Map<String, String> headers, Map<String, String> files) {
        try {
            Bundle bundle = context().installBundle("test:" + name, jar(name, headers, files));
            bundle.start();
            return bundle;
        } catch (BundleException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a page's component registers. */
    public static ServiceRegistration<Object> page(Bundle by, String name, int order, String... roles) {
        Hashtable<String, Object> properties = new Hashtable<>(Map.of(
                "linli.page.name",
                name,
                "linli.page.zh",
                "页面" + name,
                "linli.page.en",
                "Page " + name,
                "linli.page.group",
                "work",
                "linli.page.order",
                order,
                "linli.page.roles",
                roles));
        return by.getBundleContext().registerService(Object.class, new Object(), properties);
    }

    private static InputStream jar(String name, Map<String, String> headers, Map<String, String> files) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        headers.forEach(main::putValue);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
