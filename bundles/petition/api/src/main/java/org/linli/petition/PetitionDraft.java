// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

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
 */
public record PetitionDraft(
        String text, String type, Place place, Person filedBy, Person onBehalfOf, String about, String channel) {}
