// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.Base64;
import java.util.List;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.crypto.WrappedKeys;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.crypto.StoredKeys;
import org.linli.kernel.support.crypto.StoredKeys.Place;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The wrapped keys of petitioners and attachments, and those of receipts that are kept for a command that is sent again. */
@Component(service = WrappedKeys.class)
public final class PetitionKeys implements WrappedKeys {
    /** A petition has up to two keys, so that a transaction writes 500 rows at most. */
    private static final int MOST = 250;

    private final Keyring keyring;
    private final StoredKeys keys;

    /** Takes the keyring through the gate. */
    @Activate
    public PetitionKeys(@Reference PetitionSchema schema, @Reference Neighbours neighbours) {
        this(schema, neighbours.keyring());
    }

    private PetitionKeys(PetitionSchema schema, Keyring keyring) {
        this.keyring = keyring;
        this.keys = new StoredKeys(
                schema.schema(),
                List.of(
                        new Place("petition", "id", "filed_by_key", this::rewrapped),
                        new Place("petition", "id", "on_behalf_of_key", this::rewrapped),
                        new Place("petition", "id", "reply_to_key", this::rewrapped),
                        new Place("idempotency_key", "idem_key", "answer", this::receipt),
                        Place.of("attachment", this::rewrapped),
                        new Place("mediation", "id", "sealed_key", this::rewrapped),
                        Place.of("waiting_file", this::rewrapped),
                        Place.of("held_call", this::rewrapped)));
    }

    /** For tests. A second constructor of as many parameters would be tried by the component runtime. */
    public static PetitionKeys of(PetitionSchema schema, Keyring keyring) {
        return new PetitionKeys(schema, keyring);
    }

    @Override
    public String module() {
        return Names.MODULE;
    }

    @Override
    public String rewrap(String after, int max) {
        return keys.rewrap(after, Math.min(max, MOST));
    }

    private String rewrapped(String key) {
        return Base64.getEncoder()
                .encodeToString(keyring.rewrap(Base64.getDecoder().decode(key)));
    }

    /** The same where a receipt has no key. */
    private String receipt(String answer) {
        Contacts.Sealed receipt = Json.read(answer, Contacts.Sealed.class);
        return receipt.key() == null
                ? answer
                : Json.write(new Contacts.Sealed(rewrapped(receipt.key()), receipt.data()));
    }
}
