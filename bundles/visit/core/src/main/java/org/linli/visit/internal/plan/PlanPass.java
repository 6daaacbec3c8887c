// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Area;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.plan.DueTable.Asked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Goes through all whom the rules mean and makes the plan for them: when rules changed, and every night for those who came
 * of age and who is engaged. It reads nobody whom no rule means. Done again from the start after a crash, it changes nothing
 * twice.
 */
@Component(service = PlanPass.class)
public final class PlanPass {
    static final Actor PLATFORM = Actor.system("visit");

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int MOST_DELETED = 200;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final ConfiguredPlans plans;
    private final RuleIndexes indexes;
    private final Sources sources;
    private final String holder = Ids.next();

    @Activate
    public PlanPass(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference ConfiguredPlans plans,
            @Reference RuleIndexes indexes) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.plans = plans;
        this.indexes = indexes;
        this.sources = new Sources(schema, neighbours);
    }

    /** How far the passes are. */
    private record Standing(long pass, String rules, LocalDate doneOn) {}

    /** Whether one is due: other rules than the last one went by, or a new day. */
    boolean isDue() {
        Standing standing = schema.jdbc(PlanPass::standing);
        return !plans.fingerprint().equals(standing.rules()) || !today().equals(standing.doneOn());
    }

    /**
     * Makes a pass; none when another node is at it.
     *
     * @param stop asked between transactions
     * @return whether it was made to its end
     */
    boolean run(BooleanSupplier stop) {
        if (!schema.jdbc(this::lease)) {
            return false;
        }
        String rules = plans.fingerprint();
        LocalDate day = today();
        long pass = schema.jdbc(tx -> standing(tx).pass());
        for (RuleList list : plans.all()) {
            for (AreaCode area : areas(list)) {
                for (Rule rule : list.rules()) {
                    if (!go(list, rule, area, pass, stop)) {
                        return false;
                    }
                }
            }
        }
        return forget(pass, stop) && schema.jdbc(tx -> finish(tx, rules, day));
    }

    private List<AreaCode> areas(RuleList list) {
        return list.area() != null
                ? List.of(list.area())
                : neighbours.areas().children(null).stream().map(Area::code).toList();
    }

    private boolean go(RuleList list, Rule rule, AreaCode area, long pass, BooleanSupplier stop) {
        String cursor = null;
        do {
            if (stop.getAsBoolean() || !schema.jdbc(this::lease)) {
                return false;
            }
            Page<Meant> page = sources.page(rule, area, cursor);
            List<Asked> asked = page.items().stream()
                    .filter(meant -> plans.nearest(meant.area()).equals(list))
                    .map(meant -> new Asked(indexes.of(rule), meant))
                    .toList();
            LocalDate today = today();
            schema.jdbc(tx -> {
                DueTable.ask(tx, asked, pass, today);
                return null;
            });
            cursor = page.next();
        } while (cursor != null);
        return true;
    }

    /** Takes out what no rule asks any more. */
    private boolean forget(long pass, BooleanSupplier stop) {
        List<String> left;
        do {
            if (stop.getAsBoolean() || !schema.jdbc(this::lease)) {
                return false;
            }
            left = schema.jdbc(tx -> {
                List<String> ids = DueTable.leftBy(tx, pass, MOST_DELETED);
                DueTable.delete(tx, ids);
                return new ArrayList<>(ids);
            });
        } while (left.size() == MOST_DELETED);
        return true;
    }

    /** Takes the lease or keeps it; who takes it begins a new pass. */
    private boolean lease(Connection tx) throws SQLException {
        DueTable.takeTurn(tx);
        Instant now = schema.clock().instant();
        try (PreparedStatement select = tx.prepareStatement("SELECT holder, lease_until FROM plan_pass WHERE id = 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            String before = row.getString(1);
            Instant until = Instants.get(row, "lease_until");
            if (before != null && !before.equals(holder) && until.isAfter(now)) {
                return false;
            }
            keep(tx, now.plus(LEASE), holder.equals(before) ? 0 : 1);
            return true;
        }
    }

    private void keep(Connection tx, Instant until, int more) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE plan_pass SET holder = ?, lease_until = ?, pass = pass + " + more + " WHERE id = 1")) {
            update.setString(1, holder);
            Instants.set(update, 2, until);
            update.executeUpdate();
        }
    }

    private static boolean finish(Connection tx, String rules, LocalDate day) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement(
                "UPDATE plan_pass SET rules = ?, done_on = ?," + " holder = NULL, lease_until = NULL WHERE id = 1")) {
            update.setString(1, rules);
            update.setDate(2, DueTable.sql(day));
            return update.executeUpdate() == 1;
        }
    }

    /** The number of the pass that is under way, or of the last. */
    static long number(Connection tx) throws SQLException {
        return standing(tx).pass();
    }

    private static Standing standing(Connection tx) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT pass, rules, done_on FROM plan_pass WHERE id = 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Standing(
                    row.getLong(1),
                    row.getString(2),
                    row.getDate(3) == null ? null : row.getDate(3).toLocalDate());
        }
    }

    private LocalDate today() {
        return Today.by(schema.clock());
    }
}
