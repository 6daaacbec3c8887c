// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.residents;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.linli.visit.internal.Rows;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.record.NeedsOfResidents;

/**
 * Destroys the key of a household, and with it what was told there; that it was visited, when and by whom stays. An open
 * visit ends, so no record is handed in under the key that was. A later visit begins with a new key. May be done again.
 */
final class HouseholdForgetting {
    /** So that with ten needs and ten corrections each a transaction stays small. */
    private static final int VISITS = 20;

    private static final int PROMISES = 100;

    private final VisitSchema schema;

    HouseholdForgetting(VisitSchema schema) {
        this.schema = schema;
    }

    /** Forgets a household to which nobody belongs any more. */
    void forget(String household) {
        empty(household);
        schema.jdbc(tx -> destroy(tx, household));
    }

    /**
     * Forgets a household unless somebody was there, or is to go there, since a day.
     *
     * @return whether it was forgotten
     */
    boolean forget(String household, LocalDate since) {
        if (!schema.jdbc(tx -> isDue(tx, household, since))) {
            return false;
        }
        empty(household);
        return schema.jdbc(tx -> isDue(tx, household, since) && destroy(tx, household));
    }

    private static boolean isDue(Connection tx, String household, LocalDate since) throws SQLException {
        // whoever begins a visit waits for this row
        Rows.change(tx, "UPDATE household_key SET wrapped_key = wrapped_key WHERE id = ?", household);
        return Rows.first(
                        tx,
                        "SELECT id FROM visit WHERE key_of = ? AND day_on >= ? FETCH FIRST 1 ROWS ONLY",
                        row -> row.getString(1),
                        household,
                        Date.valueOf(since))
                == null;
    }

    /** Some that were not visited since a day, after one; at most so many. */
    List<String> notVisited(LocalDate since, String after, int most) {
        return schema.jdbc(tx -> Rows.list(
                tx,
                "SELECT k.id FROM household_key k WHERE k.id > ? AND k.wrapped_key IS NOT NULL AND NOT EXISTS (SELECT 1"
                        + " FROM visit v WHERE v.key_of = k.id AND v.day_on >= ?) ORDER BY k.id FETCH FIRST " + most
                        + " ROWS ONLY",
                row -> row.getString(1),
                after,
                Date.valueOf(since)));
    }

    /** The key comes last, with what was handed in meanwhile: what is sealed by the next one is never touched. */
    private static boolean destroy(Connection tx, String household) throws SQLException {
        boolean known = Rows.change(tx, "UPDATE household_key SET wrapped_key = NULL WHERE id = ?", household) == 1;
        Rows.change(
                tx,
                "UPDATE visit_visitor SET is_open = 0 WHERE is_open = 1 AND visit IN (SELECT id FROM visit"
                        + " WHERE key_of = ? AND state = 'OPEN')",
                household);
        Rows.change(
                tx,
                "UPDATE visit SET state = 'CANCELLED', ended_why = '住户信息已删除', version = version + 1"
                        + " WHERE key_of = ? AND state = 'OPEN'",
                household);
        visits(tx, household);
        promises(tx, household);
        return known;
    }

    private void empty(String household) {
        int emptied;
        do {
            emptied = schema.jdbc(tx -> visits(tx, household));
        } while (emptied == VISITS);
        do {
            emptied = schema.jdbc(tx -> promises(tx, household));
        } while (emptied == PROMISES);
    }

    private static int visits(Connection tx, String household) throws SQLException {
        List<Object[]> some = Rows.list(
                tx,
                "SELECT id FROM visit WHERE key_of = ? AND (sealed IS NOT NULL OR why IS NOT NULL) AND state <> 'OPEN'"
                        + " ORDER BY id FETCH FIRST " + VISITS + " ROWS ONLY",
                row -> new Object[] {row.getString(1)},
                household);
        Rows.each(tx, "UPDATE visit SET sealed = NULL, why = NULL, version = version + 1 WHERE id = ?", some);
        for (Object[] visit : some) {
            NeedsOfResidents.eraseOf(tx, (String) visit[0]);
        }
        return some.size();
    }

    private static int promises(Connection tx, String household) throws SQLException {
        List<Object[]> some = Rows.list(
                tx,
                "SELECT id FROM promise WHERE key_of = ? AND sealed <> '' ORDER BY id FETCH FIRST " + PROMISES
                        + " ROWS ONLY",
                row -> new Object[] {row.getString(1)},
                household);
        Rows.each(
                tx,
                "UPDATE promise SET sealed = '', kept_sealed = NULL, is_open = 0, version = version + 1 WHERE id = ?",
                some);
        return some.size();
    }
}
