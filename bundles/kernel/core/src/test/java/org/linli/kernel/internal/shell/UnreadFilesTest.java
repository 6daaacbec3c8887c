// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.internal.pack.PackWorld;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.cm.ManagedServiceFactory;

/** Files that nobody reads. */
public class UnreadFilesTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private PackWorld world;

    @Before
    public void start() throws Exception {
        world = new PackWorld(folder.getRoot().toPath());
    }

    @After
    public void stop() throws Exception {
        world.close();
    }

    @Test
    public void aFileWithAMisspeltNameIsToldWithWhatItCouldBe() throws Exception {
        world.context()
                .registerService(
                        ManagedServiceFactory.class,
                        new Reader(),
                        new Hashtable<>(Map.of(Constants.SERVICE_PID, "org.linli.petition.types")));
        ConfigurationAdmin admin =
                world.context().getService(world.context().getServiceReference(ConfigurationAdmin.class));
        admin.getFactoryConfiguration("org.linli.petition.types", "a", "?").update(new Hashtable<>());
        admin.getFactoryConfiguration("org.linli.petition.typs", "b", "?").update(new Hashtable<>());
        admin.getConfiguration("org.linli.petition.types", "?").update(new Hashtable<>());
        String why = ": nobody who runs reads such a file; expected: a name such as org.linli.petition.types-main.cfg";
        assertEquals(
                List.of("org.linli.petition.types" + why, "org.linli.petition.typs~b" + why),
                new UnreadFiles(new Registry(world.context())).told());
    }

    @Test
    public void aFileThatIsNoKeysAndValuesIsToldWithItsLine() throws Exception {
        Path etc = Path.of(world.context().getProperty("karaf.etc"));
        Files.writeString(etc.resolve("org.linli.petition.types-pack.cfg"), "# 一份\narea = ${area}\n");
        Files.writeString(etc.resolve("org.linli.petition.types-half.cfg"), "area = 990801\nroad = \\u12\n");
        Path spoilt = Files.writeString(etc.resolve("org.linli.single.cfg"), "# ${area}\narea=${area}\n");
        ConfigurationAdmin admin =
                world.context().getService(world.context().getServiceReference(ConfigurationAdmin.class));
        admin.getConfiguration("org.linli.single", "?")
                .update(new Hashtable<>(
                        Map.of("felix.fileinstall.filename", spoilt.toUri().toString(), "area", "1")));
        world.context()
                .registerService(
                        ManagedService.class,
                        properties -> {},
                        new Hashtable<>(Map.of(Constants.SERVICE_PID, "org.linli.single")));
        Files.writeString(etc.resolve("org.apache.other.cfg"), "area = ${area}\n");
        assertEquals(
                List.of(
                        "org.linli.petition.types-half.cfg: line 2: '\\u12' means nothing here; expected: the value itself",
                        "org.linli.petition.types-pack.cfg: line 2: '${area}' means nothing here; expected: the value itself",
                        "org.linli.single.cfg: line 2: '${area}' means nothing here; expected: the value itself"),
                new UnreadFiles(new Registry(world.context())).told());
    }

    private static final class Reader implements ManagedServiceFactory {
        @Override
        public String getName() {
            return "types";
        }

        @Override
        public void updated(String pid, Dictionary<String, ?> properties) {
            // it is enough that somebody reads it
        }

        @Override
        public void deleted(String pid) {
            // nothing is kept
        }
    }
}
