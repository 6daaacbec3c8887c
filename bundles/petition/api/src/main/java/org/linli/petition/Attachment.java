// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * A file that belongs to a petition. Where and by what it was taken is not in it any more.
 *
 * @param id its id
 * @param name the file's name as it was given
 * @param kind what it is, by its content
 * @param bytes its size as it is kept
 * @param addedAt when it came
 * @param by the name of who added it; 诉求人 for the petitioner
 * @param purpose what for
 * @param shown whether the petitioner sees it
 */
public record Attachment(
        String id, String name, Kind kind, long bytes, Instant addedAt, String by, Purpose purpose, boolean shown) {

    /** What a file can be; anything else is refused. */
    public enum Kind {
        /** A photo. */
        JPEG("image/jpeg"),
        /** A picture. */
        PNG("image/png"),
        /** A picture. */
        WEBP("image/webp"),
        /** A document. */
        PDF("application/pdf"),
        /** A voice recording of a phone. */
        AMR("audio/amr");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** How HTTP names it, such as {@code image/jpeg}. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** What a file is for. */
    public enum Purpose {
        /** 诉求材料: from the petitioner, by whatever way. */
        FROM_PETITIONER,
        /** 办结凭证: shows what was done. */
        EVIDENCE,
        /** 现场记录: the record of a joint visit. */
        SPOT,
        /** 调解协议. */
        AGREEMENT
    }
}
