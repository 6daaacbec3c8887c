// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.registry.ImportRow;
import org.linli.registry.Residents.Duplicate.Reason;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.TextKeys;

/**
 * A row with what it is compared by: blind indexes of what is sealed, made outside of any transaction.
 *
 * @param phone the index of the registry
 * @param phoneTwin name and phone, for other rows of the file
 * @param birthdayTwin community, name and birthday, for other rows of the file
 * @param household the index of the household's number; empty for none
 */
record Candidate(
        LineCheck.Read read,
        String nameKey,
        String idNumber,
        String phone,
        String phoneTwin,
        String birthday,
        String birthdayTwin,
        String household) {
    static Candidate of(LineCheck.Read read, Seals seals) {
        String name = TextKeys.name(read.draft().name());
        String phone = blankless(Phones.canonical(read.draft().phone()));
        var born =
                read.idNumber() != null ? read.idNumber().born() : read.draft().born();
        String birthday = born == null || read.area() == null ? null : born + " " + name;
        String community = community(read.area());
        return new Candidate(
                read,
                name,
                read.idNumber() == null
                        ? null
                        : seals.index("id-number", read.idNumber().value()),
                seals.index("phone", phone),
                phone == null ? null : seals.index("import-phone", phone + " " + name),
                birthday,
                birthday == null || community == null
                        ? null
                        : seals.index("import-birthday", community + " " + birthday),
                read.householdNumber() == null ? "" : seals.index("household-number", read.householdNumber()));
    }

    String community() {
        return community(read.area());
    }

    private static String community(AreaCode area) {
        return area == null
                ? null
                : area.at(AreaLevel.COMMUNITY).map(AreaCode::value).orElse(null);
    }

    private static String blankless(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What several rows say, without what none says. */
    static Set<String> all(Collection<Candidate> rows, Function<Candidate, String> what) {
        return rows.stream()
                .map(what)
                .filter(value -> value != null && !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Who of the registry and of the file may be the same as these rows. */
    static final class Twins {
        final Map<String, Registered.Known> idNumbers = new HashMap<>();
        final Map<String, Registered.Known> phones = new HashMap<>();
        final Map<String, Registered.Known> birthdays = new HashMap<>();
        final Set<String> households = new HashSet<>();
        /** Rows of the file, by column and value. */
        final Map<String, Integer> rows = new HashMap<>();

        private final Reach reach;

        Twins(Reach reach) {
            this.reach = reach;
        }

        /** The surest first; and remembers the row for those that follow. */
        List<ImportRow.Duplicate> of(Candidate row) {
            List<ImportRow.Duplicate> found = new ArrayList<>();
            add(found, Reason.SAME_ID_NUMBER, idNumbers.get(row.idNumber()));
            add(found, Reason.SAME_ID_NUMBER, row, "n" + row.idNumber(), row.idNumber());
            add(found, Reason.SAME_NAME_AND_PHONE, phones.get(row.phone() + " " + row.nameKey()));
            add(found, Reason.SAME_NAME_AND_PHONE, row, "p" + row.phoneTwin(), row.phoneTwin());
            add(found, Reason.SAME_NAME_AND_BIRTHDAY, birthdays.get(row.community() + " " + row.birthday()));
            add(found, Reason.SAME_NAME_AND_BIRTHDAY, row, "b" + row.birthdayTwin(), row.birthdayTwin());
            return found;
        }

        /** Whether the row is somebody who moved away, with the same ID number and name. */
        boolean arrives(Candidate row) {
            Registered.Known known = idNumbers.get(row.idNumber());
            return known != null && row.nameKey().equals(known.movedAway());
        }

        private void add(List<ImportRow.Duplicate> found, Reason reason, Registered.Known known) {
            boolean told = known != null
                    && known.area() != null
                    && found.stream().anyMatch(other -> known.id().equals(other.resident()));
            boolean seen = known != null && known.area() != null && reach.covers(known.area());
            // Of somebody elsewhere only the sure thing is told, and not who.
            if (known != null && !told && (seen || reason == Reason.SAME_ID_NUMBER)) {
                found.add(new ImportRow.Duplicate(reason, null, seen ? known.id() : null));
            }
        }

        private void add(List<ImportRow.Duplicate> found, Reason reason, Candidate row, String key, String value) {
            if (value == null) {
                return;
            }
            Integer earlier = rows.putIfAbsent(key, row.read().line().number());
            boolean told = found.stream().anyMatch(other -> earlier != null && earlier.equals(other.row()));
            if (earlier != null && !told) {
                found.add(new ImportRow.Duplicate(reason, earlier, null));
            }
        }
    }
}
