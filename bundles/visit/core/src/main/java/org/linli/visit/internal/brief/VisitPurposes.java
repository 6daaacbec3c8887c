// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.linli.kernel.AreaCode;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldWork;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * An open visit is a purpose for its visitors, as long as they may go there, in its days: to read the records of the people
 * of its household, and the household as a whole, by its id.
 */
@Component(
        service = {PurposeSource.class, VisitPurposes.class},
        property = PurposeSource.KIND + "=" + Visits.PURPOSE)
public final class VisitPurposes implements PurposeSource {
    private static final String SELECT =
            "SELECT v.household, v.area, v.state, v.from_day, v.until_day, w.officer, w.team,"
                    + " p.resident FROM visit v"
                    + " LEFT JOIN visit_visitor w ON w.visit = v.id AND w.officer = ?"
                    + " LEFT JOIN visit_person p ON p.visit = v.id AND p.resident = ?"
                    + " WHERE v.id = ?";

    private final VisitSchema schema;
    private final Map<Recorded, Integer> recording = new ConcurrentHashMap<>();

    @Activate
    public VisitPurposes(@Reference VisitSchema schema) {
        this.schema = schema;
    }

    @Override
    public Standing check(String reference, String person, Actor reader) {
        LocalDate today = Today.by(schema.clock());
        boolean late = recording.containsKey(new Recorded(reference, reader.id()));
        return schema.jdbc(tx -> standing(tx, new Asked(reference, person, reader, today, late)));
    }

    /**
     * Does something for which the purpose of a visit holds until a lease that began on its last day is over: what was
     * learnt without a network is taken down then, though nobody reads any more.
     */
    public <R> R whileRecording(String visit, Actor by, Supplier<R> work) {
        Recorded recorded = new Recorded(visit, by.id());
        recording.merge(recorded, 1, Integer::sum);
        try {
            return work.get();
        } finally {
            recording.computeIfPresent(recorded, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    /** That a visitor hands in a record at this moment. */
    private record Recorded(String visit, String reader) {}

    private record Asked(String reference, String person, Actor reader, LocalDate today, boolean late) {
        private boolean isIn(LocalDate until) {
            return !today.isAfter(late ? until.plusDays(FieldWork.MOST_DAYS) : until);
        }
    }

    private static Standing standing(Connection tx, Asked asked) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement(SELECT)) {
            select.setString(1, asked.reader().id());
            select.setString(2, asked.person());
            select.setString(3, asked.reference());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? standing(row, asked) : Standing.UNKNOWN;
            }
        }
    }

    private static Standing standing(ResultSet row, Asked asked) throws SQLException {
        boolean goes = row.getString("officer") != null
                && VisitRights.mayGo(asked.reader(), AreaCode.of(row.getString("area")), row.getString("team"));
        if (!goes) {
            return Standing.NOT_THE_READERS;
        }
        if (row.getString("resident") == null && !asked.person().equals(row.getString("household"))) {
            return Standing.ANOTHER_PERSON;
        }
        boolean inItsDays = !asked.today().isBefore(row.getDate("from_day").toLocalDate())
                && asked.isIn(row.getDate("until_day").toLocalDate());
        return inItsDays && VisitState.OPEN.name().equals(row.getString("state")) ? Standing.HOLDS : Standing.CLOSED;
    }
}
