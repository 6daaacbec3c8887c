// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.linli.kernel.support.Ids;
import org.linli.visit.FieldKey;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The server's keys that devices seal to; the private parts lie sealed by the keyring. A new one is added every {@link
 * FieldKey#DAYS} days; old ones stay, because a device may come late.
 */
@Component(service = FieldKeys.class)
public final class FieldKeys {
    private final VisitSchema schema;
    private final Seals seals;

    @Activate
    public FieldKeys(@Reference VisitSchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    /** The private part as it is sealed. */
    private record PrivatePart(String pkcs8) {}

    /** A key with its private part. */
    record Own(PrivateKey key, byte[] point) {}

    FieldKey current() {
        Instant now = schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        KeyTable.Kept newest = schema.jdbc(KeyTable::newest);
        boolean fresh = newest != null && now.isBefore(newest.key().createdAt().plus(Duration.ofDays(FieldKey.DAYS)));
        // Two nodes may add one each at the same moment: both open.
        return fresh ? newest.key() : added(now);
    }

    private FieldKey added(Instant now) {
        String id = Ids.next();
        KeyPair pair = pair();
        byte[] point = Envelopes.point((ECPublicKey) pair.getPublic());
        FieldKey key = new FieldKey(id, Base64.getUrlEncoder().withoutPadding().encodeToString(point), now);
        String wrapped = seals.newKey();
        PrivatePart part = new PrivatePart(
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        KeyTable.Kept kept = new KeyTable.Kept(key, wrapped, seals.seal(wrapped, id, part));
        schema.jdbc(tx -> KeyTable.insert(tx, kept));
        return key;
    }

    /** The key with this id; null when it is not here. */
    Own find(String id) {
        KeyTable.Kept kept = schema.jdbc(tx -> KeyTable.find(tx, id));
        if (kept == null) {
            return null;
        }
        PrivatePart part = seals.open(kept.wrapped(), id, kept.sealed(), PrivatePart.class);
        try {
            byte[] encoded = Base64.getDecoder().decode(part.pkcs8());
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new Own(key, Base64.getUrlDecoder().decode(kept.key().publicKey()));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("The field key " + id + " cannot be read", unreadable);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(Envelopes.CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
