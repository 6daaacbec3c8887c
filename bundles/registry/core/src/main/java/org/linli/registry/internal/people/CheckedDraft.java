// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.kernel.support.Input;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Sex;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.Pinyin;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.TextKeys;

/**
 * A draft without mistakes, as it will be stored.
 *
 * @param idNumber null when not known
 * @param home resolved from the dwelling or the area
 */
public record CheckedDraft(ResidentDraft draft, String name, Sex sex, LocalDate born, IdNumber idNumber, Home home) {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_ADDRESS = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    /**
     * Adds to the input what is wrong with a draft, all but its dwelling and area.
     *
     * @return the ID number; null when there is none or a wrong one
     */
    public static IdNumber check(ResidentDraft draft, LocalDate today, Input input) {
        Optional<IdNumber> number =
                Optional.ofNullable(draft.idNumber()).flatMap(written -> IdNumber.parse(written, today));
        LocalDate born = draft.born();
        input.text("name", draft.name(), 1, LONGEST_NAME)
                .that(
                        isName(draft.name()),
                        "name",
                        "has a sign that is in no name",
                        "letters of any script, · - ' and spaces")
                .that(
                        draft.idNumber() == null || number.isPresent(),
                        "idNumber",
                        "is no valid ID number",
                        IdNumber.EXPECTED)
                .that(
                        born == null || number.isEmpty() || number.get().born().equals(born),
                        "born",
                        "is not the day that the ID number tells",
                        "the same day, or none")
                .that(
                        draft.sex() == null
                                || draft.sex() == Sex.UNKNOWN
                                || number.isEmpty()
                                || number.get().sex() == draft.sex(),
                        "sex",
                        "is not the one that the ID number tells",
                        "the same, or none")
                .that(
                        born == null || !born.isAfter(today) && !born.isBefore(EARLIEST),
                        "born",
                        "is in the future or too long ago",
                        "a day from 1850 to today")
                .that(Phones.isOne(draft.phone()), "phone", "is no phone number", Phones.EXPECTED)
                .required("residence", draft.residence())
                .text("registeredAddress", draft.registeredAddress(), 0, LONGEST_ADDRESS)
                .that(
                        draft.dwelling() != null || draft.area() != null,
                        "dwelling",
                        "is missing, and so is the area",
                        "the id of the home, or the code of the community");
        return number.orElse(null);
    }

    static CheckedDraft of(ResidentDraft draft, IdNumber number, Home home) {
        return new CheckedDraft(
                draft,
                TextKeys.named(draft.name()),
                number != null ? number.sex() : draft.sex() == null ? Sex.UNKNOWN : draft.sex(),
                number != null ? number.born() : draft.born(),
                number,
                home);
    }

    /** What is sealed of it. */
    public PrivateFields fields() {
        return new PrivateFields(
                idNumber == null ? null : idNumber.value(), empty(draft.phone()), empty(draft.registeredAddress()));
    }

    /** Writes what stands open of it. */
    void fill(ResidentRow row) {
        Pinyin pinyin = Pinyin.of(name);
        row.name = name;
        row.nameKey = TextKeys.name(name);
        row.pinyin = pinyin.text();
        row.initials = pinyin.initials();
        row.sex = sex;
        row.born = born;
        row.residence = draft.residence();
        row.partyMember = draft.partyMember() ? 1 : 0;
        row.moveTo(home);
    }

    private static boolean isName(String name) {
        return name == null
                || name.codePoints()
                        .allMatch(c -> Character.isLetter(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.isIdeographic(c)
                                || "·•‧∙・･-' ’〇".indexOf(c) >= 0);
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
