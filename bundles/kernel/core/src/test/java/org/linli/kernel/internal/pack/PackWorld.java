// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.pack;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.linli.kernel.pack.Pack;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A real framework with the real configuration admin, which keeps its files over a restart. */
public final class PackWorld {
    private static final String SHARED = "org.osgi.service.cm;version=1.6.1,org.slf4j;version=1.7.36";
    private static final Map<String, String> SUNNY = Map.of(
            "pack.properties",
            "name = 晴川\narea = 990801001\n",
            "org.linli.try-main.cfg",
            "area = ${area}\nlimit = 3\n");

    private final Path folder;
    private final Framework framework;
    private DeployedPacks packs;

    /** Starts it with what is in the folder; {@link DeployedPacks} start when asked. */
    public PackWorld(Path folder) throws BundleException {
        this.folder = folder;
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("felix").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED,
                        "karaf.etc",
                        folder.toString()));
        framework.init();
        installed("org.apache.felix.cm.impl.ConfigurationManager");
        framework.start();
    }

    /** Of the framework. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** A bundle of the class path that has this class. */
    Bundle installed(String type) throws BundleException {
        try {
            Class<?> inside = Class.forName(type, false, getClass().getClassLoader());
            File jar = new File(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
            Bundle bundle = context().installBundle(jar.toURI().toString());
            bundle.start();
            return bundle;
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new IllegalStateException(missing);
        }
    }

    DeployedPacks packs() {
        if (packs == null) {
            packs = new DeployedPacks(
                    context(), context().getService(context().getServiceReference(ConfigurationAdmin.class)));
        }
        return packs;
    }

    /** The kernel's core goes. */
    void kernelGoes() {
        packs.close();
        packs = null;
    }

    static Map<String, String> sunny(String... more) {
        Map<String, String> files = new HashMap<>(SUNNY);
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1]);
        }
        files.values().removeIf(String::isEmpty);
        return files;
    }

    File jar(String id, Map<String, String> files) throws IOException {
        File jar = folder.resolve(id + System.nanoTime() + ".jar").toFile();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.linli.districts." + id);
        main.putValue(Pack.HEADER, "pack.properties");
        try (JarOutputStream out = new JarOutputStream(new FileOutputStream(jar), manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }

    Bundle deploy(String id, Map<String, String> files) throws BundleException, IOException {
        Bundle bundle = context().installBundle(jar(id, files).toURI().toString());
        bundle.start();
        return bundle;
    }

    void update(Bundle bundle, Map<String, String> files) throws BundleException, IOException {
        bundle.update(jar(PackText.id(bundle), files).toURI().toURL().openStream());
    }

    /** What is configured: the pack's file with one of its values. */
    Map<String, Object> inForce(String key) throws IOException {
        try {
            ConfigurationAdmin admin = context().getService(context().getServiceReference(ConfigurationAdmin.class));
            Configuration[] found = admin.listConfigurations("(" + Pack.PACK + "=*)");
            Map<String, Object> inForce = new TreeMap<>();
            for (Configuration each : found == null ? new Configuration[0] : found) {
                Dictionary<String, Object> values = each.getProperties();
                inForce.put(values.get(Pack.PACK) + "/" + values.get(Pack.FILE), values.get(key));
            }
            return inForce;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stops it. */
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
