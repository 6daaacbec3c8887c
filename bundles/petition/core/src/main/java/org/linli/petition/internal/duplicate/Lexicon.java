// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which words mean the same: lexicon.txt beside this module's classes. */
final class Lexicon {
    private static final Lexicon OURS = read();

    /** Signs that stand for a word; from the part of the alphabet that nobody writes in. */
    private static final char FIRST = '\uE000';

    private static final double SETTING_WEIGHT = 0.5;

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Character> signs = new HashMap<>();
    private final Map<Character, Integer> longest = new HashMap<>();

    private Lexicon() {}

    /** What a word says. */
    private enum Role {
        THING,
        SETTING,
        TROUBLE,
        IDLE
    }

    /** A name that several words have. */
    private record Term(Role role, String name) {}

    /**
     * What a text says.
     *
     * @param things the names of what is broken, missing or in the way, or only where it is
     * @param settings those of them that are often only where it is
     * @param troubles the names of what is wrong with it
     * @param signs the text with one sign for each such word, and without idle ones
     */
    record Said(Set<String> things, Set<String> settings, Set<String> troubles, String signs) {
        /** How much of all things that either names both name, 0 to 1. */
        double alike(Said other) {
            double all = 0;
            double common = 0;
            Set<String> either = new TreeSet<>(things);
            either.addAll(other.things);
            for (String thing : either) {
                double weight = settings.contains(thing) || other.settings.contains(thing) ? SETTING_WEIGHT : 1;
                all += weight;
                common += things.contains(thing) && other.things.contains(thing) ? weight : 0;
            }
            return all == 0 ? 0 : common / all;
        }
    }

    static Lexicon ours() {
        return OURS;
    }

    /** @param plain in the form of {@link Wording#plain} */
    Said say(String plain) {
        Set<String> things = new TreeSet<>();
        Set<String> settings = new TreeSet<>();
        Set<String> troubles = new TreeSet<>();
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int length = longestAt(plain, at);
            if (length == 0) {
                rest.append(plain.charAt(at));
                at++;
                continue;
            }
            Term term = terms.get(plain.substring(at, at + length));
            if (term.role() != Role.IDLE) {
                (term.role() == Role.TROUBLE ? troubles : things).add(term.name());
                if (term.role() == Role.SETTING) {
                    settings.add(term.name());
                }
                rest.append(signs.get(term.name()).charValue());
            }
            at += length;
        }
        return new Said(things, settings, troubles, rest.toString());
    }

    private int longestAt(String plain, int at) {
        int length = Math.min(longest.getOrDefault(plain.charAt(at), 0), plain.length() - at);
        while (length > 0 && !terms.containsKey(plain.substring(at, at + length))) {
            length--;
        }
        return length;
    }

    private static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        try (InputStream file = Lexicon.class.getResourceAsStream("/duplicate/lexicon.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(lexicon::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lexicon;
    }

    private void add(String line) {
        String[] sides = line.split("=", 2);
        String[] head = sides[0].strip().split(" ");
        Role role = Role.valueOf(head[0].toUpperCase(java.util.Locale.ROOT));
        String name = head[head.length - 1];
        signs.computeIfAbsent(name, none -> (char) (FIRST + signs.size()));
        for (String word : sides[1].strip().split("\\s+")) {
            terms.putIfAbsent(word, new Term(role, name));
            longest.merge(word.charAt(0), word.length(), Math::max);
        }
    }
}
