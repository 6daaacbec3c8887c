// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import javax.sql.DataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;

/** The master key is changed while people work; nothing that was sealed is lost; and what is retired is gone. */
@RunWith(Parameterized.class)
public class KeyRotationTest {
    private static final int THREADS = 8;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestDatabases databases;
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final List<String> said = new ArrayList<>();
    private final Set<String> present = new TreeSet<>(Set.of("registry", "petition"));
    private final Map<String, NavigableMap<String, byte[]>> kept =
            Map.of("registry", new ConcurrentSkipListMap<>(), "petition", new ConcurrentSkipListMap<>());
    private Path keys;
    private Schema schema;
    private Node node;

    public KeyRotationTest(String name, TestDatabases databases) {
        this.databases = databases;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(
                new Object[] {"derby", TestDatabases.derby()}, new Object[] {"postgresql", TestDatabases.postgres()});
    }

    @Before
    public void open() throws Exception {
        DataSource kernel = databases.schema("kernel");
        databases.migrate(kernel, Path.of("src/main/resources/migrations"));
        schema = new Schema(kernel);
        schema.jdbc(tx -> {
            for (String table : List.of("key_fingerprint", "retired_key_fingerprint", "key_holder")) {
                tx.createStatement().executeUpdate("DELETE FROM " + table);
            }
            return null;
        });
        keys = folder.getRoot().toPath().resolve("keys");
        node = new Node();
    }

    @After
    public void forget() {
        kept.values().forEach(Map::clear);
    }

