// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Scope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The simplest stock-taking (盘点): how many petitions of each type were filed for an area within a period. */
@Component(service = StockTaking.class)
public final class StockTaking {
    /** The longest period: a leap year. */
    static final int MOST_DAYS = 366;

    /** The most types that are told; more than one area's list has. */
    static final int MOST_TYPES = 200;

    private static final String NO_DAY = "is missing or no day";
    private static final String DAY = "a day such as 2026-03-01";

    /** Answered by {@code work_order_of_type} alone. A petition that was split counts once for each type of its parts. */
    private static final String COUNT = "SELECT type, COUNT(DISTINCT petition_id) AS petitions, MIN(area) AS lies_in"
            + " FROM work_order WHERE district = ? AND filed_at >= ? AND filed_at < ? AND area BETWEEN ? AND ?"
            + " GROUP BY type ORDER BY petitions DESC, type";

    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final Neighbours neighbours;

    @Activate
    public StockTaking(
            @Reference PetitionSchema schema, @Reference PetitionSettings settings, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    /**
     * Counts of an area and all that lies in it.
     *
     * @param area the area
     * @param from the first day
     * @param to the last day
     * @param types the 200 most frequent types, the most frequent first
     * @param more whether there are rarer ones
     */
    public record Stock(AreaCode area, LocalDate from, LocalDate to, List<TypeCount> types, boolean more) {}

    /**
     * Of one type.
     *
     * @param type its code
     * @param name what it is called where it was filed; its code when no list names it any more
     * @param petitions how many were filed, whatever became of them
     */
    public record TypeCount(String type, String name, long petitions) {}

    /**
     * What was filed from one day to another, both included; dispatchers and supervisors of the area.
     *
     * @throws org.linli.kernel.PlatformException forbidden; invalid, when a day is missing or the period is too long
     */
    public Stock take(AreaCode area, LocalDate from, LocalDate to, Actor by) {
        OrderCommands.requireSigned(by);
        boolean days = from != null && to != null;
        boolean span = days && !to.isBefore(from) && to.isBefore(from.plusDays(MOST_DAYS));
        new Input()
                .that(area != null, "area", "is missing", "an area code, such as 990101001")
                .that(from != null, "from", NO_DAY, DAY)
                .that(to != null, "to", NO_DAY, DAY)
                .that(span || !days, "to", "is before from, or too late", "within " + MOST_DAYS + " days from then")
                .check();
        by.require(area, Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM);
        WorkCalendar calendar = neighbours.calendars().current();
        Instant begin = from.atStartOfDay(calendar.zone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        List<TypeCount> found = schema.schema().jdbc(connection -> count(connection, area, begin, end));
        boolean more = found.size() > MOST_TYPES;
        return new Stock(area, from, to, more ? List.copyOf(found.subList(0, MOST_TYPES)) : found, more);
    }

    private List<TypeCount> count(Connection connection, AreaCode area, Instant begin, Instant end)
            throws SQLException {
        List<TypeCount> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setMaxRows(MOST_TYPES + 1);
            select.setString(1, area.at(AreaLevel.DISTRICT).orElseThrow().value());
            Instants.set(select, 2, begin);
            Instants.set(select, 3, end);
            select.setString(4, area.value());
            select.setString(5, new Scope("area", area.value(), area).lastOfPart());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String type = row.getString("type");
                    AreaCode where = new AreaCode(row.getString("lies_in"));
                    found.add(new TypeCount(type, settings.now().typeName(type, where), row.getLong("petitions")));
                }
            }
        }
        return found;
    }
}
