// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line between browser and server. Cut, it takes nobody and drops who is on it: pages and service workers alike notice as
 * they would in a cellar.
 */
final class Wire {
    private final ServerSocket door;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean cut;

    Wire(String server) {
        this.server = URI.create(server);
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        start(this::serve);
    }

    /** Where it begins. */
    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Nothing goes through any more. */
    void cut() {
        cut = true;
        open.forEach(Wire::close);
    }

    /** It is cut by itself as soon as so many bytes more went through, in either direction: in the midst of something. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    boolean isCut() {
        return cut;
    }

    void mend() {
        left.set(Long.MAX_VALUE);
        cut = false;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    close(near);
                } else {
                    connect(near);
                }
            } catch (IOException over) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        open.add(near);
        try {
            Socket far = new Socket(server.getHost(), server.getPort());
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            start(() -> copy(near, far));
            start(() -> copy(far, near));
        } catch (IOException serverIsAway) {
            close(near);
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] some = new byte[16_384];
        boolean on = true;
        while (on) {
            int got = read(from, some);
            long before = left.getAndAdd(-Math.max(0, got));
            on = got >= 0 && write(to, some, (int) Math.max(0, Math.min(got, before)));
            if (before <= got) {
                cut();
            }
        }
        // One end went: so does the other.
        open.removeAll(Set.of(from, to));
        close(from);
        close(to);
    }

    private static int read(Socket from, byte[] some) {
        try {
            return from.getInputStream().read(some);
        } catch (IOException dropped) {
            return -1;
        }
    }

    private static boolean write(Socket to, byte[] some, int size) {
        try {
            to.getOutputStream().write(some, 0, size);
            return true;
        } catch (IOException dropped) {
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
