// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens envelopes as {@link org.linli.visit.FieldEnvelopes} describes them. */
public final class Envelopes {
    /** The curve. */
    static final String CURVE = "secp256r1";

    private static final String NAME = "linli.field.1";
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private Envelopes() {}

    /**
     * The place that an envelope is bound to.
     *
     * @param keyId the server's key
     * @param device the device
     * @param worker the officer's id
     * @param place the number of the operation, or {@code photo}
     * @param id of the operation or photo
     */
    public record Bound(String keyId, String device, String worker, String place, String id) {
        byte[] bytes() {
            return String.join("\n", NAME, keyId, device, worker, place, id).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Opens one.
     *
     * @param own the server's private key
     * @param ownPoint its public one, uncompressed
     * @throws GeneralSecurityException when it does not open
     */
    public static byte[] open(PrivateKey own, byte[] ownPoint, byte[] envelope, Bound bound)
            throws GeneralSecurityException {
        if (envelope.length < POINT + NONCE + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("too short");
        }
        byte[] point = Arrays.copyOf(envelope, POINT);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(publicKey(point), true);
        byte[] key = key(agreement.generateSecret(), point, ownPoint);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, envelope, POINT, NONCE));
        cipher.updateAAD(bound.bytes());
        return cipher.doFinal(envelope, POINT + NONCE, envelope.length - POINT - NONCE);
    }

    /** One round of HKDF is all that 32 bytes need. */
    static byte[] key(byte[] secret, byte[] point, byte[] ownPoint) throws GeneralSecurityException {
        Mac extract = Mac.getInstance(HMAC);
        byte[] salt = Arrays.copyOf(point, point.length + ownPoint.length);
        System.arraycopy(ownPoint, 0, salt, point.length, ownPoint.length);
        extract.init(new SecretKeySpec(salt, HMAC));
        Mac expand = Mac.getInstance(HMAC);
        expand.init(new SecretKeySpec(extract.doFinal(secret), HMAC));
        expand.update(NAME.getBytes(StandardCharsets.UTF_8));
        expand.update((byte) 1);
        return expand.doFinal();
    }

    /** A public key as its point, uncompressed. */
    static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static void put(BigInteger value, byte[] into, int at) {
        byte[] bytes = value.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, into, at + COORDINATE - length, length);
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        // A point beside the curve would tell something of the private key.
        if (point[0] != 4 || !lies(x, y, curve)) {
            throw new GeneralSecurityException("not a point of the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static boolean lies(BigInteger x, BigInteger y, ECParameterSpec curve) {
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB());
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }
}
