// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keeps of a JPEG only the segments without which it would look different; what is not known is not kept. One pass, with
 * one segment (64 KB) in memory.
 */
final class JpegCleaner implements Cleaner {
    private static final String NAME = "JPEG";
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int JFIF_BYTES = 14;

    @Override
    public void clean(Source from, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from.open()))) {
            copy(in, out);
            Detection.behind(in, NAME);
        } catch (EOFException cut) {
            throw Refusals.damaged(NAME);
        }
        out.flush();
    }

    private static void copy(DataInputStream in, DataOutputStream out) throws IOException {
        require(in.readUnsignedShort() == (0xFF00 | START));
        marker(out, START);
        boolean framed = false;
        boolean scanned = false;
        int marker = next(in, in.read());
        while (marker != END) {
            require(marker >= 0xC0 && (marker < 0xD0 || marker > END));
            byte[] segment = segment(in);
            framed = framed || isFrame(marker);
            byte[] kept = kept(marker, segment);
            if (kept != null) {
                marker(out, marker);
                out.writeShort(kept.length + 2);
                out.write(kept);
            }
            if (marker == SCAN) {
                require(framed);
                scanned = true;
                marker = scan(in, out);
            } else {
                marker = next(in, in.read());
            }
        }
        require(scanned);
        marker(out, END);
    }

    /** What is kept of a segment; null for nothing. */
    private static byte[] kept(int marker, byte[] segment) {
        if (marker == APP0) {
            return begins(segment, "JFIF\0") && segment.length >= JFIF_BYTES ? withoutThumbnail(segment) : null;
        }
        if (marker == APP1) {
            int orientation = begins(segment, "Exif\0\0")
                    ? Orientation.of(Arrays.copyOfRange(segment, EXIF.length, segment.length))
                    : 1;
            return orientation == 1 ? null : exif(orientation);
        }
        boolean colours =
                marker == APP2 && begins(segment, "ICC_PROFILE\0") || marker == APP14 && begins(segment, "Adobe");
        boolean picture = marker < APP0 && marker != 0xC8;
        return colours || picture ? segment : null;
    }

    private static byte[] exif(int orientation) {
        byte[] tiff = Orientation.tiff(orientation);
        return ByteBuffer.allocate(EXIF.length + tiff.length)
                .put(EXIF)
                .put(tiff)
                .array();
    }

    /** A thumbnail may show more than the picture does now. */
    private static byte[] withoutThumbnail(byte[] jfif) {
        byte[] head = Arrays.copyOf(jfif, JFIF_BYTES);
        head[JFIF_BYTES - 2] = 0;
        head[JFIF_BYTES - 1] = 0;
        return head;
    }

    /** Copies the compressed data; the marker that ends it. */
    private static int scan(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int other = in.readUnsignedByte();
            while (other == 0xFF) {
                other = in.readUnsignedByte();
            }
            if (other != 0 && (other < 0xD0 || other > 0xD7)) {
                return other;
            }
            out.write(0xFF);
            out.write(other);
        }
    }

    private static int next(DataInputStream in, int first) throws IOException {
        if (first < 0) {
            throw new EOFException();
        }
        require(first == 0xFF);
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static byte[] segment(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        require(length >= 2);
        byte[] segment = new byte[length - 2];
        in.readFully(segment);
        return segment;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean begins(byte[] segment, String with) {
        byte[] beginning = with.getBytes(StandardCharsets.ISO_8859_1);
        return segment.length >= beginning.length
                && Arrays.equals(segment, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static void marker(DataOutputStream out, int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private static void require(boolean whole) {
        if (!whole) {
            throw Refusals.damaged(NAME);
        }
    }
}
