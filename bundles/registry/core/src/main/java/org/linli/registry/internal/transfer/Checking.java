// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.ImportRow;
import org.linli.registry.Residents.Duplicate.Reason;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.transfer.ImportTable.Job;
import org.linli.registry.internal.transfer.RowTable.Row;
import org.linli.registry.internal.transfer.RowTable.SealedPart;

/** Checks the rows of imports, some at a time: what was done is done when its transaction is, wherever it breaks off. */
final class Checking {
    /** More members than a family has, and few enough to be written in one transaction. */
    static final int MOST_MEMBERS = 40;

    private static final int MOST_HOUSEHOLDS = 20;
    private static final int MOST_ROWS = 200;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;

    Checking(RegistrySchema schema, Seals seals, Neighbours neighbours) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
    }

    /** Checks the next rows of an import. */
    void step(Job job, String holder) {
        Optional<SealedPart> part = schema.jdbc(tx -> RowTable.nextPart(tx, job.id()));
        if (part.isPresent()) {
            check(job, holder, part.get());
        } else {
            checkHouseholds(job, holder);
        }
    }

    /** Reads rows as they were checked, for whoever applies them. */
    LineCheck lineCheck(Job job) {
        Reach reach = Reach.of(job.areas());
        Map<AreaCode, LineCheck.Standing> known = new HashMap<>();
        return new LineCheck(
                Today.by(schema.clock()),
                job.area() == null ? null : AreaCode.of(job.area()),
                area -> known.computeIfAbsent(area, asked -> standing(asked, reach)));
    }

    private LineCheck.Standing standing(AreaCode area, Reach reach) {
        if (!reach.covers(area)) {
            return LineCheck.Standing.NOT_THEIRS;
        }
        try {
            neighbours.areas().find(area);
            return LineCheck.Standing.THEIRS;
        } catch (PlatformException notThere) {
            if (notThere.problem().type().equals(Problem.NOT_FOUND)) {
                return LineCheck.Standing.NOT_THEIRS;
            }
            throw notThere;
        }
    }

    private void check(Job job, String holder, SealedPart part) {
        LineCheck check = lineCheck(job);
        List<Candidate> rows = seals.open(job.key(), job.id(), part.sealed(), Part.class).lines().stream()
                .map(check::read)
                .map(read -> Candidate.of(read, seals))
                .toList();
        Candidate.Twins twins = schema.jdbc(tx -> twins(tx, job, rows));
        List<Row> checked = rows.stream().map(row -> row(job, row, twins)).toList();
        int good = count(checked, ImportRow.State.GOOD);
        int duplicates = count(checked, ImportRow.State.DUPLICATE);
        schema.jdbc(tx -> {
            boolean ours = ImportTable.advance(
                    tx,
                    job,
                    holder,
                    "state = 'CHECKING', checked = checked + ?, good = good + ?, duplicates = duplicates + ?,"
                            + " errors = errors + ?",
                    checked.size(),
                    good,
                    duplicates,
                    checked.size() - good - duplicates);
            if (ours) {
                RowTable.insert(tx, job.id(), checked);
                RowTable.deletePart(tx, job.id(), part.number());
            }
            return null;
        });
    }

    private static int count(List<Row> rows, ImportRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    private Row row(Job job, Candidate row, Candidate.Twins twins) {
        List<StagedRow.Fault> faults = new ArrayList<>(row.read().faults());
        if (twins.households.contains(row.household())) {
            faults.add(new StagedRow.Fault(
                    Column.HOUSEHOLD_NUMBER,
                    "is registered already",
                    "another number; members of a registered household are added there"));
        }
        List<ImportRow.Duplicate> duplicates = twins.of(row);
        ImportRow.State state = !faults.isEmpty()
                ? ImportRow.State.ERROR
                : duplicates.isEmpty() ? ImportRow.State.GOOD : ImportRow.State.DUPLICATE;
        if (twins.arrives(row)) {
            // Places are kept by ID number, and this one has its place: the record arrives one by one.
            faults.add(new StagedRow.Fault(
                    Column.ID_NUMBER,
                    "is of somebody who moved away and has a record",
                    "add this person by hand: the record then arrives with them"));
        }
        StagedRow staged = new StagedRow(row.read().line(), faults, duplicates);
        return new Row(
                row.read().line().number(),
                state,
                duplicates.stream().anyMatch(duplicate -> duplicate.reason() == Reason.SAME_ID_NUMBER),
                row.household(),
                row.read().isHead(),
                row.idNumber(),
                row.phoneTwin(),
                row.birthdayTwin(),
                seals.seal(job.key(), job.id(), staged));
    }

    private static Candidate.Twins twins(Connection tx, Job job, List<Candidate> rows) throws SQLException {
        Candidate.Twins twins = new Candidate.Twins(Reach.of(job.areas()));
        twins.idNumbers.putAll(Registered.byIdNumber(tx, Candidate.all(rows, Candidate::idNumber)));
        twins.phones.putAll(Registered.byPhoneAndName(tx, Candidate.all(rows, Candidate::phone)));
        twins.households.addAll(Registered.householdNumbers(tx, Candidate.all(rows, Candidate::household)));
        Map<String, List<Candidate>> born = rows.stream()
                .filter(row -> row.birthdayTwin() != null)
                .collect(Collectors.groupingBy(Candidate::community));
        for (Map.Entry<String, List<Candidate>> some : born.entrySet()) {
            Registered.byBirthdayAndName(tx, some.getKey(), Candidate.all(some.getValue(), Candidate::nameKey))
                    .forEach((key, known) -> twins.birthdays.put(some.getKey() + " " + key, known));
        }
        earlier(tx, job, twins, "n", RowTable.Twin.ID_NUMBER, Candidate.all(rows, Candidate::idNumber));
        earlier(tx, job, twins, "p", RowTable.Twin.PHONE, Candidate.all(rows, Candidate::phoneTwin));
        earlier(tx, job, twins, "b", RowTable.Twin.BIRTHDAY, Candidate.all(rows, Candidate::birthdayTwin));
        return twins;
    }

    private static void earlier(
            Connection tx, Job job, Candidate.Twins twins, String kind, RowTable.Twin column, Set<String> values)
            throws SQLException {
        RowTable.first(tx, job.id(), column, values).forEach((value, row) -> twins.rows.put(kind + value, row));
    }

    /** When all rows are checked: households without a head who can be taken, or with several. */
    private void checkHouseholds(Job job, String holder) {
        List<String> wrong = schema.jdbc(tx -> wrongHouseholds(tx, job));
        if (wrong.isEmpty()) {
            schema.jdbc(tx -> ImportTable.advance(
                    tx,
                    job,
                    holder,
                    "state = 'CHECKED', at_household = '', at_row = 0, holder = NULL, lease_until = NULL"));
            return;
        }
        List<Row> rows = new ArrayList<>();
        String done = job.atHousehold();
        for (String household : wrong) {
            List<Row> members = schema.jdbc(tx -> RowTable.select(
                    tx,
                    job.id(),
                    RowTable.By.HOUSEHOLD,
                    "household = ? AND state <> 'ERROR' ORDER BY line_no",
                    MOST_ROWS,
                    household));
            if (!rows.isEmpty() && rows.size() + members.size() > MOST_ROWS) {
                break;
            }
            rows.addAll(members);
            // Of a very long one the rest comes with the next step.
            done = members.size() < MOST_ROWS ? household : done;
        }
        String upTo = done;
        List<Row> refused = rows.stream().map(row -> refused(job, row)).toList();
        schema.jdbc(tx -> {
            boolean ours = ImportTable.advance(
                    tx,
                    job,
                    holder,
                    "state = 'CHECKING', at_household = ?, good = good - ?, duplicates = duplicates - ?,"
                            + " errors = errors + ?",
                    upTo,
                    count(rows, ImportRow.State.GOOD),
                    count(rows, ImportRow.State.DUPLICATE),
                    rows.size());
            if (ours) {
                RowTable.update(tx, job.id(), refused);
            }
            return null;
        });
    }

    private Row refused(Job job, Row row) {
        StagedRow staged = seals.open(job.key(), job.id(), row.sealed(), StagedRow.class)
                .with(new StagedRow.Fault(
                        Column.RELATION,
                        "the household has not exactly one head among the rows that can be taken, or too many members",
                        "one 户主 without error, at most " + MOST_MEMBERS + " members"));
        return new Row(
                row.number(),
                ImportRow.State.ERROR,
                row.certain(),
                row.household(),
                row.head(),
                row.idNumber(),
                row.phoneTwin(),
                row.birthdayTwin(),
                seals.seal(job.key(), job.id(), staged));
    }

    private static List<String> wrongHouseholds(Connection tx, Job job) throws SQLException {
        List<String> households = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT household FROM import_row"
                + " --DERBY-PROPERTIES index=import_row_of_household\n WHERE import_id = ?"
                + " AND household > ? GROUP BY household"
                + " HAVING SUM(CASE WHEN state <> 'ERROR' AND certain = 0 THEN head ELSE 0 END) <> 1"
                + " OR COUNT(*) > " + MOST_MEMBERS + " ORDER BY household FETCH FIRST " + MOST_HOUSEHOLDS
                + " ROWS ONLY")) {
            select.setString(1, job.id());
            select.setString(2, job.atHousehold());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    households.add(row.getString(1));
                }
            }
        }
        return households;
    }
}
