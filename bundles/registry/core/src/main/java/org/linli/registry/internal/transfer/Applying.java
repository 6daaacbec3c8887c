// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Ids;
import org.linli.registry.ImportRow;
import org.linli.registry.Relation;
import org.linli.registry.ResidentImport.Mode;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.people.Drafts;
import org.linli.registry.internal.people.HouseholdBatch;
import org.linli.registry.internal.people.Prepared;
import org.linli.registry.internal.people.ResidentBatch;
import org.linli.registry.internal.transfer.ImportTable.Job;
import org.linli.registry.internal.transfer.RowTable.Row;

/**
 * Takes the rows of checked imports into the registry, some at a time. Each step moves the import's place in the same
 * transaction as it writes, so a step is done once, wherever it breaks off.
 *
 * <p>All or nothing has two passes. The first keeps a place for every ID number; when somebody has registered one
 * meanwhile the places are given up and nobody was ever to be seen. The second writes the people; nothing can stand against
 * it any more, so it is only ever gone on with. Good rows only has the second pass alone.
 */
final class Applying {
    private static final int MOST_PLACES = 200;
    private static final int MOST_UNDONE = 400;

    /** With a new household and a new home each a resident takes 11 rows, and 500 are the most. */
    private static final int MOST_RESIDENTS = 42;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Diary diary;
    private final Checking checking;
    private final Drafts drafts;
    private final ResidentBatch residents;
    private final HouseholdBatch households;
    private final Homes homes;

    Applying(
            RegistrySchema schema,
            Seals seals,
            Diary diary,
            Checking checking,
            Drafts drafts,
            ResidentBatch residents,
            HouseholdBatch households) {
        this.schema = schema;
        this.seals = seals;
        this.diary = diary;
        this.checking = checking;
        this.drafts = drafts;
        this.residents = residents;
        this.households = households;
        this.homes = new Homes(schema, diary);
    }

    /** Does the next piece of an import. */
    void step(Job job, String holder) {
        switch (job.phase()) {
            case RESERVING -> reserve(job, holder);
            case WRITING -> write(job, holder);
            case UNDOING -> undo(job, holder);
        }
    }

    private void reserve(Job job, String holder) {
        List<Row> rows = schema.jdbc(tx -> RowTable.select(
                tx,
                job.id(),
                RowTable.By.NUMBER,
                RowTable.USABLE + " AND line_no > ? ORDER BY line_no",
                MOST_PLACES,
                job.atRow()));
        if (rows.isEmpty()) {
            schema.jdbc(tx -> ImportTable.advance(tx, job, holder, "phase = 'WRITING', at_household = '', at_row = 0"));
            return;
        }
        List<String> numbers = rows.stream()
                .map(Row::idNumber)
                .filter(number -> number != null)
                .toList();
        Set<String> numbersOfHouseholds = new LinkedHashSet<>();
        rows.stream().map(Row::household).filter(number -> !number.isEmpty()).forEach(numbersOfHouseholds::add);
        Set<String> taken = schema.jdbc(tx -> {
            Set<String> found =
                    new LinkedHashSet<>(Registered.byIdNumber(tx, numbers).keySet());
            found.addAll(Registered.householdNumbers(tx, numbersOfHouseholds));
            return found;
        });
        if (!taken.isEmpty()) {
            giveUp(job, holder, rows, taken);
            return;
        }
        try {
            schema.jdbc(tx -> {
                if (ImportTable.advance(
                        tx, job, holder, "at_row = ?", rows.get(rows.size() - 1).number())) {
                    Reservations.insert(tx, job.id(), numbers, now());
                }
                return null;
            });
        } catch (PlatformException refused) {
            // Somebody came between the look and the insert: the next look sees who.
            if (!refused.problem().type().equals(Problem.CONFLICT)) {
                throw refused;
            }
        }
    }

    /** Somebody was registered since the rows were checked: shows it, and gives up the places. */
    private void giveUp(Job job, String holder, List<Row> rows, Set<String> taken) {
        List<Row> met = rows.stream()
                .filter(row -> taken.contains(row.idNumber()) || taken.contains(row.household()))
                .map(row -> new Row(
                        row.number(),
                        ImportRow.State.DUPLICATE,
                        true,
                        row.household(),
                        row.head(),
                        row.idNumber(),
                        row.phoneTwin(),
                        row.birthdayTwin(),
                        row.sealed()))
                .toList();
        long good = rows.stream()
                .filter(row -> met.stream().anyMatch(one -> one.number() == row.number()))
                .filter(row -> row.state() == ImportRow.State.GOOD)
                .count();
        schema.jdbc(tx -> {
            boolean ours = ImportTable.advance(
                    tx,
                    job,
                    holder,
                    "phase = 'UNDOING', good = good - ?, duplicates = duplicates + ?, failure = ?",
                    (int) good,
                    (int) good,
                    "row " + met.get(0).number()
                            + " and perhaps others were registered since the file was checked; nothing was taken in");
            if (ours) {
                RowTable.update(tx, job.id(), met);
            }
            return null;
        });
    }

    private void undo(Job job, String holder) {
        schema.jdbc(tx -> {
            if (Reservations.releaseSome(tx, job.id(), MOST_UNDONE) == 0) {
                ImportTable.advance(
                        tx,
                        job,
                        holder,
                        "state = 'CHECKED', phase = NULL, application_mode = NULL, at_household = '', at_row = 0,"
                                + " holder = NULL, lease_until = NULL");
            }
            return null;
        });
    }

