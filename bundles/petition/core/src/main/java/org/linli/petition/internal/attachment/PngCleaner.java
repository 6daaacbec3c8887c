// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Keeps of a PNG only the chunks without which it would look different. One pass, in small pieces. */
final class PngCleaner implements Cleaner {
    private static final String NAME = "PNG";
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LONGEST_EXIF = 1024 * 1024;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");

    @Override
    public void clean(Source from, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from.open()))) {
            require(in.readLong() == SIGNATURE);
            out.writeLong(SIGNATURE);
            copy(in, out);
            Detection.behind(in, NAME);
        } catch (EOFException cut) {
            throw Refusals.damaged(NAME);
        }
        out.flush();
    }

    private static void copy(DataInputStream in, DataOutputStream out) throws IOException {
        boolean first = true;
        boolean data = false;
        String name;
        do {
            int length = in.readInt();
            byte[] type = in.readNBytes(4);
            name = new String(type, StandardCharsets.ISO_8859_1);
            require(length >= 0 && name.matches("[a-zA-Z]{4}") && first == name.equals("IHDR"));
            if (name.equals("eXIf") && length <= LONGEST_EXIF) {
                orientation(in, length, out);
            } else {
                chunk(
                        in,
                        length,
                        type,
                        KEPT.contains(name) ? out : new DataOutputStream(OutputStream.nullOutputStream()));
            }
            first = false;
            data = data || name.equals("IDAT");
        } while (!name.equals("IEND"));
        require(data);
    }

    /** Copies a chunk and checks that it came as it was sent. */
    private static void chunk(DataInputStream in, int length, byte[] type, DataOutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        out.writeInt(length);
        out.write(type);
        sum.update(type);
        byte[] part = new byte[8192];
        int left = length;
        while (left > 0) {
            int read = in.read(part, 0, Math.min(left, part.length));
            if (read < 0) {
                throw new EOFException();
            }
            sum.update(part, 0, read);
            out.write(part, 0, read);
            left -= read;
        }
        int said = in.readInt();
        require(said == (int) sum.getValue());
        out.writeInt(said);
    }

    private static void orientation(DataInputStream in, int length, DataOutputStream out) throws IOException {
        byte[] tiff = new byte[length];
        in.readFully(tiff);
        in.readInt();
        int orientation = Orientation.of(tiff);
        if (orientation != 1) {
            byte[] type = "eXIf".getBytes(StandardCharsets.ISO_8859_1);
            byte[] kept = Orientation.tiff(orientation);
            CRC32 sum = new CRC32();
            sum.update(type);
            sum.update(kept);
            out.writeInt(kept.length);
            out.write(type);
            out.write(kept);
            out.writeInt((int) sum.getValue());
        }
    }

    private static void require(boolean whole) {
        if (!whole) {
            throw Refusals.damaged(NAME);
        }
    }
}
