// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Input;
import org.linli.registry.DwellingKind;
import org.linli.registry.Relation;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.people.CheckedDraft;

/** Reads rows as drafts and says what is wrong with them; the same row always gives the same. */
final class LineCheck {
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_ROOM = 40;
    private static final int LONGEST_NUMBER = 40;

    private final LocalDate today;
    private final AreaCode usualArea;
    private final Function<AreaCode, Standing> areas;

    /** How an area stands to who imports. */
    enum Standing {
        THEIRS,
        NOT_THEIRS
    }

    /**
     * A check.
     *
     * @param usualArea of rows that name none; may be null
     * @param areas whether an area is there and the importer's
     */
    LineCheck(LocalDate today, AreaCode usualArea, Function<AreaCode, Standing> areas) {
        this.today = today;
        this.usualArea = usualArea;
        this.areas = areas;
    }

    /**
     * What a row says.
     *
     * @param faults empty for a good row; else the rest may be null
     * @param address the whole address of the home; null for none
     */
    record Read(
            Line line,
            List<StagedRow.Fault> faults,
            ResidentDraft draft,
            IdNumber idNumber,
            AreaCode area,
            String address,
            DwellingKind dwellingKind,
            String householdNumber,
            Relation relation) {
        boolean isHead() {
            return relation == Relation.HEAD;
        }
    }

    Read read(Line line) {
        return new Reading(line).read();
    }

    /** One row. */
    private final class Reading {
        private final Line line;
        private final List<StagedRow.Fault> faults = new ArrayList<>();

        private Reading(Line line) {
            this.line = line;
        }

        private Read read() {
            AreaCode area = area();
            String address = address();
            String household = line.orNull(Column.HOUSEHOLD_NUMBER);
            Relation relation = word(Column.RELATION, Words.RELATIONS, null);
            checkHousehold(household, relation, address);
            ResidentDraft draft = draft(area);
            IdNumber number = check(draft);
            return new Read(
                    line,
                    List.copyOf(faults),
                    draft,
                    number,
                    area,
                    address,
                    word(Column.DWELLING_KIND, Words.DWELLINGS, DwellingKind.OWNER_OCCUPIED),
                    household,
                    relation);
        }

        private ResidentDraft draft(AreaCode area) {
            return new ResidentDraft(
                    line.get(Column.NAME),
                    word(Column.SEX, Words.SEXES, null),
                    born(),
                    line.orNull(Column.ID_NUMBER),
                    line.orNull(Column.PHONE),
                    word(Column.RESIDENCE, Words.RESIDENCES, null),
                    line.orNull(Column.REGISTERED_ADDRESS),
                    word(Column.PARTY_MEMBER, Words.TRUTHS, false),
                    null,
                    area == null ? "" : area.value());
        }

        /** As for one that is entered by hand. */
        private IdNumber check(ResidentDraft draft) {
            Input input = new Input();
            IdNumber number = CheckedDraft.check(draft, today, input);
            Set<Column> told = EnumSet.noneOf(Column.class);
            faults.forEach(fault -> told.add(fault.column()));
            try {
                input.check();
            } catch (PlatformException wrong) {
                for (Problem.Violation violation : wrong.problem().violations()) {
                    Column column = column(violation.field());
                    if (told.add(column)) {
                        faults.add(new StagedRow.Fault(column, violation.reason(), violation.expected()));
                    }
                }
            }
            return number;
        }

        private Column column(String field) {
            return Arrays.stream(Column.values())
                    .filter(column -> column.field().equals(field))
                    .findFirst()
                    .orElse(Column.AREA);
        }

        private AreaCode area() {
            String text = line.get(Column.AREA);
            AreaCode area = text.isEmpty() ? usualArea : code(text);
            if (area == null) {
                that(!text.isEmpty(), Column.AREA, "is missing", "the code of the community or grid");
                that(text.isEmpty(), Column.AREA, "is no area code", "12 digits of a community or 15 of a grid");
                return null;
            }
            boolean small = area.level() == AreaLevel.COMMUNITY || area.level() == AreaLevel.GRID;
            if (!small) {
                that(false, Column.AREA, "is a " + area.level(), "the code of a community or grid");
                return null;
            }
            that(
                    areas.apply(area) == Standing.THEIRS,
                    Column.AREA,
                    "is not there, or not yours",
                    "an area in which you are a registrar");
            return area;
        }

        private AreaCode code(String text) {
            return text.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}") ? AreaCode.of(text) : null;
        }

        /** The address with all that the other columns say of the home. */
        private String address() {
            StringBuilder whole = new StringBuilder(line.get(Column.ADDRESS));
            for (Column part : List.of(Column.ESTATE, Column.BUILDING, Column.ROOM)) {
                if (whole.indexOf(line.get(part)) < 0) {
                    whole.append(line.get(part));
                }
            }
            that(whole.length() <= LONGEST_ADDRESS, Column.ADDRESS, "is too long", "at most 200 characters in all");
            that(
                    line.get(Column.ROOM).length() <= LONGEST_ROOM,
                    Column.ROOM,
                    "is too long",
                    "at most " + LONGEST_ROOM + " characters");
            boolean roomOnly = whole.length() > 0
                    && line.get(Column.ADDRESS).isEmpty()
                    && line.get(Column.ESTATE).isEmpty()
                    && line.get(Column.BUILDING).isEmpty();
            that(!roomOnly, Column.ADDRESS, "is missing, there is only a room", "an address, or estate and building");
            return whole.length() == 0 ? null : whole.toString();
        }

        private void checkHousehold(String number, Relation relation, String address) {
            that(
                    number == null || number.length() <= LONGEST_NUMBER,
                    Column.HOUSEHOLD_NUMBER,
                    "is too long",
                    "at most " + LONGEST_NUMBER + " characters");
            that(
                    number != null || relation == null,
                    Column.HOUSEHOLD_NUMBER,
                    "is missing, there is a relation to the head",
                    "the number of the household, or neither");
            that(
                    number == null
                            || relation != null
                            || !line.get(Column.RELATION).isEmpty(),
                    Column.RELATION,
                    "is missing",
                    "such as 户主, 配偶, 子女");
            that(
                    relation != Relation.HEAD || address != null,
                    Column.ADDRESS,
                    "is missing; a household lives where its head does",
                    "the address of the head's home");
        }

        private LocalDate born() {
            String text = line.get(Column.BORN);
            Optional<LocalDate> day = Words.day(text);
            that(text.isEmpty() || day.isPresent(), Column.BORN, "is no day", "such as 2026-01-31");
            return day.orElse(null);
        }

        private <T> T word(Column column, Map<String, T> words, T usual) {
            String text = line.get(column);
            if (text.isEmpty()) {
                return usual;
            }
            Optional<T> meant = Words.of(words, text);
            that(
                    meant.isPresent(),
                    column,
                    "is no known word",
                    "one of "
                            + String.join("、", words.keySet().stream().sorted().toList()));
            return meant.orElse(usual);
        }

        private void that(boolean holds, Column column, String otherwise, String expected) {
            if (!holds) {
                faults.add(new StagedRow.Fault(column, otherwise, expected));
            }
        }
    }
}
