// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which side of a photo is up: the one thing of its EXIF data that is kept. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int MARK = 42;
    private static final int ENTRY = 12;
    private static final int LARGEST = 8;

    private Orientation() {}

    /**
     * Reads it from a TIFF block.
     *
     * @return 2 to 8; 1, for upright, where there is none or the block is broken
     */
    static int of(byte[] tiff) {
        if (tiff.length < 8) {
            return 1;
        }
        ByteBuffer block = ByteBuffer.wrap(tiff);
        block.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = block.getInt(4);
        if (block.getShort(2) != MARK || first < 8 || first > tiff.length - 2) {
            return 1;
        }
        int entries = Short.toUnsignedInt(block.getShort(first));
        for (int i = 0; i < entries && first + 2 + (i + 1) * ENTRY <= tiff.length; i++) {
            int at = first + 2 + i * ENTRY;
            if (block.getShort(at) == TAG && block.getShort(at + 2) == SHORT) {
                int value = block.getShort(at + 8);
                return value >= 1 && value <= LARGEST ? value : 1;
            }
        }
        return 1;
    }

    /** A TIFF block that tells nothing else. */
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) MARK)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
