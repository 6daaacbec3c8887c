// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** A body that is read blocking, up to a limit. */
final class Bytes extends ServletInputStream {
    private final InputStream source;
    private final long limit;
    private long count;
    private boolean finished;

    Bytes(byte[] bytes) {
        this(new ByteArrayInputStream(bytes), bytes.length);
    }

    Bytes(InputStream source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = source.read();
        count(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = source.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        finished = read < 0;
        count += Math.max(read, 0);
        if (count > limit) {
            throw new PlatformException(Problem.tooLarge(limit));
        }
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("bodies are read blocking");
    }
}
