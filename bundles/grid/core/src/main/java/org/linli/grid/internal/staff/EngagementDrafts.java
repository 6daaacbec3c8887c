// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.EngagementDraft;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.Rights;
import org.linli.grid.internal.Seals;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;

/** Checks what is entered of an engagement and makes a row of it, all before the transaction. */
final class EngagementDrafts {
    private static final int NAME_MIN = 2;
    private static final int NAME_MAX = 40;
    private static final int ORGANIZATION_MAX = 80;
    private static final int LONGEST_AGO_YEARS = 10;
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d -]{5,20}");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,26}");

    private final Neighbours neighbours;
    private final Seals seals;

    EngagementDrafts(Neighbours neighbours, Seals seals) {
        this.neighbours = neighbours;
        this.seals = seals;
    }

    /**
     * A new row without its days.
     *
     * @throws PlatformException invalid, with every field that is wrong; not found; forbidden
     */
    EngagementRow row(EngagementDraft draft, LocalDate today, Actor by) {
        new Input()
                .required("kind", draft.kind())
                .required("area", draft.area())
                .check();
        Rights.requireWrite("area", draft.area().value(), draft.area(), by);
        Input input = new Input();
        checkDays(input, draft, today);
        checkPerson(input, draft);
        checkLinks(input, draft, by);
        input.check();
        neighbours.areas().find(draft.area());
        EngagementRow row = new EngagementRow();
        row.id = Ids.next();
        row.kind = draft.kind();
        row.area = draft.area().value();
        row.background = draft.officer() == null ? draft.background() : Background.OFFICER;
        row.officer = draft.officer();
        row.organization = draft.organization();
        row.organizationId = draft.organizationId();
        seal(row, draft);
        return row;
    }

    private void seal(EngagementRow row, EngagementDraft draft) {
        if (draft.name() != null || draft.resident() != null) {
            row.wrappedKey = seals.newKey();
            Person person = new Person(draft.name(), draft.phone(), draft.resident());
            row.sealed = seals.seal(row.wrappedKey, row.id, person);
            row.residentIndex = seals.index(draft.resident());
        }
    }

    private static void checkDays(Input input, EngagementDraft draft, LocalDate today) {
        LocalDate since = draft.since() == null ? today : draft.since();
        AreaCode area = draft.area();
        input.that(
                        area.level() == draft.kind().level(),
                        "area",
                        "is a " + area.level(),
                        "the code of a " + draft.kind().level())
                .that(
                        !since.isAfter(today) && !since.isBefore(today.minusYears(LONGEST_AGO_YEARS)),
                        "since",
                        "is " + since,
                        "a day up to today, at most " + LONGEST_AGO_YEARS + " years ago");
    }

    private static void checkPerson(Input input, EngagementDraft draft) {
        boolean organization = draft.kind() == Kind.ORGANIZATION_CHECK_IN;
        boolean officer = draft.officer() != null;
        boolean checkIn = organization || draft.kind() == Kind.MEMBER_CHECK_IN;
        if (organization || officer) {
            String reason = "is not entered of an " + (officer ? "officer" : "organization");
            input.that(draft.name() == null, "name", reason, "none")
                    .that(draft.phone() == null, "phone", reason, "none")
                    .that(draft.background() == null, "background", reason, "none");
        } else {
            input.text("name", draft.name(), NAME_MIN, NAME_MAX)
                    .that(
                            draft.phone() == null
                                    || PHONE.matcher(draft.phone()).matches(),
                            "phone",
                            "is no phone number",
                            "5 to 20 digits, spaces, hyphens, perhaps a plus in front; or none")
                    .required("background", draft.background())
                    .that(draft.background() != Background.OFFICER, "background", "has no officer", "the officer's id");
        }
        input.text("organization", draft.organization(), checkIn ? NAME_MIN : 0, checkIn ? ORGANIZATION_MAX : 0)
                .that(
                        draft.organizationId() == null
                                || checkIn && ID.matcher(draft.organizationId()).matches(),
                        "organizationId",
                        "is no id, or not of a check-in",
                        "the id of a local organization, or none");
    }

    private void checkLinks(Input input, EngagementDraft draft, Actor by) {
        boolean organization = draft.kind() == Kind.ORGANIZATION_CHECK_IN;
        if (draft.kind() == Kind.STATION_HEAD) {
            input.required("officer", draft.officer());
        }
        if (draft.officer() != null) {
            boolean known = !organization
                    && new PhoneBook(neighbours).officer(draft.officer()).isPresent();
            input.that(known, "officer", "is unknown, or checks in as an organization", "an officer's id");
        }
        if (draft.resident() != null) {
            boolean known = !organization
                    && home(draft.resident())
                            .filter(area -> Rights.writes(area, by))
                            .isPresent();
            input.that(known, "resident", "is unknown", "the id of a resident of your areas");
        }
    }

    private Optional<AreaCode> home(String resident) {
        try {
            return Optional.of(neighbours.residents().areaOf(resident));
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.NOT_FOUND)) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
