// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.testing.TestKeyring;

/** What lies on the disk cannot be read, and not be changed unnoticed. */
public class SealedFileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Keyring keyring = TestKeyring.create();
    private final byte[] key = keyring.newKey();
    private Path path;

    @Before
    public void aPath() {
        path = folder.getRoot().toPath().resolve("file");
    }

    @Test
    public void filesOfEverySizeComeBackAsTheyWere() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            assertArrayEquals(bytes, again(bytes));
        }
    }

    @Test
    public void nothingOfItCanBeReadOnTheDisk() throws IOException {
        byte[] photo = Pictures.photo(1);
        write(photo);
        String disk = Pictures.text(Files.readAllBytes(path));
        assertFalse(disk.contains(Pictures.CAMERA));
        assertFalse(disk.contains("JFIF"));
    }

    @Test
    public void aChangedCutTurnedOrForeignFileIsNotRead() throws IOException {
        write(new byte[150_000]);
        byte[] good = Files.readAllBytes(path);
        int piece = 65_536 + (good.length - 150_000) / 3;
        byte[] changed = good.clone();
        changed[70_000] ^= 1;
        unreadable(changed);
        unreadable(Arrays.copyOf(good, 2 * piece));
        unreadable(Arrays.copyOf(good, good.length - 5));
        unreadable(Pictures.joined(
                Arrays.copyOfRange(good, piece, 2 * piece),
                Arrays.copyOf(good, piece),
                Arrays.copyOfRange(good, 2 * piece, good.length)));
        Files.write(path, good);
        assertThrows(
                IOException.class,
                () -> new SealedFile(path, keyring, key, "another/1").read().readAllBytes());
        assertEquals(150_000, read().length);
    }

    private void unreadable(byte[] disk) throws IOException {
        Files.write(path, disk);
        IOException refused = assertThrows(IOException.class, this::read);
        assertTrue(
                refused.toString(),
                refused.getMessage() == null || !refused.getMessage().isEmpty());
    }

    private byte[] again(byte[] bytes) throws IOException {
        write(bytes);
        return read();
    }

    private void write(byte[] bytes) throws IOException {
        Files.deleteIfExists(path);
        try (OutputStream out = new SealedFile(path, keyring, key, "test/1").write()) {
            out.write(bytes);
        }
    }

    private byte[] read() throws IOException {
        try (InputStream in = new SealedFile(path, keyring, key, "test/1").read()) {
            return in.readAllBytes();
        }
    }
}
