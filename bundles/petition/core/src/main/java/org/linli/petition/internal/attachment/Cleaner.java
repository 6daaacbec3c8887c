// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.linli.petition.Attachment;

/** Copies a file without what tells where, when, by whom and by which camera it was made. The pictures stay as they are. */
interface Cleaner {
    /**
     * Copies it.
     *
     * @throws org.linli.kernel.PlatformException invalid, for a file that is not whole or not only what it seems
     */
    void clean(Source from, OutputStream to) throws IOException;

    /** Bytes that can be read more than once. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** The one for a kind. */
    static Cleaner of(Attachment.Kind kind) {
        return switch (kind) {
            case JPEG -> new JpegCleaner();
            case PNG -> new PngCleaner();
            case WEBP -> new WebpCleaner();
            case PDF -> new PdfCleaner();
            case AMR -> new AmrCleaner();
        };
    }
}
