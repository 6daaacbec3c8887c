// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.linli.kernel.AreaCode;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
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
@Component(service = PurposeSource.class, property = PurposeSource.KIND + "=" + Visits.PURPOSE)
public final class VisitPurposes implements PurposeSource {
    private static final String SELECT =
            "SELECT v.household, v.area, v.state, v.from_day, v.until_day, w.officer, w.team,"
                    + " p.resident FROM visit v"
                    + " LEFT JOIN visit_visitor w ON w.visit = v.id AND w.officer = ?"
                    + " LEFT JOIN visit_person p ON p.visit = v.id AND p.resident = ?"
                    + " WHERE v.id = ?";

    private final VisitSchema schema;

    @Activate
    public VisitPurposes(@Reference VisitSchema schema) {
        this.schema = schema;
    }

    @Override
    public Standing check(String reference, String person, Actor reader) {
        LocalDate today = Today.by(schema.clock());
        return schema.jdbc(tx -> standing(tx, new Asked(reference, person, reader, today)));
    }

    private record Asked(String reference, String person, Actor reader, LocalDate today) {}

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
                && !asked.today().isAfter(row.getDate("until_day").toLocalDate());
        return inItsDays && VisitState.OPEN.name().equals(row.getString("state")) ? Standing.HOLDS : Standing.CLOSED;
    }
}
