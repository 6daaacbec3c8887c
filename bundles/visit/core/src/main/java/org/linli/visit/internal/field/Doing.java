// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Json;
import org.linli.registry.ChangeDraft;
import org.linli.visit.FieldConflict.Reason;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldOperation.Kind;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.patrol.JdbcPatrols;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one operation. Each effect knows the operation's id, so that doing it again does nothing more. */
@Component(service = Doing.class)
public final class Doing {
    private static final Logger LOG = LoggerFactory.getLogger(Doing.class);
    /** These are remembered elsewhere for two days only: later nobody can tell whether they took effect. */
    private static final Set<Kind> SHORT_KEYS = EnumSet.of(Kind.CHANGE_REQUEST, Kind.VISIT_RECORD, Kind.PETITION);

    private static final Duration SURE = Duration.ofHours(47);

    private final Neighbours neighbours;
    private final ConflictWriting conflicts;
    private final OrderDoing orders;
    private final PatrolDoing patrols;
    private final CareDoing care;
    private final PetitionDoing petitions;
    private final VisitRecords visits;

    @Activate
    public Doing(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference ConflictWriting conflicts,
            @Reference JdbcPatrols patrols,
            @Reference VisitRecords visits) {
        this.neighbours = neighbours;
        this.conflicts = conflicts;
        this.orders = new OrderDoing(schema, neighbours, conflicts);
        this.patrols = new PatrolDoing(patrols);
        this.care = new CareDoing(neighbours, conflicts);
        this.petitions = new PetitionDoing(neighbours);
        this.visits = visits;
    }

    /**
     * Does it.
     *
     * @param begunAt when it was begun before without anybody knowing how it ended; null for a new one
     */
    FieldResult once(FieldOperation operation, Instant begunAt, Turn turn) {
        try {
            boolean unclear = begunAt != null
                    && SHORT_KEYS.contains(operation.kind())
                    && begunAt.isBefore(turn.now().minus(SURE));
            Done done = unclear ? unclear(operation, turn) : done(operation, turn, begunAt != null);
            Outcome outcome = done.conflict() == null ? Outcome.DONE : Outcome.CONFLICT;
            return new FieldResult(operation.id(), operation.number(), outcome, done.made(), done.conflict(), null);
        } catch (PlatformException refused) {
            boolean later =
                    refused.problem().status() >= 500 || refused.problem().status() == 429;
            return refused(operation, later ? Outcome.LATER : Outcome.REFUSED, refused.problem());
        } catch (IllegalArgumentException unread) {
            LOG.debug("An operation of kind {} cannot be read", operation.kind(), unread);
            return refused(
                    operation, Outcome.REFUSED, Problem.malformed("the body is not that of " + operation.kind()));
        }
    }

    static FieldResult refused(FieldOperation operation, Outcome outcome, Problem problem) {
        return new FieldResult(operation.id(), operation.number(), outcome, null, null, problem);
    }

    private Done done(FieldOperation operation, Turn turn, boolean again) {
        return switch (operation.kind()) {
            case ACKNOWLEDGE -> orders.acknowledge(operation, turn);
            case NOTE -> orders.note(operation, turn);
            case REPLY -> orders.reply(operation, turn);
            case CLOSE -> orders.close(operation, turn);
            case VISIT_RECORD -> Done.of(visits.record(operation, turn.skew(), turn.by()));
            case PATROL_OPEN -> patrols.open(operation, turn);
            case PATROL_POINTS -> patrols.points(operation, turn);
            case PATROL_HAZARD -> patrols.hazard(operation, turn);
            case PATROL_CLOSE -> patrols.close(operation, turn);
            case CARE_CHANGE -> care.change(operation, turn, again);
            case CHANGE_REQUEST -> ask(operation, turn);
            case PETITION -> petitions.file(operation, turn);
            case GIVEN_UP -> Done.NOTHING_MADE;
        };
    }

    private Done ask(FieldOperation operation, Turn turn) {
        ChangeDraft draft = Json.read(Json.write(operation.body()), ChangeDraft.class);
        return Done.of(neighbours.changeRequests().ask(draft, operation.id(), turn.by()));
    }

    private Done unclear(FieldOperation operation, Turn turn) {
        AreaCode area = turn.lease().areas().get(0);
        Map<String, String> mine = Map.of("body", Json.write(operation.body()));
        return Done.contested(conflicts.open(Opening.of(operation, area, Reason.UNCLEAR, mine), turn));
    }
}
