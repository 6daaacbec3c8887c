// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.linli.kernel.support.Json;
import org.linli.visit.FieldKey;
import org.linli.visit.FieldOperation;
import org.linli.visit.SealedFieldBatch.Envelope;
import org.linli.visit.internal.field.Envelopes.Bound;

/** Seals as a device does. */
final class Sealing {
    private Sealing() {}

    static Envelope operation(FieldKey key, String device, String worker, FieldOperation operation) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("kind", operation.kind());
        content.put("subject", operation.subject());
        content.put("baseVersion", operation.baseVersion());
        content.put("deviceTime", operation.deviceTime());
        content.put("body", operation.body());
        Bound bound = new Bound(key.id(), device, worker, Long.toString(operation.number()), operation.id());
        String sealed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes(key, bound, Json.write(content).getBytes(StandardCharsets.UTF_8)));
        return new Envelope(operation.id(), operation.number(), key.id(), sealed, null);
    }

    static byte[] bytes(FieldKey key, Bound bound, byte[] content) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(Envelopes.CURVE));
            KeyPair pair = generator.generateKeyPair();
            byte[] point = Envelopes.point((ECPublicKey) pair.getPublic());
            byte[] theirs = Base64.getUrlDecoder().decode(key.publicKey());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(Envelopes.publicKey(theirs), true);
            byte[] aes = Envelopes.key(agreement.generateSecret(), point, theirs);
            byte[] nonce = Arrays.copyOf(aes, 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(aes, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(bound.bytes());
            ByteArrayOutputStream envelope = new ByteArrayOutputStream();
            envelope.writeBytes(point);
            envelope.writeBytes(nonce);
            envelope.writeBytes(cipher.doFinal(content));
            return envelope.toByteArray();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
