// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.visit.internal.field.Envelopes.Bound;

/** Opens what WebCrypto sealed on the page. */
public class EnvelopesTest {
    private static final String KEY = "01JD3M9Z7Q4K8V2N5R6T1W0XYK";
    private static final String DEVICE = "7f3c1e52-8a0b-4a54-9d0c-2f6f2c1f7a01";
    private static final String WORKER = "worker-1";
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XY";
    private static final Properties VECTORS = new Properties();
    private static PrivateKey key;

    @BeforeClass
    public static void read() throws IOException, GeneralSecurityException {
        try (InputStream file = EnvelopesTest.class.getResourceAsStream("/field/envelopes.properties")) {
            VECTORS.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(vector("private")));
    }

    private static byte[] vector(String name) {
        return Base64.getUrlDecoder().decode(VECTORS.getProperty(name));
    }

    private static byte[] open(byte[] envelope, Bound bound) throws GeneralSecurityException {
        return Envelopes.open(key, vector("public"), envelope, bound);
    }

    private static Bound place(int number) {
        return new Bound(KEY, DEVICE, WORKER, Integer.toString(number), ID + (number - 1));
    }

    @Test
    public void whatThePageSealsOpens() throws GeneralSecurityException {
        List<String> contents =
                List.of("{\"kind\":\"NOTE\",\"body\":{\"note\":\"已到现场，等维修人员 🔧\"}}", "", "x".repeat(5000));
        for (int number = 1; number <= contents.size(); number++) {
            byte[] opened = open(vector("envelope." + number), place(number));
            assertEquals(contents.get(number - 1), new String(opened, StandardCharsets.UTF_8));
        }
        byte[] photo = open(vector("photo"), new Bound(KEY, DEVICE, WORKER, "photo", ID + "P"));
        assertArrayEquals(new byte[] {-1, -40, -1, 0, 7, 7, 7}, photo);
    }

    @Test
    public void itOpensAtItsOwnPlaceOnly() {
        byte[] envelope = vector("envelope.1");
        List<Bound> others = List.of(
                new Bound("01JD3M9Z7Q4K8V2N5R6T1W0XYX", DEVICE, WORKER, "1", ID + "0"),
                new Bound(KEY, "other-device", WORKER, "1", ID + "0"),
                new Bound(KEY, DEVICE, "worker-2", "1", ID + "0"),
                new Bound(KEY, DEVICE, WORKER, "2", ID + "0"),
                new Bound(KEY, DEVICE, WORKER, "1", ID + "1"),
                new Bound(KEY, DEVICE, WORKER, "photo", ID + "0"));
        for (Bound other : others) {
            assertThrows(other.toString(), GeneralSecurityException.class, () -> open(envelope, other));
        }
    }

    @Test
    public void noByteCanBeChanged() {
        byte[] envelope = vector("envelope.1");
        for (int at = 0; at < envelope.length; at++) {
            byte[] changed = envelope.clone();
            changed[at] ^= 1;
            assertThrows("byte " + at, GeneralSecurityException.class, () -> open(changed, place(1)));
        }
        for (int length = 0; length < envelope.length; length++) {
            byte[] cut = Arrays.copyOf(envelope, length);
            assertThrows("length " + length, GeneralSecurityException.class, () -> open(cut, place(1)));
        }
    }

    @Test
    public void aPointBesideTheCurveIsRefused() {
        byte[] envelope = vector("envelope.1");
        Arrays.fill(envelope, 1, 65, (byte) 0);
        assertThrows(GeneralSecurityException.class, () -> open(envelope, place(1)));
        Arrays.fill(envelope, 1, 65, (byte) 0xff);
        assertThrows(GeneralSecurityException.class, () -> open(envelope, place(1)));
    }
}
