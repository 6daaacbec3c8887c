// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** AMR holds nothing but sound: it is enough that it consists of whole frames to the end. */
final class AmrCleaner implements Cleaner {
    private static final String NAME = "AMR recording";
    private static final String NARROW = "#!AMR\n";
    private static final String WIDE = "#!AMR-WB\n";
    /** Bytes of a frame without its head, by its type; below 0 for what is none. */
    private static final int[] NARROW_BYTES = {12, 13, 15, 17, 19, 20, 26, 31, 5, -1, -1, -1, -1, -1, -1, 0};

    private static final int[] WIDE_BYTES = {17, 23, 32, 36, 40, 46, 50, 58, 60, 5, -1, -1, -1, -1, 0, 0};

    @Override
    public void clean(Source from, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from.open()))) {
            String magic = magic(in);
            out.write(magic.getBytes(StandardCharsets.ISO_8859_1));
            int[] bytes = magic.equals(WIDE) ? WIDE_BYTES : NARROW_BYTES;
            int frames = 0;
            for (int head = in.read(); head >= 0; head = in.read()) {
                int length = bytes[head >> 3 & 0x0F];
                require(length >= 0);
                byte[] frame = new byte[length];
                in.readFully(frame);
                out.write(head);
                out.write(frame);
                frames++;
            }
            require(frames > 0);
        } catch (EOFException cut) {
            throw Refusals.damaged(NAME);
        }
        out.flush();
    }

    private static String magic(DataInputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.length() < WIDE.length() && (read.length() == 0 || read.charAt(read.length() - 1) != '\n')) {
            read.append((char) in.readUnsignedByte());
        }
        require(read.toString().equals(NARROW) || read.toString().equals(WIDE));
        return read.toString();
    }

    private static void require(boolean whole) {
        if (!whole) {
            throw Refusals.damaged(NAME);
        }
    }
}
