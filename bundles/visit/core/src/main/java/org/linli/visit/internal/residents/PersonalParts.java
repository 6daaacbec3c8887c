// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.residents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.visit.internal.Rows;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.brief.Told;
import org.linli.visit.internal.brief.VisitRow;
import org.linli.visit.internal.brief.VisitRows;
import org.linli.visit.internal.record.NeedsOfResidents;
import org.linli.visit.internal.record.NeedsOfResidents.Place;

/**
 * What belongs to one person alone in what is kept of a household with several: that they were met, what they needed, what
 * they were promised, what is due for them, what waits to be decided about them. What the household told as a whole stays.
 * All of it may be done again. Outside of transactions: it opens and seals.
 */
final class PersonalParts {
    private static final int TOGETHER = 100;
    private static final String BY = "system:visit";

    private final VisitSchema schema;
    private final VisitRows visits;
    private final Seals seals;
    private final NeedsOfResidents needs;

    PersonalParts(VisitSchema schema, VisitRows visits, Seals seals, NeedsOfResidents needs) {
        this.schema = schema;
        this.visits = visits;
        this.seals = seals;
        this.needs = needs;
    }

    /** Makes it unreadable; that there was somebody stays, by the id as a pseudonym. */
    void erase(String resident) {
        // the words of needs stand in the record, too: first there, as long as it is known which are theirs
        Set<Place> own = needs.of(resident);
        told(resident, visit -> told -> without(told, resident, visit, own));
        needs.erase(resident);
        Instant now = schema.clock().instant();
        schema.jdbc(tx -> erase(tx, resident, now));
    }

    private static Void erase(Connection tx, String resident, Instant now) throws SQLException {
        Rows.change(
                tx,
                "UPDATE promise SET sealed = '', kept_sealed = NULL, is_open = 0, version = version + 1"
                        + " WHERE promised_to = ? AND sealed <> ''",
                resident);
        Rows.change(
                tx,
                "UPDATE field_conflict SET decided = 'THEIRS', decided_at = ?, decided_by = '" + BY
                        + "', is_open = 0, held_until = NULL WHERE resident = ? AND is_open = 1",
                now,
                resident);
        // the ground of a decision may name people, too
        Rows.change(
                tx,
                "UPDATE field_conflict SET wrapped_key = '', sealed = NULL, ground = NULL WHERE resident = ?",
                resident);
        Rows.change(
                tx, "DELETE FROM plan_postponed WHERE entry IN (SELECT id FROM plan_due WHERE subject = ?)", resident);
        Rows.change(tx, "DELETE FROM plan_due WHERE subject = ?", resident);
        Rows.change(
                tx,
                "DELETE FROM visit_person WHERE resident = ?"
                        + " AND EXISTS (SELECT 1 FROM visit v WHERE v.id = visit_person.visit AND v.state = 'OPEN')",
                resident);
        return null;
    }

    /** It is the same person, whose record goes on under another id. */
    void rename(String resident, String into) {
        told(resident, visit -> told -> renamed(told, resident, into));
        needs.rename(resident, into);
        schema.jdbc(tx -> {
            Rows.change(tx, "UPDATE promise SET promised_to = ? WHERE promised_to = ?", into, resident);
            return Rows.change(tx, "UPDATE field_conflict SET resident = ? WHERE resident = ?", into, resident);
        });
        List<String> some;
        do {
            some = schema.jdbc(tx -> renamed(tx, resident, into));
        } while (some.size() == TOGETHER);
    }

    private static List<String> renamed(Connection tx, String resident, String into) throws SQLException {
        List<String> some = ofPerson(tx, resident, "", "");
        for (String visit : some) {
            boolean both = Rows.first(
                            tx,
                            "SELECT visit FROM visit_person WHERE visit = ? AND resident = ?",
                            row -> row.getString(1),
                            visit,
                            into)
                    != null;
            String where = " WHERE visit = ? AND resident = ?";
            if (both) {
                Rows.change(tx, "DELETE FROM visit_person" + where, visit, resident);
            } else {
                Rows.change(tx, "UPDATE visit_person SET resident = ?" + where, into, visit, resident);
            }
        }
        return some;
    }

    /** Changes what is sealed of the visits of somebody. */
    private void told(String resident, Function<String, UnaryOperator<Told>> change) {
        String after = "";
        List<String> some;
        do {
            String from = after;
            some = schema.jdbc(tx -> ofPerson(tx, resident, from, " AND v.sealed IS NOT NULL"));
            some.forEach(visit -> change(visit, change.apply(visit)));
            after = some.isEmpty() ? "" : some.get(some.size() - 1);
        } while (some.size() == TOGETHER);
    }

    private static List<String> ofPerson(Connection tx, String resident, String after, String which)
            throws SQLException {
        return Rows.list(
                tx,
                "SELECT p.visit FROM visit_person p JOIN visit v ON v.id = p.visit WHERE p.resident = ? AND p.visit > ?"
                        + which + " ORDER BY p.visit FETCH FIRST " + TOGETHER + " ROWS ONLY",
                row -> row.getString(1),
                resident,
                after);
    }

    private void change(String visit, UnaryOperator<Told> change) {
        VisitRow row = visits.find(visit).row();
        String key = visits.key(row.keyOf);
        Told before = seals.open(key, row.id, row.sealed, Told.class);
        Told after = before == null ? null : change.apply(before);
        if (before == null || after.equals(before)) {
            return;
        }
        String sealed = seals.seal(key, row.id, after);
        int written = schema.jdbc(tx -> Rows.change(
                tx,
                "UPDATE visit SET sealed = ?, version = version + 1 WHERE id = ? AND version = ?",
                sealed,
                row.id,
                row.version));
        if (written == 0) {
            throw new PlatformException(Problem.conflict("visit " + visit + " changed meanwhile; once more"));
        }
    }

    /** The needs of others keep their places. */
    private static Told without(Told told, String resident, String visit, Set<Place> own) {
        List<String> needs = IntStream.range(0, told.needs().size())
                .mapToObj(i -> own.contains(new Place(visit, i + 1))
                        ? ""
                        : told.needs().get(i))
                .toList();
        List<String> met =
                told.met().stream().filter(each -> !each.equals(resident)).toList();
        return new Told(met, told.others(), told.learnt(), told.opinions(), told.suggestions(), told.wishes(), needs);
    }

    private static Told renamed(Told told, String resident, String into) {
        List<String> met = new ArrayList<>(told.met());
        met.replaceAll(each -> each.equals(resident) ? into : each);
        return new Told(
                met.stream().distinct().toList(),
                told.others(),
                told.learnt(),
                told.opinions(),
                told.suggestions(),
                told.wishes(),
                told.needs());
    }
}
