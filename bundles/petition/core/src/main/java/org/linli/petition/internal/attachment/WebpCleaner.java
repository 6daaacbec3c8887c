// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps of a WebP only what it looks like. Two passes, because its length stands at its beginning; moving pictures, whose
 * frames may hold anything, are not taken.
 */
final class WebpCleaner implements Cleaner {
    private static final String NAME = "WebP";
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP");
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L");
    private static final int HEAD = 8;
    /** Bits of the first byte of VP8X: ICC, alpha; not EXIF, XMP, animation. */
    private static final int KEPT_FLAGS = 0x30;

    @Override
    public void clean(Source from, OutputStream to) throws IOException {
        long length = 4;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from.open()))) {
            length += copy(in, OutputStream.nullOutputStream());
            Detection.behind(in, NAME);
        } catch (EOFException cut) {
            throw Refusals.damaged(NAME);
        }
        OutputStream out = new BufferedOutputStream(to);
        out.write(head("RIFF", (int) length));
        out.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from.open()))) {
            copy(in, out);
        }
        out.flush();
    }

    /** How many bytes of chunks were kept. */
    private static long copy(DataInputStream in, OutputStream out) throws IOException {
        Head file = Head.read(in);
        byte[] form = new byte[4];
        in.readFully(form);
        require(file.name().equals("RIFF") && new String(form, StandardCharsets.ISO_8859_1).equals("WEBP"));
        long left = file.length() - 4;
        long kept = 0;
        boolean picture = false;
        while (left > 0) {
            Head chunk = Head.read(in);
            long padded = chunk.length() + (chunk.length() & 1);
            left -= HEAD + padded;
            require(left >= 0);
            if (chunk.name().equals("ANIM") || chunk.name().equals("ANMF")) {
                throw Refusals.of("is a moving WebP", Refusals.TAKEN + "; moving pictures are not taken");
            }
            require(!chunk.name().equals("VP8X") || chunk.length() >= 10);
            boolean keep = KEPT.contains(chunk.name());
            OutputStream sink = keep ? out : OutputStream.nullOutputStream();
            sink.write(head(chunk.name(), (int) chunk.length()));
            body(in, padded, chunk.name().equals("VP8X") ? flags(in, sink) : 0, sink);
            kept += keep ? HEAD + padded : 0;
            picture = picture || PICTURE.contains(chunk.name());
        }
        require(picture);
        return kept;
    }

    private static void body(InputStream in, long length, int done, OutputStream out) throws IOException {
        byte[] part = new byte[8192];
        long left = length - done;
        while (left > 0) {
            int read = in.read(part, 0, (int) Math.min(left, part.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(part, 0, read);
            left -= read;
        }
    }

    private static int flags(DataInputStream in, OutputStream out) throws IOException {
        out.write(in.readUnsignedByte() & KEPT_FLAGS);
        return 1;
    }

    private static byte[] head(String name, int length) {
        return ByteBuffer.allocate(HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .array();
    }

    private static void require(boolean whole) {
        if (!whole) {
            throw Refusals.damaged(NAME);
        }
    }

    private record Head(String name, long length) {
        static Head read(DataInputStream in) throws IOException {
            byte[] name = new byte[4];
            in.readFully(name);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            return new Head(new String(name, StandardCharsets.ISO_8859_1), length);
        }
    }
}
