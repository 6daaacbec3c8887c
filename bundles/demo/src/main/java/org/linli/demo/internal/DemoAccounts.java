// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The accounts that the demo opened, in a file for its owner's eyes only. */
public final class DemoAccounts {
    private final Path file;

    DemoAccounts(Path file) {
        this.file = file;
    }

    /** As whom one can sign in. */
    public record Login(String username, String password, String who) {
        /** One with a password that was never used before. */
        public static Login of(String username, String who) {
            byte[] random = new byte[8];
            new SecureRandom().nextBytes(random);
            return new Login(username, HexFormat.of().formatHex(random), who);
        }

        private String line() {
            return username + "\t" + password + "\t" + who + "\n";
        }
    }

    boolean exist() {
        return Files.exists(file);
    }

    /** Begins the file. */
    void write(List<Login> logins) {
        String text = logins.stream().map(Login::line).collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Adds one; where it was there before, the last line counts. */
    public void add(Login login) {
        try {
            Files.writeString(file, login.line(), StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    List<String> usernames() {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t")[0])
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void delete() {
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