    private void write(Job job, String holder) {
        List<Row> rows = nextWhole(job);
        if (rows.isEmpty()) {
            schema.jdbc(tx -> ImportTable.advance(
                    tx,
                    job,
                    holder,
                    "state = 'DONE', phase = NULL, ended_at = ?, wrapped_key = NULL, holder = NULL, lease_until = NULL",
                    now()));
            return;
        }
        Taking taking = new Taking(job, takeable(job, rows));
        Row last = rows.get(rows.size() - 1);
        schema.jdbc(tx -> {
            boolean ours = ImportTable.advance(
                    tx,
                    job,
                    holder,
                    "at_household = ?, at_row = ?, applied = applied + ?, left_out = left_out + ?",
                    last.household(),
                    last.number(),
                    taking.people.size(),
                    rows.size() - taking.people.size());
            if (ours) {
                taking.write(tx);
            }
            return null;
        });
        diary.nudge();
    }

    /** The next rows, a household's all together. */
    private List<Row> nextWhole(Job job) {
        List<Row> rows = schema.jdbc(tx -> following(tx, job, MOST_RESIDENTS + 1));
        if (rows.size() <= MOST_RESIDENTS) {
            return rows;
        }
        String cut = rows.get(MOST_RESIDENTS).household();
        List<Row> some = rows.subList(0, MOST_RESIDENTS);
        return cut.isEmpty()
                ? some
                : some.stream().filter(row -> !row.household().equals(cut)).toList();
    }

    /** In two ranges of the index: one condition for both would read all rows of no household from the first one on. */
    private static List<Row> following(Connection tx, Job job, int max) throws SQLException {
        List<Row> rows = RowTable.select(
                tx,
                job.id(),
                RowTable.By.HOUSEHOLD,
                RowTable.USABLE + " AND household = ? AND line_no > ? ORDER BY household, line_no",
                max,
                job.atHousehold(),
                job.atRow());
        if (rows.size() < max) {
            rows.addAll(RowTable.select(
                    tx,
                    job.id(),
                    RowTable.By.HOUSEHOLD,
                    RowTable.USABLE + " AND household > ? ORDER BY household, line_no",
                    max - rows.size(),
                    job.atHousehold()));
        }
        return rows;
    }

    /** Without those who were registered meanwhile, and households whose head is not among them. */
    private List<Row> takeable(Job job, List<Row> rows) {
        List<Row> left = rows;
        if (job.shown().mode() == Mode.GOOD_ROWS_ONLY) {
            List<String> numbers = rows.stream()
                    .map(Row::idNumber)
                    .filter(number -> number != null)
                    .toList();
            Set<String> households = new LinkedHashSet<>();
            rows.stream()
                    .map(Row::household)
                    .filter(number -> !number.isEmpty())
                    .forEach(households::add);
            left = schema.jdbc(tx -> {
                Set<String> taken =
                        new LinkedHashSet<>(Registered.byIdNumber(tx, numbers).keySet());
                taken.addAll(Registered.householdNumbers(tx, households));
                return rows.stream()
                        .filter(row -> !taken.contains(row.idNumber()) && !taken.contains(row.household()))
                        .toList();
            });
        }
        Set<String> led = new LinkedHashSet<>();
        left.stream().filter(Row::head).map(Row::household).forEach(led::add);
        return left.stream()
                .filter(row -> row.household().isEmpty() || led.contains(row.household()))
                .toList();
    }

    private Instant now() {
        return schema.clock().instant();
    }

    /** Rows that are taken, sealed and ready to be written. */
    private final class Taking {
        private final Job job;
        private final List<Prepared> people = new ArrayList<>();
        private final List<HouseholdBatch.New> formed = new ArrayList<>();
        private final List<DwellingRow> made;
        private final List<String> idNumbers = new ArrayList<>();

        private Taking(Job job, List<Row> rows) {
            this.job = job;
            LineCheck check = checking.lineCheck(job);
            Map<String, List<LineCheck.Read>> groups = new LinkedHashMap<>();
            for (Row row : rows) {
                LineCheck.Read read = check.read(seals.open(job.key(), job.id(), row.sealed(), StagedRow.class)
                        .line());
                String group = row.household().isEmpty() ? "row " + row.number() : row.household();
                groups.computeIfAbsent(group, none -> new ArrayList<>()).add(read);
                if (row.idNumber() != null) {
                    idNumbers.add(row.idNumber());
                }
            }
            List<LineCheck.Read> all =
                    groups.values().stream().flatMap(Collection::stream).toList();
            Homes.Found found = homes.find(all);
            made = found.made(all);
            groups.values().forEach(group -> add(group, found));
        }

        private void add(List<LineCheck.Read> group, Homes.Found found) {
            Map<String, Relation> members = new LinkedHashMap<>();
            Home home = null;
            String number = group.get(0).householdNumber();
            String household = number == null ? null : Ids.next();
            for (LineCheck.Read read : group) {
                Home own = found.of(read);
                Prepared one = drafts.prepare(
                        drafts.checked(read.draft(), read.idNumber(), own),
                        household,
                        job.owner(),
                        "import " + job.id());
                people.add(one);
                members.put(one.row().id, read.relation());
                home = read.isHead() ? own : home;
            }
            if (household != null) {
                formed.add(households.prepare(household, number, home, members));
            }
        }

        private void write(Connection tx) throws SQLException {
            if (job.shown().mode() == Mode.ALL_OR_NOTHING) {
                Reservations.release(tx, job.id(), idNumbers);
            }
            homes.insert(tx, made);
            residents.insert(tx, people);
            households.insert(tx, formed, job.owner(), "import " + job.id());
        }
    }
}
