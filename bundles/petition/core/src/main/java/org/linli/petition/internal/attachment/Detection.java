// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.linli.petition.Attachment;

/** Tells what bytes are, by what is in them; a name is not asked. */
final class Detection {
    /** What begins with this many bytes can be told. */
    static final int ENOUGH = 16 * 1024;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(Detection.class.getClassLoader());

    /** Cameras put a second picture, a clip or their own notes behind a photo: cut off, but no reason to refuse it. */
    private static final Set<String> CAMERA =
            Set.of("application/octet-stream", "text/plain", "image/jpeg", "video/mp4", "video/quicktime");

    private Detection() {}

    /** @throws org.linli.kernel.PlatformException invalid, for what is not taken */
    static Attachment.Kind kind(byte[] beginning) {
        if (beginning.length == 0) {
            throw Refusals.of("is empty", Refusals.TAKEN);
        }
        String found = mediaType(beginning);
        return Arrays.stream(Attachment.Kind.values())
                .filter(kind -> kind.mediaType().equals(found) || isRecording(kind, found))
                .findFirst()
                .orElseThrow(() -> Refusals.of("is " + words(found), Refusals.TAKEN));
    }

    /** The media type of bytes. */
    static String mediaType(byte[] beginning) {
        try {
            return TYPES.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads what stands behind the end of a file, which is not kept.
     *
     * @throws org.linli.kernel.PlatformException invalid, where it is a file of another kind
     */
    static void behind(InputStream rest, String kind) throws IOException {
        byte[] beginning = rest.readNBytes(ENOUGH);
        int start = 0;
        while (start < beginning.length && beginning[start] == 0) {
            start++;
        }
        if (start < beginning.length) {
            String found = mediaType(Arrays.copyOfRange(beginning, start, beginning.length));
            if (!CAMERA.contains(found)) {
                throw Refusals.another(kind, found);
            }
        }
        rest.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static boolean isRecording(Attachment.Kind kind, String found) {
        return kind == Attachment.Kind.AMR && found.startsWith("audio/amr");
    }

    private static String words(String mediaType) {
        if (mediaType.startsWith("image/heic") || mediaType.startsWith("image/heif")) {
            return mediaType + ", a photo of a kind that not every computer shows; phones can send it as JPEG";
        }
        return mediaType;
    }
}
