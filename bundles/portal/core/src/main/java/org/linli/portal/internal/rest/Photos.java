// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.core.MultivaluedMap;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Attachments;
import org.linli.petition.Receipt;

/** Photos that come with a form, as its last field. */
final class Photos {
    private static final int MOST_FIELDS = 200;

    private final Attachments attachments;

    Photos(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The first photo of a form, and what comes after it. */
    record Coming(FormStream parts, FormStream.Part first) {}

    /**
     * What became of them.
     *
     * @param kept how many are kept
     * @param refused the names of those that were not taken
     */
    public record Taken(int kept, List<String> refused) {
        static final Taken NONE = new Taken(0, List.of());

        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /** Reads the fields before the first photo, and gives that; null when there is none. */
    static FormStream.Part readFields(FormStream parts, MultivaluedMap<String, String> typed) {
        int fields = 0;
        FormStream.Part part = parts.next();
        while (part != null && (part.file() == null || part.file().isEmpty())) {
            if (part.file() == null && part.name() != null) {
                typed.add(part.name(), part.text());
            }
            if (++fields > MOST_FIELDS) {
                throw new PlatformException(Problem.malformed("too many fields"));
            }
            part = parts.next();
        }
        return part;
    }

    /** Takes them in; one that is refused keeps no other from being taken. */
    Taken take(Receipt receipt, Coming photos) {
        return take(receipt.number(), receipt.secret(), photos);
    }

    Taken take(String number, String secret, Coming photos) {
        int kept = 0;
        List<String> refused = new ArrayList<>();
        for (FormStream.Part part = photos.first();
                part != null;
                part = photos.parts().next()) {
            if (part.file() == null || part.file().isEmpty()) {
                continue;
            }
            try {
                attachments.addOwn(number, secret, new Attachments.Upload(part.file(), part.content()));
                kept++;
            } catch (PlatformException wrong) {
                refused.add(part.file());
            }
        }
        return new Taken(kept, refused);
    }
}
