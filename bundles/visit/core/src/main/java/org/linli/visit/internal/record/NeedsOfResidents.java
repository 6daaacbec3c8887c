// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.visit.NeedDraft;
import org.linli.visit.Visits;
import org.linli.visit.internal.Rows;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What single residents asked for, found by the blind index; all of it may be done again. */
@Component(service = NeedsOfResidents.class)
public final class NeedsOfResidents {
    private static final int TOGETHER = 100;

    /** What was not filed is not filed any more: nobody is there who asks. */
    private static final String UNREADABLE =
            "UPDATE filing SET wrapped_key = NULL, sealed = NULL, resident_index = NULL,"
                    + " next_try_at = NULL, reason = CASE WHEN state = 'FILED' THEN reason ELSE '当事人信息已删除' END,"
                    + " state = CASE WHEN state = 'FILED' THEN state ELSE 'REFUSED' END WHERE ";

    private final VisitSchema schema;
    private final Seals seals;

    @Activate
    public NeedsOfResidents(@Reference VisitSchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    /**
     * Where a need stands.
     *
     * @param visit the visit
     * @param position its number there, from 1
     */
    public record Place(String visit, int position) {}

    private record Kept(String id, FilingRow.What what, String key, String sealed) {}

    /** Where the needs of a resident stand in records of visits. */
    public Set<Place> of(String resident) {
        String index = seals.index(resident);
        return schema
                .jdbc(tx -> Rows.list(
                        tx,
                        "SELECT reference, position FROM filing WHERE resident_index = ? AND origin = ? AND what = ?",
                        row -> new Place(row.getString(1), row.getInt(2)),
                        index,
                        Visits.PURPOSE,
                        FilingRow.What.PETITION.name()))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Makes what a resident asked for unreadable. */
    public void erase(String resident) {
        String index = seals.index(resident);
        List<Object[]> some;
        do {
            some = schema.jdbc(tx -> erased(tx, index));
        } while (some.size() == TOGETHER);
    }

    private static List<Object[]> erased(Connection tx, String index) throws SQLException {
        List<Object[]> some = Rows.list(
                tx,
                "SELECT id FROM filing WHERE resident_index = ? ORDER BY id FETCH FIRST " + TOGETHER + " ROWS ONLY",
                row -> new Object[] {row.getString(1)},
                index);
        Rows.each(tx, UNREADABLE + "id = ?", some);
        return some;
    }

    /** Makes everything that was told on a visit to be filed unreadable. */
    public static void eraseOf(Connection tx, String visit) throws SQLException {
        Rows.change(tx, UNREADABLE + "origin = ? AND reference = ?", Visits.PURPOSE, visit);
    }

    /** It is the same person, whose record goes on under another id. */
    public void rename(String resident, String into) {
        String before = seals.index(resident);
        String after = seals.index(into);
        List<Kept> some;
        do {
            some = schema.jdbc(tx -> kept(tx, before));
            some.forEach(row -> rename(row, into, after));
        } while (!some.isEmpty());
    }

    private static List<Kept> kept(Connection tx, String index) throws SQLException {
        return Rows.list(
                tx,
                "SELECT id, what, wrapped_key, sealed FROM filing WHERE resident_index = ? ORDER BY id FETCH FIRST "
                        + TOGETHER + " ROWS ONLY",
                row -> new Kept(
                        row.getString(1), FilingRow.What.valueOf(row.getString(2)), row.getString(3), row.getString(4)),
                index);
    }

    /** What was filed meanwhile comes once more. */
    private void rename(Kept row, String into, String index) {
        // a correction that waits stays the same request: the registry knows whom the former id means
        boolean opened = row.what() == FilingRow.What.PETITION && row.sealed() != null;
        if (!opened) {
            schema.jdbc(tx -> Rows.change(tx, "UPDATE filing SET resident_index = ? WHERE id = ?", index, row.id()));
            return;
        }
        NeedTold told = seals.open(row.key(), row.id(), row.sealed(), NeedTold.class);
        String sealed = seals.seal(row.key(), row.id(), new NeedTold(of(told.need(), into), told.person()));
        schema.jdbc(tx -> Rows.change(
                tx,
                "UPDATE filing SET sealed = ?, resident_index = ? WHERE id = ? AND sealed = ?",
                sealed,
                index,
                row.id(),
                row.sealed()));
    }

    private static NeedDraft of(NeedDraft need, String resident) {
        return new NeedDraft(
                need.text(), need.type(), resident, need.about(), need.place(), need.answers(), need.answered());
    }
}
