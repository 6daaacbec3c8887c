// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldLease;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes batches: first that operations were begun is kept, then each is done under its own key, then their results are kept.
 * Wherever the platform stops in between, the device sends the same again and each takes effect once.
 */
@Component(service = Batches.class)
public final class Batches {
    private static final Duration TURN = Duration.ofMinutes(5);

    private final VisitSchema schema;
    private final Leases leases;
    private final Doing doing;
    private final Digests digests;

    @Activate
    public Batches(
            @Reference VisitSchema schema,
            @Reference Leases leases,
            @Reference Doing doing,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.leases = leases;
        this.doing = doing;
        this.digests = new Digests(neighbours.keyring());
    }

    /** What is to be done with each operation, in their order. */
    private record Plan(String holder, Turn turn, List<Planned> operations) {}

    private record Planned(Came came, InOrder what, ReceiptTable.Receipt before) {
        private FieldOperation operation() {
            return came.operation();
        }
    }

    List<FieldResult> apply(FieldBatch batch, String from, Actor by) {
        BatchInput.check(batch);
        FieldLease lease = leases.known(batch.device(), by);
        List<Came> came = batch.operations().stream().map(digests::of).toList();
        Instant now = schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Turn turn = new Turn(lease, now, Duration.between(batch.deviceNow(), now), from, by);
        Plan plan = schema.jdbc(tx -> begin(tx, came, turn));
        return done(plan);
    }

    private static Plan begin(Connection tx, List<Came> came, Turn turn) throws SQLException {
        String lease = turn.lease().id();
        String holder = Ids.next();
        if (!LeaseTable.hold(tx, lease, holder, turn.now(), turn.now().plus(TURN))) {
            throw new PlatformException(Problem.unavailable("another batch of the device", Duration.ofSeconds(2)));
        }
        // Read now that no other batch of the device can change it.
        FieldLease held = LeaseTable.find(tx, lease);
        List<String> ids = came.stream().map(each -> each.operation().id()).toList();
        Map<String, ReceiptTable.Receipt> known = ReceiptTable.find(tx, lease, ids);
        List<Planned> planned = planned(came, known, held.lastNumber());
        List<Came> begun = planned.stream()
                .filter(each -> each.what() == InOrder.DO)
                .map(Planned::came)
                .toList();
        ReceiptTable.begin(tx, lease, begun, turn.now());
        return new Plan(holder, new Turn(held, turn.now(), turn.skew(), turn.from(), turn.by()), planned);
    }

    private static List<Planned> planned(List<Came> came, Map<String, ReceiptTable.Receipt> known, long lastNumber) {
        List<Planned> planned = new ArrayList<>();
        long next = lastNumber + 1;
        for (Came each : came) {
            FieldOperation operation = each.operation();
            ReceiptTable.Receipt before = known.get(operation.id());
            InOrder.Known what = before == null ? null : before.known();
            InOrder order = InOrder.of(what, each.digest(), operation.number(), next);
            if (order == InOrder.GAP) {
                throw missing(lastNumber);
            }
            planned.add(new Planned(each, order, before));
            next = Math.max(next, operation.number() + 1);
        }
        return planned;
    }

    private List<FieldResult> done(Plan plan) {
        Map<String, FieldResult> fresh = new HashMap<>();
        List<FieldResult> all = new ArrayList<>();
        Problem away = null;
        for (Planned each : plan.operations()) {
            FieldResult result = away == null ? result(each, plan.turn()) : later(each, away);
            if (result.outcome() == Outcome.LATER) {
                away = result.problem();
            } else if (each.what() == InOrder.DO || each.what() == InOrder.FINISH) {
                fresh.put(result.id(), result);
            }
            all.add(result);
        }
        List<FieldResult> kept =
                all.stream().filter(one -> fresh.containsKey(one.id())).toList();
        schema.jdbc(tx -> end(tx, plan, all, kept));
        return all;
    }

    private FieldResult result(Planned each, Turn turn) {
        FieldOperation operation = each.operation();
        return switch (each.what()) {
            case REPEAT -> each.before().result();
            case REUSED -> Doing.refused(operation, Outcome.REFUSED, Problem.keyReused());
            case PAST -> Doing.refused(
                    operation,
                    Outcome.REFUSED,
                    Problem.conflict("the number was another operation's, or its result is not kept any more"));
            default -> doing.once(
                    operation, each.before() == null ? null : each.before().begunAt(), turn);
        };
    }

    /** What was done before has its result also now. */
    private static FieldResult later(Planned each, Problem away) {
        return each.what() == InOrder.REPEAT
                ? each.before().result()
                : Doing.refused(each.operation(), Outcome.LATER, away);
    }

    private static Void end(Connection tx, Plan plan, List<FieldResult> all, List<FieldResult> fresh)
            throws SQLException {
        FieldLease lease = plan.turn().lease();
        long last = all.stream()
                .filter(result -> result.outcome() != Outcome.LATER)
                .mapToLong(FieldResult::number)
                .max()
                .orElse(0);
        if (!LeaseTable.release(tx, lease.id(), plan.holder(), Math.max(last, lease.lastNumber()))) {
            throw new PlatformException(Problem.unavailable("this turn of the device", Duration.ofSeconds(2)));
        }
        ReceiptTable.end(tx, lease.id(), fresh);
        List<String> undone = all.stream()
                .filter(result -> result.outcome() == Outcome.LATER)
                .map(FieldResult::id)
                .toList();
        ReceiptTable.undo(tx, lease.id(), undone);
        return null;
    }

    private static PlatformException missing(long lastNumber) {
        return new PlatformException(new Problem(
                Problem.CONFLICT,
                409,
                "Operations are missing",
                "the device's operations up to " + lastNumber + " are here; send on from the next",
                List.of(),
                Map.of("lastNumber", lastNumber)));
    }
}