    @Test
    public void nobodyNoticesARotation() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        AtomicBoolean over = new AtomicBoolean();
        AtomicIntegerArray done = new AtomicIntegerArray(THREADS);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int me = i;
            work.add(people.submit(() -> {
                for (int n = 0; !over.get(); n++) {
                    node.registerAndRead("person-" + me + "-" + n % 40);
                    done.incrementAndGet(me);
                }
            }));
        }
        for (int i = 0; i < 2; i++) {
            node.rotation.rotate(said::add);
            letEachGoOn(done);
            clock.pass(KeyRotation.SETTLED);
            node.rotation.retire(said::add);
        }
        over.set(true);
        for (Future<?> one : work) {
            one.get();
        }
        people.shutdown();

        node.readAll();
        assertEquals(1, node.rotation.keys().size());
        new Node().readAll();
    }

    /** Nobody holds what they read before: in life that is what the ten minutes are for. */
    private static void letEachGoOn(AtomicIntegerArray done) {
        for (int i = 0; i < THREADS; i++) {
            int me = i;
            int before = done.get(me);
            await().until(() -> done.get(me) > before + 1);
        }
    }

    @Test
    public void afterRetirementTheOldFileIsRefused() throws Exception {
        node.registerAndRead("a");
        byte[] old = Files.readAllBytes(keys.resolve(MasterKey.FILE));
        node.rotation.rotate(said::add);
        byte[] both = Files.readAllBytes(keys.resolve(MasterKey.FILE));
        clock.pass(KeyRotation.SETTLED);
        node.rotation.retire(said::add);
        assertTrue(said.toString(), said.get(said.size() - 1).contains("no copy was kept here"));

        Files.write(keys.resolve(MasterKey.FILE), old);
        IllegalStateException refused = assertThrows(IllegalStateException.class, Node::new);
        assertTrue(refused.getMessage(), refused.getMessage().contains("is an older one of this database"));

        Files.write(keys.resolve(MasterKey.FILE), both);
        assertEquals(
                "a retired key is taken out again",
                1,
                new Node().masters.now().fingerprints().size());
        new Node().readAll();
    }

    @Test
    public void aBrokenOffRotationGoesOnWhereItWas() throws Exception {
        for (int i = 0; i < 450; i++) {
            node.registerAndRead(String.format("%03d", i));
        }
        node.failAfterBatches = 2;
        assertThrows(IllegalStateException.class, () -> node.rotation.rotate(said::add));
        long before = node.keyring.rewraps();
        node.failAfterBatches = Integer.MAX_VALUE;
        node.rotation.rotate(said::add);

        assertEquals("made one new key only", 2, node.rotation.keys().size());
        assertTrue(said.toString(), said.stream().anyMatch(line -> line.startsWith("Going on")));
        assertEquals(900, node.keyring.rewraps());
        assertEquals(400, before);
    }

    @Test
    public void nothingIsRetiredBeforeAllHaveWrappedAnew() throws Exception {
        node.registerAndRead("a");
        node.rotation.rotate(said::add);
        refused("another node may still be wrapping", () -> node.rotation.retire(said::add));

        clock.pass(KeyRotation.SETTLED);
        present.remove("petition");
        refused("[petition]", () -> node.rotation.retire(said::add));

        present.add("petition");
        present.add("visit");
        refused("linli:keys-rotate first", () -> node.rotation.retire(said::add));
        node.readAll();
    }

    @Test
    public void whatSlippedThroughIsFoundByTheCheck() throws Exception {
        node.registerAndRead("a");
        byte[] old = kept.get("registry").get("a");
        node.rotation.rotate(said::add);
        kept.get("registry").put("a", old);
        clock.pass(KeyRotation.SETTLED);
        node.rotation.retire(said::add);

        assertTrue(said.toString(), said.contains("Check 1: 1 keys were still wrapped by an older master key."));
        assertTrue(said.toString(), said.contains("Check 2: 0 keys were still wrapped by an older master key."));
        node.readAll();
    }

    @Test
    public void anotherNodeReadsTheFileAgain() throws Exception {
        Node other = new Node();
        node.rotation.rotate(said::add);
        node.registerAndRead("new");

        other.readAll();
        assertFalse("it wraps by the new key, too", other.isOld(other.keyring.newKey()));
    }

    @Test
    public void aNodeWithoutTheNewFileSealsNothingNew() throws Exception {
        Node other = new Node(folder.getRoot().toPath().resolve("copy"), keys);
        node.registerAndRead("a");
        node.rotation.rotate(said::add);
        other.masters.compare(node.fingerprints.known().keySet());

        PlatformException refused = assertThrows(PlatformException.class, other.keyring::newKey);
        assertEquals(Problem.UNAVAILABLE, refused.problem().type());
        assertNotEquals(Set.of(), other.masters.lacking());

        Files.copy(
                keys.resolve(MasterKey.FILE),
                folder.getRoot().toPath().resolve("copy").resolve(MasterKey.FILE),
                StandardCopyOption.REPLACE_EXISTING);
        other.masters.compare(node.fingerprints.known().keySet());
        other.readAll();
        other.keyring.newKey();
    }

    @Test
    public void twoNeverRotateAtOnce() throws Exception {
        new KeyHolders(schema, clock).begin();
        refused("already", () -> node.rotation.rotate(said::add));

        clock.pass(Duration.ofMinutes(2));
        node.rotation.rotate(said::add);
    }

    private static void refused(String words, Runnable command) {
        PlatformException refused = assertThrows(PlatformException.class, command::run);
        assertTrue(refused.getMessage(), refused.getMessage().contains(words));
    }

    /** A node of the platform with the same database; the modules' tables are shared, too. */
    private final class Node implements KeyRotation.ModuleKeys {
        private final KeyFingerprints fingerprints = KeyFingerprints.ofMasterKeys(schema, clock);
        private final MasterKeys masters;
        private final TinkKeyring keyring;
        private final KeyRotation rotation;
        private int failAfterBatches = Integer.MAX_VALUE;

        private Node() throws Exception {
            this(keys, keys);
        }

        private Node(Path folder, Path from) throws Exception {
            if (!folder.equals(from)) {
                Files.createDirectories(folder);
                Files.copy(from.resolve(MasterKey.FILE), folder.resolve(MasterKey.FILE));
            }
            MasterKeyFile file = new MasterKeyFile(new KeyFolder(folder), fingerprints);
            masters = new MasterKeys(file.open(), file::read);
            keyring = new TinkKeyring(masters, IndexKey.generate());
            rotation = new KeyRotation(
                    new KeyRotation.Parts(masters, file, fingerprints, new KeyHolders(schema, clock), keyring),
                    this,
                    clock);
        }

        @Override
        public Set<String> names() {
            return present;
        }

        @Override
        public String rewrap(String module, String after, int max) {
            if (failAfterBatches-- <= 0) {
                throw new IllegalStateException("the power failed");
            }
            NavigableMap<String, byte[]> table = kept.getOrDefault(module, new ConcurrentSkipListMap<>());
            List<String> ids =
                    table.tailMap(after, false).keySet().stream().limit(max).toList();
            ids.forEach(id -> table.computeIfPresent(id, (same, wrapped) -> keyring.rewrap(wrapped)));
            return ids.isEmpty() ? "" : ids.get(ids.size() - 1);
        }

        private void registerAndRead(String person) {
            kept.forEach((module, table) -> {
                byte[] wrapped = table.computeIfAbsent(person, name -> keyring.newKey());
                byte[] sealed = keyring.seal(wrapped, person.getBytes(), module);
                assertArrayEquals(person.getBytes(), keyring.open(table.get(person), sealed, module));
            });
        }

        private void readAll() {
            kept.forEach((module, table) -> table.forEach((person, wrapped) -> {
                byte[] sealed = keyring.seal(wrapped, person.getBytes(), module);
                assertArrayEquals(person.getBytes(), keyring.open(wrapped, sealed, module));
            }));
        }

        private boolean isOld(byte[] wrapped) {
            return keyring.rewrap(wrapped) != wrapped;
        }
    }
}
