// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.kernel.calendar.CalendarYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The years that people put into a folder, one file each. A file that is wrong is refused, and what it said when it was
 * last right goes on, also after a restart: a copy of it is kept.
 */
final class YearFiles {
    private static final Logger LOG = LoggerFactory.getLogger(YearFiles.class);
    private static final Pattern NAMED_BY_YEAR = Pattern.compile("(\\d{4})\\D.*|.*\\D(\\d{4})\\D.*");
    private static final long LARGEST = 64 * 1024;

    private final Path folder;
    private final Path copies;
    private final Map<String, YearFile> files = new TreeMap<>();
    private boolean first = true;

    private record Stamp(FileTime changed, long size) {}

    /** What is known of one file. */
    private static final class YearFile {
        private Stamp seen;
        private Stamp read;
        private CalendarYear year;
        private String refusal;
    }

    YearFiles(Path folder, Path copies) {
        this.folder = folder;
        this.copies = copies;
    }

    /** Looks at the folder once; true when a year or a refusal is not what it was. */
    boolean look() {
        List<Path> found = list(folder);
        boolean changed = forgetAllBut(
                found.stream().map(path -> path.getFileName().toString()).toList());
        for (Path path : found) {
            changed |= look(path);
        }
        first = false;
        return changed;
    }

    /** The years of the files, at most one file for each. */
    Map<Integer, CalendarYear> years() {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        files.values().stream()
                .filter(file -> file.year != null)
                .forEach(file -> years.putIfAbsent(file.year.year(), file.year));
        return years;
    }

    /** The files that are refused, and why. */
    Map<String, String> refused() {
        Map<String, String> refused = new TreeMap<>();
        Map<Integer, String> owners = new HashMap<>();
        files.forEach((name, file) -> {
            if (file.refusal != null) {
                refused.put(name, file.refusal);
            }
            String owner = file.year == null ? null : owners.putIfAbsent(file.year.year(), name);
            if (owner != null) {
                refused.put(name, "line 1: " + file.year.year() + " is in " + owner + " already");
            }
        });
        return refused;
    }

    private boolean look(Path path) {
        String name = path.getFileName().toString();
        YearFile file = files.computeIfAbsent(name, unknown -> new YearFile());
        Stamp stamp = stamp(path);
        // A file that still changes from one look to the next may be half written.
        boolean settled = first || stamp.equals(file.seen);
        file.seen = stamp;
        if (!settled || stamp.equals(file.read)) {
            return false;
        }
        file.read = stamp;
        read(path, file);
        return true;
    }

    private void read(Path path, YearFile file) {
        String name = path.getFileName().toString();
        try {
            String text = text(path);
            file.year = check(name, CalendarText.year(text));
            file.refusal = null;
            Files.createDirectories(copies);
            CalendarArchive.write(copies.resolve(name), text);
            LOG.info("calendar file {}: {}", name, file.year.notice());
        } catch (WrongCalendar wrong) {
            file.refusal = wrong.getMessage();
            file.year = file.year == null ? copy(name) : file.year;
            String goesOn = file.year == null ? "nothing of it was in force" : "what it said before goes on";
            LOG.error("calendar file {} is refused, {}: {}", name, goesOn, file.refusal);
        } catch (IOException failed) {
            file.refusal = "cannot be read or kept: " + failed;
            LOG.error("calendar file {}: {}", name, file.refusal, failed);
        }
    }

    private static String text(Path path) throws IOException, WrongCalendar {
        if (Files.size(path) > LARGEST) {
            throw new WrongCalendar(1, "is larger than " + LARGEST + " bytes, this cannot be a calendar");
        }
        return Utf8.text(Files.readAllBytes(path));
    }

    private static CalendarYear check(String name, CalendarYear year) throws WrongCalendar {
        if (!name.endsWith(".txt")) {
            throw new WrongCalendar(1, "the name of the file must end in .txt");
        }
        Matcher match = NAMED_BY_YEAR.matcher(name);
        String named = !match.matches() ? null : match.group(1) != null ? match.group(1) : match.group(2);
        if (named != null && Integer.parseInt(named) != year.year()) {
            throw new WrongCalendar(1, "the name of the file says " + named + ", its content " + year.year());
        }
        return year;
    }

    private CalendarYear copy(String name) {
        Path copy = copies.resolve(name);
        try {
            return Files.exists(copy) ? CalendarText.year(text(copy)) : null;
        } catch (IOException | WrongCalendar broken) {
            LOG.error("the kept copy of calendar file {} cannot be read", name, broken);
            return null;
        }
    }

    private boolean forgetAllBut(Collection<String> names) {
        Set<String> gone = new HashSet<>(files.keySet());
        if (first) {
            list(copies).forEach(copy -> gone.add(copy.getFileName().toString()));
        }
        gone.removeAll(Set.copyOf(names));
        for (String name : gone) {
            files.remove(name);
            LOG.info("calendar file {} is gone", name);
            try {
                Files.deleteIfExists(copies.resolve(name));
            } catch (IOException failed) {
                LOG.warn("the kept copy of calendar file {} cannot be deleted", name, failed);
            }
        }
        return !gone.isEmpty();
    }

    private static Stamp stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException vanished) {
            // Deleted since it was listed: the next look forgets it.
            LOG.debug("calendar file {} vanished", path, vanished);
            return new Stamp(FileTime.fromMillis(0), -1);
        }
    }

    /** The files that mean to be a year; editors leave hidden files and backups beside them. */
    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            paths.filter(Files::isRegularFile).filter(YearFiles::meant).forEach(found::add);
        } catch (IOException failed) {
            LOG.error("calendar folder {} cannot be read", folder, failed);
        }
        return found;
    }

    private static boolean meant(Path path) {
        String name = path.getFileName().toString();
        boolean leftover = name.startsWith(".") || name.endsWith("~") || name.endsWith(".bak") || name.endsWith(".new");
        return !leftover
                && (name.endsWith(".txt") || NAMED_BY_YEAR.matcher(name).matches());
    }
}
