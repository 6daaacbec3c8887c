// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.util.Set;

/**
 * What of a petition is compared, made ready once.
 *
 * @param matter the petition
 * @param plain its text and address in one written form
 * @param names the places that seem to be named
 * @param facts what is named by number or direction
 * @param said what is said, without places and numbers
 * @param grams of what is said
 */
public record Profile(
        Matter matter, String plain, Set<String> names, Facts facts, Lexicon.Said said, Set<String> grams) {
    /** Makes it ready. */
    public static Profile of(Matter matter) {
        String text = Wording.plain(matter.text());
        String address = Wording.plain(matter.where().address());
        // a sign between them, so that nothing is read across
        String plain = text + '#' + address;
        Set<String> names = PlaceNames.in(plain);
        String matters = Facts.without(text);
        for (String name : names) {
            matters = matters.replace(name, "");
        }
        Lexicon.Said said = Lexicon.ours().say(matters);
        return new Profile(matter, plain, names, Facts.in(plain), said, Grams.all(said.signs()));
    }

    /** Whether a home is named: then it is nobody else's business. */
    public boolean namesAHome() {
        return facts.nameAHome();
    }
}
