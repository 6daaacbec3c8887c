// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.testing.TestDatabases;

/** The master key is made once, kept to its owner, and never quietly replaced. */
public class KeyFileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestDatabases databases = TestDatabases.derby();
    private KeyFingerprints fingerprints;
    private Path keys;
    private Path file;

    @Before
    public void open() {
        DataSource kernel = databases.schema("kernel");
        databases.migrate(kernel, Path.of("src/main/resources/migrations"));
        fingerprints = KeyFingerprints.ofMasterKeys(kernel, Clock.systemUTC());
        keys = folder.getRoot().toPath().resolve("data/keys");
        file = keys.resolve(MasterKey.FILE);
    }

    @After
    public void close() {
        databases.close();
    }

    @Test
    public void theFirstStartMakesAFileForItsOwnerOnly() throws Exception {
        start();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
    }

    @Test
    public void theNextStartOpensWhatTheFirstSealed() throws Exception {
        Keyring first = keyring();
        byte[] key = first.newKey();
        byte[] sealed = first.seal(key, new byte[] {1, 2, 3}, "context");

        assertArrayEquals(new byte[] {1, 2, 3}, keyring().open(key, sealed, "context"));
    }

    @Test
    public void aLostFileIsNotReplaced() throws Exception {
        start();
        Files.delete(file);

        IllegalStateException refused = assertThrows(IllegalStateException.class, this::start);

        assertTrue(refused.getMessage(), refused.getMessage().contains(file.toString()));
        assertFalse(Files.exists(file));
    }

    @Test
    public void anothersFileIsRefused() throws Exception {
        start();
        Files.delete(file);
        new KeyFolder(keys).create(MasterKey.FILE, MasterKey.generate().serialize());

        assertThrows(IllegalStateException.class, this::start);
    }

    @Test
    public void aKeyFileIsNeverWrittenOver() throws Exception {
        start();
        byte[] before = Files.readAllBytes(file);

        assertThrows(UncheckedIOException.class, () -> new KeyFolder(keys).create(MasterKey.FILE, new byte[1]));

        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private Keyring keyring() throws Exception {
        return new TinkKeyring(start(), IndexKey.generate());
    }

    private MasterKey start() throws Exception {
        return new KeyFile<>(new KeyFolder(keys), MasterKey.FILE, fingerprints, KeyFile.Making.MASTER).open();
    }
}
