// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.kernel.calendar.WorkCalendar;

/** All calendars that were ever in force here, one file each, named by the version. */
final class CalendarArchive {
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{12}");

    private final Path folder;

    CalendarArchive(Path folder) {
        this.folder = folder;
    }

    /** The version of that text: the first 12 hexadecimal digits of its SHA-256. */
    static String version(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    /** Keeps the calendar, as the one that is in force now. */
    void keep(WorkCalendar calendar) throws IOException {
        Files.createDirectories(folder);
        String text = CalendarText.write(calendar.zone(), calendar.hours(), calendar.years());
        write(folder.resolve(calendar.version() + ".txt"), text);
        write(folder.resolve("current"), calendar.version());
    }

    /** Writes the whole file or nothing. */
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The calendar that was in force when this was last used; empty at the first start. */
    Optional<WorkCalendar> last() throws IOException, WrongCalendar {
        Path pointer = folder.resolve("current");
        return Files.exists(pointer) ? find(Files.readString(pointer).strip()) : Optional.empty();
    }

    /** A calendar of the past; empty when it was never here. */
    Optional<WorkCalendar> find(String version) throws IOException, WrongCalendar {
        // A version may come from outside; nothing but a version becomes a file name.
        if (!VERSION.matcher(version).matches() || !Files.exists(folder.resolve(version + ".txt"))) {
            return Optional.empty();
        }
        String text = Utf8.text(Files.readAllBytes(folder.resolve(version + ".txt")));
        CalendarText.Content content = CalendarText.content(text);
        if (content.zone() == null || content.hours() == null || !version(text).equals(version)) {
            throw new WrongCalendar(1, "is not what was archived as " + version);
        }
        return Optional.of(new WorkCalendar(version, content.zone(), content.years(), content.hours()));
    }
}
