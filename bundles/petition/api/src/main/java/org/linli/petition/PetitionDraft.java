// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is filed.
 *
 * @param text what is asked, in the petitioner's words, 2 to 2000 characters
 * @param type one of {@link Petitions#types}
 * @param place where it is
 * @param filedBy who asks; null for somebody who does not say
 * @param onBehalfOf whom they ask for; null when for themselves
 * @param about whom or what it is about (当事人), in words, at most 200 characters; may be null
 * @param channel the way it came in, such as {@code portal} or {@code counter}
 * @param petitioner who asks in kind; null for one resident
 * @param secrecy who may see it; null for {@link Secrecy#OPEN}
 * @param answers answers to the questions of its type, by the question's code; may be null
 * @param stopperSeen whether the petitioner has seen what the type says must be done first; not, when missing
 * @param joins the token of a petition that somebody else filed about the same ({@code Duplicates}); null for none
 * @param origin what it came of; only staff and the platform name one; null for nothing
 */
public record PetitionDraft(
        String text,
        String type,
        Place place,
        Person filedBy,
        Person onBehalfOf,
        String about,
        String channel,
        Petitioner petitioner,
        Secrecy secrecy,
        Map<String, String> answers,
        Boolean stopperSeen,
        String joins,
        Origin origin) {
    public PetitionDraft {
        // In one order, so that the same draft is the same text whenever it is written down.
        Map<String, String> given = new TreeMap<>(answers == null ? Map.of() : answers);
        given.values().removeIf(Objects::isNull);
        answers = Collections.unmodifiableMap(given);
        stopperSeen = Boolean.TRUE.equals(stopperSeen);
    }

    /** What one resident files without more. */
    public PetitionDraft(
            String text, String type, Place place, Person filedBy, Person onBehalfOf, String about, String channel) {
        this(text, type, place, filedBy, onBehalfOf, about, channel, null, null, null, false, null, null);
    }

    /** What came of nothing else. */
    public PetitionDraft(
            String text,
            String type,
            Place place,
            Person filedBy,
            Person onBehalfOf,
            String about,
            String channel,
            Petitioner petitioner,
            Secrecy secrecy,
            Map<String, String> answers,
            Boolean stopperSeen,
            String joins) {
        this(
                text,
                type,
                place,
                filedBy,
                onBehalfOf,
                about,
                channel,
                petitioner,
                secrecy,
                answers,
                stopperSeen,
                joins,
                null);
    }
}
