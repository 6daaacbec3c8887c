// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for words in files, however they are written: as UTF-8 and UTF-16 of both orders, as hexadecimal digits of these,
 * and as Base64 of these in each of the three places a word can have in a group.
 */
final class Traces {
    private static final int PIECE = 1 << 22;
    private static final int SHORTEST = 8;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<Form> forms = new ArrayList<>();
    private final Map<Integer, List<Form>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet(1 << 16);
    private int longest;
    private int vanished;

    /** A word in one of the ways to write it. */
    private record Form(String word, String how, byte[] bytes) {}

    Traces(Collection<String> words) {
        words.forEach(this::add);
        for (Form form : forms) {
            int start = start(form.bytes(), 0);
            starts.set(start);
            byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(form);
            longest = Math.max(longest, form.bytes().length);
        }
    }

    private void add(String word) {
        for (Charset charset : CHARSETS) {
            byte[] bytes = word.getBytes(charset);
            form(word, charset.name(), bytes);
            form(word, charset + " in hexadecimal", ascii(HexFormat.of().formatHex(bytes)));
            form(
                    word,
                    charset + " in HEXADECIMAL",
                    ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
            for (int from = 0; from < 3; from++) {
                int whole = (bytes.length - from) / 3 * 3;
                byte[] part = Arrays.copyOfRange(bytes, from, from + whole);
                form(word, charset + " in Base64", Base64.getEncoder().encode(part));
                form(
                        word,
                        charset + " in Base64 for addresses",
                        Base64.getUrlEncoder().encode(part));
            }
        }
    }

    private void form(String word, String how, byte[] bytes) {
        // A shorter one would be found by chance.
        if (bytes.length >= SHORTEST) {
            forms.add(new Form(word, how, bytes));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** How many files went away while they were looked at: a running database and its logs come and go. */
    int vanished() {
        return vanished;
    }

    /** What was found, the word and how it was written, with the files it is in; files that vanish are let go. */
    Map<String, Set<String>> in(Path folder) {
        Map<String, Set<String>> found = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        look(file, folder.relativize(file).toString(), found);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private void look(Path file, String name, Map<String, Set<String>> found) {
        byte[] piece = new byte[PIECE];
        try (var in = Files.newInputStream(file)) {
            int kept = 0;
            int read = in.readNBytes(piece, 0, PIECE);
            while (read > 0) {
                int filled = kept + read;
                look(piece, filled, name, found);
                kept = Math.min(longest, filled);
                System.arraycopy(piece, filled - kept, piece, 0, kept);
                read = in.readNBytes(piece, kept, PIECE - kept);
            }
        } catch (java.nio.file.NoSuchFileException gone) {
            vanished++;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private void look(byte[] piece, int filled, String name, Map<String, Set<String>> found) {
        for (int at = 0; at + 1 < filled; at++) {
            int start = start(piece, at);
            if (!starts.get(start)) {
                continue;
            }
            for (Form form : byStart.get(start)) {
                int end = at + form.bytes().length;
                if (end <= filled && Arrays.equals(piece, at, end, form.bytes(), 0, form.bytes().length)) {
                    found.computeIfAbsent(form.word() + " as " + form.how(), any -> new TreeSet<>())
                            .add(name);
                }
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
