// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Idempotency;
import org.linli.petition.internal.Contacts;
import org.linli.petition.internal.Neighbours;

/** A request with an idempotency key; its answer is sealed, because it holds the secret. */
final class KeyedFiling {
    private final String name;
    private final String request;
    private final String sealed;
    private final Neighbours neighbours;

    KeyedFiling(String key, Filing filing, Neighbours neighbours) {
        this.name = Idempotency.key(filing.by(), key);
        // What came of nothing is written as it was before there were origins: the same request is the same text.
        this.request = Json.write(filing.draft()).replace(",\"origin\":null", "")
                + filing.way().asked();
        this.neighbours = neighbours;
        this.sealed = Json.write(Contacts.seal(neighbours.keyring(), JpaPetitions.Issued.of(filing), Contacts.RECEIPT));
    }

    String name() {
        return name;
    }

    String request() {
        return request;
    }

    String sealed() {
        return sealed;
    }

    JpaPetitions.Issued open(String answer) {
        return Contacts.open(
                neighbours.keyring(),
                Json.read(answer, Contacts.Sealed.class),
                Contacts.RECEIPT,
                JpaPetitions.Issued.class);
    }
}
