// SPDX-License-Identifier: Apache-2.0
package org.linli.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process on Linux listens at. */
public final class Sockets {
    private static final String LISTENS = "0A";
    private static final String LOOPBACK = "0100007F";

    private Sockets() {}

    /**
     * One socket.
     *
     * @param address in hexadecimal, as the kernel shows it
     * @param port of TCP
     */
    public record Listening(String address, int port) {
        /** Whether only this machine reaches it. */
        public boolean isLocal() {
            return address.endsWith(LOOPBACK);
        }
    }

    static List<Listening> of(long process) {
        try {
            Set<String> inodes;
            try (Stream<Path> handles = Files.list(Path.of("/proc/" + process + "/fd"))) {
                inodes = handles.map(Sockets::target)
                        .filter(target -> target.startsWith("socket:["))
                        .map(target -> target.substring(8, target.length() - 1))
                        .collect(Collectors.toSet());
            }
            List<Listening> found = new ArrayList<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] part = line.strip().split("\\s+");
                    if (part.length > 9 && part[3].equals(LISTENS) && inodes.contains(part[9])) {
                        String[] socket = part[1].split(":");
                        found.add(new Listening(socket[0], Integer.parseInt(socket[1], 16)));
                    }
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
