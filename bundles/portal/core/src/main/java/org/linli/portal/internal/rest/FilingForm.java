// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;

/** What the filing form means. */
final class FilingForm {
    private static final String SOMEBODY = "居民";

    private final Fields form;

    FilingForm(Fields form) {
        this.form = form;
    }

    /** @throws org.linli.kernel.PlatformException invalid, for a position that is none */
    PetitionDraft draft() {
        return new PetitionDraft(
                form.get("text"),
                form.get("type"),
                place(),
                person("name", "phone"),
                person("otherName", "otherPhone"),
                form.get("about"),
                "portal",
                null,
                null,
                answers(),
                form.has("stopperSeen"),
                form.get("joins"));
    }

    Place place() {
        return new Place(Where.point(form), form.get("address"), Places.chosen(form.get("area")));
    }

    /** What was answered, by the codes of the questions. */
    Map<String, String> answers() {
        List<String> questions = form.all("question");
        List<String> given = form.all("answer");
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(questions.size(), given.size()); i++) {
            if (given.get(i) != null && !given.get(i).isBlank()) {
                answers.put(questions.get(i), given.get(i));
            }
        }
        return answers;
    }

    private Person person(String name, String phone) {
        return form.has(name) || form.has(phone) ? person(form, name, phone) : null;
    }

    /** Who leaves only a phone is called what everybody is. */
    static Person person(Fields form, String name, String phone) {
        return new Person(form.has(name) ? form.get(name) : SOMEBODY, form.get(phone));
    }
}
