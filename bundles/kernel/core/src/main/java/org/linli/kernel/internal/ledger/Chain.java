// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linli.kernel.feed.FeedEvent;

/** The chain of hashes: each is of the hash before and of all that an entry says. */
final class Chain {
    /** Where the first chain begins. */
    static final String START = "0".repeat(64);

    private Chain() {}

    /** The hash of an entry that follows on a hash. */
    static String next(String before, FeedEvent entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out =
                    new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                out.write(HexFormat.of().parseHex(before));
                out.writeLong(entry.seq());
                write(out, entry.id());
                write(out, entry.type());
                write(out, entry.subject());
                out.writeLong(entry.version());
                out.writeLong(entry.at().getEpochSecond());
                out.writeInt(entry.at().getNano());
                write(out, entry.cause());
                write(out, entry.body());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With its length in front: nothing can move from one field into the next. */
    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
