// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;

/** What is sealed can be opened by who has the key, for what it was sealed for, unchanged; and by nobody else. */
public class TinkKeyringTest {
    private static final String CONTEXT = "petition.contact/01J";
    private static final byte[] CONTACT = "张三 13800000000".getBytes(StandardCharsets.UTF_8);

    private final Keyring keyring = TinkKeyring.ofNewKey();
    private final byte[] key = keyring.newKey();
    private final byte[] sealed = keyring.seal(key, CONTACT, CONTEXT);

    @Test
    public void whatWasSealedIsOpened() {
        assertArrayEquals(CONTACT, keyring.open(key, sealed, CONTEXT));
    }

    @Test
    public void emptyDataIsDataToo() {
        byte[] nothing = keyring.seal(key, new byte[0], CONTEXT);
        assertArrayEquals(new byte[0], keyring.open(key, nothing, CONTEXT));
    }

    @Test
    public void nothingOfThePlaintextIsSeen() {
        String bytes = new String(sealed, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("13800000000"));
        assertFalse(bytes.contains("138"));
    }

    @Test
    public void theSameTwiceLooksDifferent() {
        assertFalse(Arrays.equals(sealed, keyring.seal(key, CONTACT, CONTEXT)));
    }

    @Test
    public void eachChangedBitIsNoticed() {
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refused(key, changed, CONTEXT);
        }
        refused(key, Arrays.copyOf(sealed, sealed.length - 1), CONTEXT);
        refused(key, new byte[0], CONTEXT);
    }

    @Test
    public void aChangedWrappedKeyIsNoticed() {
        byte[] changed = key.clone();
        changed[changed.length / 2] ^= 1;
        refused(changed, sealed, CONTEXT);
    }

    @Test
    public void anotherContextIsRefused() {
        refused(key, sealed, "petition.contact/01K");
    }

    @Test
    public void anotherPersonsKeyIsRefused() {
        refused(keyring.newKey(), sealed, CONTEXT);
    }

    @Test
    public void anotherPlatformsMasterKeyIsRefused() {
        PlatformException refused = assertThrows(
                PlatformException.class, () -> TinkKeyring.ofNewKey().open(key, sealed, CONTEXT));
        assertEquals(Problem.CONFLICT, refused.problem().type());
    }

    @Test
    public void aDestroyedKeyOpensNothing() {
        refused(new byte[0], sealed, CONTEXT);
        refused(null, sealed, CONTEXT);
    }

    @Test
    public void aPersonsKeyFitsIntoItsColumn() {
        assertTrue("wrapped key of " + key.length + " bytes", key.length <= 255);
        assertTrue("sealed " + sealed.length + " bytes", sealed.length <= CONTACT.length + 33);
    }

    @Test
    public void anIndexIsTheSameForTheSameValueOnly() {
        String phone = keyring.index("registry.phone", "13800000000");

        assertEquals(phone, keyring.index("registry.phone", "13800000000"));
        assertTrue(phone, phone.matches("[\\w-]{43}"));
        assertNotEquals(phone, keyring.index("registry.phone", "13800000001"));
        assertNotEquals(phone, keyring.index("registry.other", "13800000000"));
        assertNotEquals(phone, keyring.index("registry.phone1", "3800000000"));
        assertNotEquals(phone, TinkKeyring.ofNewKey().index("registry.phone", "13800000000"));
    }

    @Test
    public void whoUsesAWrappedKeyIsNotedAndWhoOnlyIndexesIsNot() {
        AtomicInteger noted = new AtomicInteger();
        Keyring seen = new NotedKeyring(keyring, noted::incrementAndGet);

        seen.index("registry.phone", "13800000000");
        assertEquals(0, noted.get());
        assertArrayEquals(CONTACT, seen.open(key, sealed, CONTEXT));
        assertEquals(1, noted.get());
        seen.seal(seen.newKey(), CONTACT, CONTEXT);
        assertSame("wrapped by the newest already", key, seen.rewrap(key));
        assertEquals(4, noted.get());
    }

    private void refused(byte[] wrapped, byte[] data, String context) {
        PlatformException refused = assertThrows(PlatformException.class, () -> keyring.open(wrapped, data, context));
        assertEquals(Problem.CONFLICT, refused.problem().type());
    }
}
