// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.petition.PetitionDraft;

/** Every key that petition keeps is wrapped anew, a few at a time, and what it seals stays. */
public class PetitionKeysTest extends OnBothDatabases {
    @Test
    public void everyKeyIsWrappedAnewAndNothingElseChanges() {
        for (int i = 0; i < 12; i++) {
            PetitionDraft draft = TestPlatform.draft();
            platform.petitions.file(draft, "receipt-of-" + i + "-" + System.nanoTime(), Actor.ANONYMOUS);
        }
        List<String> before = all();
        Turning turning = new Turning();

        int batches = wrapAll(turning);

        assertTrue(batches + " batches", batches >= 9);
        assertEquals(36, turning.seen.size());
        assertEquals("each once", 36, new HashSet<>(turning.seen).size());
        assertNotEquals(before, all());
        wrapAll(turning);
        assertEquals("turned round twice", before, all());
    }

    private int wrapAll(Keyring keyring) {
        PetitionKeys keys = PetitionKeys.of(platform.schema, keyring);
        int batches = 1;
        for (String after = keys.rewrap("", 4); !after.isEmpty(); batches++) {
            after = keys.rewrap(after, 4);
        }
        return batches;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(texts("SELECT filed_by_key || filed_by || on_behalf_of_key FROM petition"));
        all.addAll(texts("SELECT answer FROM idempotency_key"));
        Collections.sort(all);
        return all;
    }

    private List<String> texts(String sql) {
        return platform.schema.schema().jdbc(tx -> {
            List<String> texts = new ArrayList<>();
            try (PreparedStatement select = tx.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        });
    }

    /** "Wraps anew" by turning the bytes round. */
    private static final class Turning implements Keyring {
        private final List<String> seen = new ArrayList<>();

        @Override
        public byte[] rewrap(byte[] wrappedKey) {
            seen.add(new String(wrappedKey, StandardCharsets.ISO_8859_1));
            byte[] turned = new byte[wrappedKey.length];
            for (int i = 0; i < turned.length; i++) {
                turned[i] = wrappedKey[turned.length - 1 - i];
            }
            return turned;
        }

        @Override
        public byte[] newKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] seal(byte[] wrappedKey, byte[] data, String context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] open(byte[] wrappedKey, byte[] sealed, String context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String index(String context, String value) {
            throw new UnsupportedOperationException();
        }
    }
}
