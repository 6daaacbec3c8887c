// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.Households;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitState;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Rows;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins visits. */
@Component(service = Beginning.class)
public final class Beginning {
    private static final int MOST_VISITORS = 20;
    private static final int LONGEST_WHY = 200;
    private static final int DAYS_AHEAD = 30;
    /** The purpose holds from so many days before the day. */
    private static final int DAYS_BEFORE = 7;
    /** And until so many days after it. */
    static final int DAYS_AFTER = 3;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final Visitors visitors;
    private final Seals seals;
    private final Once once;

    @Activate
    public Beginning(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference Visitors visitors,
            @Reference Seals seals) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.visitors = visitors;
        this.seals = seals;
        this.once = new Once(schema.clock());
    }

    /** Where a visit goes: to a household, or to a dwelling in which nobody is known to live. */
    private record Door(String household, String dwelling, AreaCode area, List<String> residents) {}

    /** As {@link org.linli.visit.Visits#begin}. */
    public String begin(VisitDraft draft, String key, Actor by) {
        VisitRights.requireSigned(by);
        LocalDate today = Today.by(schema.clock());
        LocalDate day = draft.day() == null ? today : draft.day();
        check(draft, day, today);
        Door door = door(draft);
        List<VisitorRow> going = visitors.of(draft, door.area(), by);
        VisitRow visit = row(draft, door, day, by);
        String newKey = seals.newKey();
        return schema.write(tx -> once.only(tx, by, key, draft, () -> {
            Connection connection = Schema.connection(tx);
            keyOf(connection, visit.keyOf, newKey);
            tx.persist(visit);
            going.forEach(visitor -> {
                visitor.visit = visit.id;
                visitor.day = day;
                tx.persist(visitor);
            });
            tx.flush();
            people(connection, visit.id, door.residents());
            return visit.id;
        }));
    }

    private static void check(VisitDraft draft, LocalDate day, LocalDate today) {
        new Input()
                .that(
                        draft.household() == null != (draft.dwelling() == null),
                        "household",
                        "or dwelling: not exactly one is named",
                        "one of them")
                .required("kind", draft.kind())
                .that(
                        !day.isBefore(today.minusDays(DAYS_AFTER)) && !day.isAfter(today.plusDays(DAYS_AHEAD)),
                        "day",
                        "was " + day,
                        DAYS_AFTER + " days ago to " + DAYS_AHEAD + " days ahead")
                .that(draft.visitors().size() <= MOST_VISITORS, "visitors", "are too many", "at most " + MOST_VISITORS)
                .text("why", draft.why(), 0, LONGEST_WHY)
                .check();
    }

    private Door door(VisitDraft draft) {
        if (draft.household() != null) {
            return door(draft.household());
        }
        Households.Occupied dwelling = neighbours.households().in(draft.dwelling());
        if (dwelling.households().size() > 1) {
            throw new PlatformException(Problem.invalid("dwelling", "has several households", "name the household"));
        }
        Optional<String> only = dwelling.households().stream().findFirst();
        return only.map(this::door)
                .orElseGet(() -> new Door(null, dwelling.dwelling(), dwelling.area(), List.<String>of()));
    }

    private Door door(String household) {
        Households.Home home = neighbours.households().find(household);
        return new Door(home.id(), home.dwelling(), home.area(), home.residents());
    }

    private VisitRow row(VisitDraft draft, Door door, LocalDate day, Actor by) {
        VisitRow row = new VisitRow();
        row.id = Ids.next();
        row.household = door.household();
        row.dwelling = door.dwelling();
        row.keyOf = door.household() == null ? door.dwelling() : door.household();
        row.lieIn(door.area());
        row.kind = draft.kind();
        row.day = day;
        row.from = day.minusDays(DAYS_BEFORE);
        row.until = day.plusDays(DAYS_AFTER);
        row.why = draft.why() == null || draft.why().isBlank()
                ? null
                : draft.why().strip();
        row.state = VisitState.OPEN;
        row.begunBy = by.id();
        row.begunAt = schema.clock().instant();
        return row;
    }

    /** There is a key from now on, a new one where it was destroyed; held until the visit is there. */
    private static void keyOf(Connection tx, String owner, String key) {
        try {
            String renew = "UPDATE household_key SET wrapped_key = COALESCE(wrapped_key, CAST(? AS VARCHAR(1000)))"
                    + " WHERE id = ?";
            if (Rows.change(tx, renew, key, owner) == 0) {
                Rows.change(tx, "INSERT INTO household_key (id, wrapped_key) VALUES (?, ?)", owner, key);
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /** Makes these the people of a visit. */
    static void people(Connection tx, String visit, Collection<String> residents) {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM visit_person WHERE visit = ?");
                PreparedStatement insert =
                        tx.prepareStatement("INSERT INTO visit_person (visit, resident) VALUES (?, ?)")) {
            delete.setString(1, visit);
            delete.executeUpdate();
            for (String resident : residents) {
                insert.setString(1, visit);
                insert.setString(2, resident);
                insert.addBatch();
            }
            if (!residents.isEmpty()) {
                insert.executeBatch();
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
