// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.pack;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;

/** A folder becomes a pack without Java, by the real file install. */
public class PackFolderTest {
    private static final String MAIN = "sunny/org.linli.try-main.cfg";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private PackWorld world;
    private Path deploy;

    @Before
    public void start() throws Exception {
        world = new PackWorld(folder.getRoot().toPath());
        deploy = folder.newFolder("deploy").toPath();
        Bundle fileInstall = world.installed("org.apache.felix.fileinstall.ArtifactListener");
        register(fileInstall);
        ConfigurationAdmin admin =
                world.context().getService(world.context().getServiceReference(ConfigurationAdmin.class));
        admin.getFactoryConfiguration("org.apache.felix.fileinstall", "deploy", "?")
                .update(new Hashtable<>(Map.of(
                        "felix.fileinstall.dir", deploy.toString(),
                        "felix.fileinstall.poll", "50",
                        "felix.fileinstall.tmpdir", folder.newFolder("tmp").toString())));
        world.packs();
    }

    @After
    public void stop() throws Exception {
        world.close();
    }

    /** In a bundle of its own: file install shares its types by a wire only. */
    private void register(Bundle fileInstall) throws Exception {
        Path jar = folder.getRoot().toPath().resolve("folders.jar");
        String type = PackFolder.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, "folders");
        manifest.getMainAttributes()
                .putValue(Constants.IMPORT_PACKAGE, "org.apache.felix.fileinstall,org.osgi.framework,org.slf4j");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = PackFolder.class.getClassLoader().getResourceAsStream(type)) {
            out.putNextEntry(new JarEntry(type));
            in.transferTo(out);
        }
        Bundle bundle = world.context().installBundle(jar.toUri().toString());
        bundle.start();
        Object folders = bundle.loadClass(PackFolder.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        String[] services = {
            "org.apache.felix.fileinstall.ArtifactListener", "org.apache.felix.fileinstall.ArtifactTransformer"
        };
        Dictionary<String, Object> none = new Hashtable<>();
        bundle.getBundleContext().registerService(services, folders, none);
        assertEquals(Bundle.ACTIVE, fileInstall.getState());
    }

    private void write(Map<String, String> files) throws IOException {
        Path sunny = Files.createDirectories(deploy.resolve("sunny"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(sunny.resolve(file.getKey()), file.getValue());
        }
    }

    private void holds(Map<String, Object> expected) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertEquals(expected, world.inForce("limit")));
    }

    @Test
    public void aFolderIsDeployedChangedAndRemoved() throws Exception {
        write(PackWorld.sunny());
        holds(Map.of(MAIN, "3"));
        write(Map.of("org.linli.try-main.cfg", "area = ${area}\nlimit = 15\n"));
        holds(Map.of(MAIN, "15"));
        write(Map.of("org.linli.try-main.cfg", "area = 990\nlimit = 16\n"));
        String why = "org.linli.try-main.cfg: line 1, area: '990' is not in the pack's area 990801001; expected: area ="
                + " ${area}";
        await().atMost(Duration.ofSeconds(20)).until(() -> world.packs().deployed().stream()
                .anyMatch(pack -> pack.refused().equals(List.of(why))));
        holds(Map.of(MAIN, "15"));
        write(PackWorld.sunny());
        holds(Map.of(MAIN, "3"));
        Files.delete(deploy.resolve("sunny/pack.properties"));
        await().atMost(Duration.ofSeconds(20)).until(() -> world.packs().deployed().stream()
                .anyMatch(pack -> pack.refused().toString().contains("name: is missing")));
        holds(Map.of(MAIN, "3"));
        for (Path file : List.of(deploy.resolve("sunny/org.linli.try-main.cfg"), deploy.resolve("sunny"))) {
            Files.delete(file);
        }
        holds(Map.of());
        assertEquals(List.of(), world.packs().deployed());
    }
}
