// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.linli.kernel.PlatformException;
import org.linli.kernel.crypto.Keyring;

/**
 * A file of sealed pieces of 64 KB, read and written with one of them in memory. Each piece is sealed for its place, and
 * the last one as the last, so that none can be moved, left out or cut off unnoticed.
 */
final class SealedFile {
    private static final int PIECE = 64 * 1024;
    /** What sealing adds is far less. */
    private static final int LONGEST_SEALED = PIECE + 1024;

    private final Path path;
    private final Keyring keyring;
    private final byte[] key;
    private final String context;

    /**
     * @param key a wrapped key of the keyring
     * @param context whose file it is
     */
    SealedFile(Path path, Keyring keyring, byte[] key, String context) {
        this.path = path;
        this.keyring = keyring;
        this.key = key;
        this.context = context;
    }

    /** A new file; it is on the disk for good when the stream is closed. */
    OutputStream write() throws IOException {
        return write(true);
    }

    /** A new file that nobody needs after a crash. */
    OutputStream writeForNow() throws IOException {
        return write(false);
    }

    private OutputStream write(boolean forGood) throws IOException {
        return new Sealing(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forGood);
    }

    /** From its beginning; an IOException where the file was changed. */
    InputStream read() throws IOException {
        return new Opening(new DataInputStream(new BufferedInputStream(Files.newInputStream(path), PIECE)));
    }

    private String place(int piece, boolean last) {
        return context + '/' + piece + (last ? "/last" : "");
    }

    private final class Sealing extends OutputStream {
        private final FileChannel channel;
        private final boolean forGood;
        private final DataOutputStream out;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;
        private boolean closed;

        private Sealing(FileChannel channel, boolean forGood) {
            this.channel = channel;
            this.forGood = forGood;
            this.out = new DataOutputStream(Channels.newOutputStream(channel));
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == PIECE) {
                    seal(false);
                }
                int part = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, offset + done, piece, filled, part);
                filled += part;
                done += part;
            }
        }

        private void seal(boolean last) throws IOException {
            byte[] sealed = keyring.seal(key, Arrays.copyOf(piece, filled), place(number, last));
            out.writeInt(sealed.length);
            out.write(sealed);
            number++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (channel) {
                seal(true);
                if (forGood) {
                    channel.force(true);
                }
            }
        }
    }

    private final class Opening extends InputStream {
        private final DataInputStream in;
        private byte[] piece = new byte[0];
        private int at;
        private int number;
        private int next;

        private Opening(DataInputStream in) throws IOException {
            this.in = in;
            this.next = length();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (at == piece.length && next >= 0) {
                open();
            }
            if (at == piece.length) {
                return -1;
            }
            int part = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, offset, part);
            at += part;
            return part;
        }

        private void open() throws IOException {
            byte[] sealed = new byte[next];
            in.readFully(sealed);
            next = length();
            try {
                piece = keyring.open(key, sealed, place(number, next < 0));
            } catch (PlatformException changed) {
                throw new IOException("piece " + number + " of " + path.getFileName() + " cannot be opened", changed);
            }
            number++;
            at = 0;
        }

        /** Of the next piece; below 0 when there is none. */
        private int length() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                return -1;
            }
            in.reset();
            int length = in.readInt();
            if (length < 0 || length > LONGEST_SEALED) {
                throw new IOException(path.getFileName() + " is no sealed file");
            }
            return length;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
