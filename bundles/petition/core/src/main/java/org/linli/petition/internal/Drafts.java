// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.kernel.support.Input;
import org.linli.petition.Origin;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitioner;
import org.linli.petition.Place;
import org.linli.petition.Rating;
import org.linli.petition.internal.type.Answers;
import org.linli.petition.internal.type.TypeList;

/** Checks what petitioners send, and tells everything that is wrong at once. */
public final class Drafts {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_ANSWERS = 20;
    private static final int MOST_PEOPLE = 100_000;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_WORDS = 500;
    private static final Pattern PHONE = Pattern.compile("[0-9+\\- ]{5,20}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern REFERENCE = Pattern.compile("[\\w.:-]{1,64}");
    private static final int LONGEST_KIND = 30;

    private Drafts() {}

    /** @throws org.linli.kernel.PlatformException invalid, with what was wrong in the input already */
    public static void check(Input input, PetitionDraft draft, String key, TypeList types) {
        if (draft == null) {
            input.that(false, "draft", "is missing", "a petition").check();
            return;
        }
        input.text("text", draft.text(), 2, LONGEST_TEXT);
        Optional<PetitionType> type = types.type(draft.type());
        input.that(type.isPresent(), "type", "no such type", "one of " + types.codes());
        place(input, draft.place());
        person(input, "filedBy", draft.filedBy());
        person(input, "onBehalfOf", draft.onBehalfOf());
        input.text("about", draft.about(), 0, LONGEST_LINE);
        petitioner(input, draft.petitioner());
        input.text("joins", draft.joins(), 0, LONGEST_LINE);
        input.that(draft.answers().size() <= MOST_ANSWERS, "answers", "are too many", "at most " + MOST_ANSWERS);
        type.ifPresent(of -> Answers.check(input, of, draft.answers(), draft.stopperSeen()));
        input.that(
                draft.channel() != null && CHANNEL.matcher(draft.channel()).matches(),
                "channel",
                "is missing or no channel",
                "a short name such as portal or counter");
        origin(input, draft.origin());
        key(input, key);
        input.check();
    }

    private static void origin(Input input, Origin origin) {
        boolean fine = origin == null
                || origin.kind() != null
                        && CHANNEL.matcher(origin.kind()).matches()
                        && origin.kind().length() <= LONGEST_KIND
                        && origin.reference() != null
                        && REFERENCE.matcher(origin.reference()).matches();
        input.that(fine, "origin", "is none", "a kind such as visit, and its id");
    }

    /** An idempotency key, where there is one. */
    public static Input key(Input input, String key) {
        return key == null ? input : input.text("Idempotency-Key", key, 8, 100);
    }

    /** @throws org.linli.kernel.PlatformException invalid */
    static void check(Rating rating) {
        Input input = new Input();
        input.required("grade", rating == null ? null : rating.grade()).check();
        int least = rating.grade() == Rating.Grade.BAD ? 1 : 0;
        input.text("words", rating.words(), least, LONGEST_WORDS).check();
    }

    private static void petitioner(Input input, Petitioner petitioner) {
        if (petitioner != null) {
            input.required("petitioner.kind", petitioner.kind())
                    .that(
                            petitioner.people() >= 1 && petitioner.people() <= MOST_PEOPLE,
                            "petitioner.people",
                            "was " + petitioner.people(),
                            "1 to " + MOST_PEOPLE)
                    .text("petitioner.replyTo", petitioner.replyTo(), 0, LONGEST_LINE);
        }
    }

    /** Whether the place can be looked for. */
    public static boolean isSomewhere(Place place) {
        if (place == null) {
            return false;
        }
        boolean address = place.address() != null
                && !place.address().isBlank()
                && place.address().length() <= 2 * LONGEST_LINE;
        return place.point() != null || place.area() != null || address;
    }

    public static void place(Input input, Place place) {
        boolean somewhere = isSomewhere(place)
                || place != null && place.address() != null && !place.address().isBlank();
        input.that(somewhere, "place", "is missing", "a point, an address or an area");
        if (place != null) {
            input.text("place.address", place.address(), 0, LONGEST_LINE);
        }
    }

    private static void person(Input input, String field, Person person) {
        if (person == null) {
            return;
        }
        input.text(field + ".name", person.name(), 1, LONGEST_NAME);
        boolean phone = person.phone() == null || PHONE.matcher(person.phone()).matches();
        input.that(phone, field + ".phone", "is no phone number", "5 to 20 digits, plus, hyphen or space");
    }
}
