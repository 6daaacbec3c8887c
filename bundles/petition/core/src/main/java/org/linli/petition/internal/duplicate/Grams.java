// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.util.HashSet;
import java.util.Set;

/** Sets of neighbouring characters. */
final class Grams {
    private Grams() {}

    /** All pairs of neighbours; a text of one character is itself. */
    static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        if (text.length() == 1) {
            pairs.add(text);
        }
        return pairs;
    }

    /** Pairs and single characters. */
    static Set<String> all(String text) {
        Set<String> all = pairs(text);
        for (int at = 0; at < text.length(); at++) {
            all.add(text.substring(at, at + 1));
        }
        return all;
    }

    /** Twice what is common, of all: 0 to 1. */
    static double dice(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common(one, other) / (one.size() + other.size());
    }

    /** What is common, of the smaller: a short text may say all that a long one says. */
    static double overlap(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() ? 0 : (double) common(one, other) / Math.min(one.size(), other.size());
    }

    private static long common(Set<String> one, Set<String> other) {
        Set<String> few = one.size() < other.size() ? one : other;
        Set<String> many = few == one ? other : one;
        return few.stream().filter(many::contains).count();
    }
}
