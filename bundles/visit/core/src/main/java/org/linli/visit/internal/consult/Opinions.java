// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.consult;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.visit.ConsultationDraft.Question;
import org.linli.visit.ConsultationTally;
import org.linli.visit.ConsultationTally.Counted;
import org.linli.visit.ConsultationTally.Row;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opinions as rows, and their counts. */
@Component(service = Opinions.class)
public final class Opinions {
    private static final int MOST_AREAS = 200;
    private static final String LAST = "~";

    private final VisitSchema schema;
    private final Seals seals;

    @Activate
    public Opinions(@Reference VisitSchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    /** One answer: the option chosen, from 0, or sealed words. */
    record Answer(int question, Integer choice, String sealed) {}

    /**
     * An opinion that is to be kept.
     *
     * @param countedIn the area in which it counts
     */
    record Opinion(
            String id, String consultation, AreaCode area, AreaCode countedIn, String way, List<Answer> answers) {}

    /** Seals the free words that were given to a question. */
    Answer words(ConsultationRow round, int question, String opinion, String words) {
        return new Answer(
                question, null, seals.seal(round.wrappedKey, opinion + "/" + question, new FreeWords(words.strip())));
    }

    /** What is sealed of an answer in words. */
    record FreeWords(String words) {}

    String newId() {
        return Ids.next();
    }

    /** Keeps one, in the transaction. */
    void keep(Connection tx, Opinion opinion) throws SQLException {
        try (PreparedStatement insert =
                tx.prepareStatement("INSERT INTO opinion (id, consultation, area, way) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, opinion.id());
            insert.setString(2, opinion.consultation());
            insert.setString(3, opinion.area().value());
            insert.setString(4, opinion.way());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO opinion_answer"
                + " (opinion, question, consultation, counted_in, choice, sealed) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Answer answer : opinion.answers()) {
                insert.setString(1, opinion.id());
                insert.setInt(2, answer.question());
                insert.setString(3, opinion.consultation());
                insert.setString(4, opinion.countedIn().value());
                insert.setObject(5, answer.choice(), java.sql.Types.INTEGER);
                insert.setString(6, answer.sealed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** How many there are. */
    long count(String consultation) {
        return schema.jdbc(tx -> count(tx, consultation));
    }

    static long count(Connection tx, String consultation) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT COUNT(*) FROM opinion WHERE consultation = ?")) {
            select.setString(1, consultation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** All counted, small numbers withheld; two statements. */
    ConsultationTally tally(ConsultationRow round) {
        Map<Integer, Map<String, Map<Integer, Long>>> counts = schema.jdbc(tx -> counts(tx, round.id));
        List<Counted> questions = new ArrayList<>();
        List<Question> asked = round.asked();
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).options().isEmpty()) {
                questions.add(counted(i + 1, asked.get(i).options(), counts.getOrDefault(i + 1, Map.of())));
            }
        }
        return new ConsultationTally(round.id, count(round.id), questions);
    }

    private static Map<Integer, Map<String, Map<Integer, Long>>> counts(Connection tx, String round)
            throws SQLException {
        Map<Integer, Map<String, Map<Integer, Long>>> counts = new TreeMap<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT question, counted_in, choice, COUNT(*)"
                + " FROM opinion_answer WHERE consultation = ? AND choice IS NOT NULL"
                + " GROUP BY question, counted_in, choice")) {
            select.setString(1, round);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.computeIfAbsent(row.getInt(1), question -> new TreeMap<>())
                            .computeIfAbsent(row.getString(2), area -> new TreeMap<>())
                            .put(row.getInt(3), row.getLong(4));
                }
            }
        }
        return counts;
    }

    private static Counted counted(int question, List<String> options, Map<String, Map<Integer, Long>> byArea) {
        List<List<Long>> table = byArea.values().stream()
                .map(choices -> row(options.size(), choices))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Long> sums = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            int at = option;
            sums.add(table.stream().mapToLong(row -> row.get(at)).sum());
        }
        List<Long> total = SmallNumbers.protect(List.of(sums)).get(0);
        List<List<Long>> shown = SmallNumbers.protect(table);
        // A sum that is withheld must not be read off its areas.
        for (int option = 0; option < options.size(); option++) {
            if (total.get(option) == null) {
                for (List<Long> row : shown) {
                    row.set(option, null);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String area : byArea.keySet()) {
            if (rows.size() < MOST_AREAS) {
                rows.add(new Row(AreaCode.of(area), shown.get(rows.size())));
            }
        }
        return new Counted(question, options, total, rows);
    }

    private static List<Long> row(int options, Map<Integer, Long> choices) {
        List<Long> row = new ArrayList<>();
        for (int option = 0; option < options; option++) {
            row.add(choices.getOrDefault(option, 0L));
        }
        return row;
    }

    /** An answer in words, with where it stands in the list. */
    private record Sealed(String opinion, String sealed) {}

    Page<String> words(ConsultationRow round, int question, String cursor, int size) {
        String after = Cursor.read(cursor, 1).get(0);
        List<Sealed> found = schema.jdbc(tx -> sealed(tx, round.id, question, new Part(after, size + 1)));
        return Cursor.page(found, size, each -> List.of(each.opinion())).map(each -> opened(round, question, each));
    }

    private String opened(ConsultationRow round, int question, Sealed each) {
        FreeWords words = seals.open(round.wrappedKey, each.opinion() + "/" + question, each.sealed(), FreeWords.class);
        return words == null ? "" : words.words();
    }

    private record Part(String after, int rows) {}

    private static List<Sealed> sealed(Connection tx, String round, int question, Part part) throws SQLException {
        List<Sealed> found = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT opinion, sealed FROM opinion_answer"
                + " WHERE consultation = ? AND question = ? AND opinion < ? AND sealed IS NOT NULL"
                + " ORDER BY opinion DESC FETCH FIRST " + part.rows() + " ROWS ONLY")) {
            select.setString(1, round);
            select.setInt(2, question);
            select.setString(3, part.after().isEmpty() ? LAST : part.after());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Sealed(row.getString(1), row.getString(2)));
                }
            }
        }
        return found;
    }
}
