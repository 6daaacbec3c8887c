// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Idempotency;
import org.linli.visit.Hazard;
import org.linli.visit.HazardDraft;
import org.linli.visit.Patrol;
import org.linli.visit.Patrols;
import org.linli.visit.TrackPoint;
import org.linli.visit.TrackRead;
import org.linli.visit.event.PatrolClosed;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The patrols in the database. */
@Component(service = {Patrols.class, JdbcPatrols.class})
public final class JdbcPatrols implements Patrols {
    private static final int MOST_OF_A_PATROL = 20_000;
    private static final Duration LATEST = Duration.ofDays(7);
    private static final String END = "~";

    private final VisitSchema schema;
    private final Diary diary;
    private final TrackSeal seal;
    private final TrackLooks looks;
    private final HazardFiling hazards;
    private final HazardMending mending;
    private final Idempotency once;

    @Activate
    public JdbcPatrols(
            @Reference VisitSchema schema,
            @Reference Diary diary,
            @Reference Neighbours neighbours,
            @Reference TrackLooks looks,
            @Reference HazardFiling hazards) {
        this.schema = schema;
        this.diary = diary;
        this.seal = new TrackSeal(neighbours.keyring());
        this.looks = looks;
        this.hazards = hazards;
        this.mending = new HazardMending(schema, hazards);
        this.once = new Idempotency(schema.clock());
    }

    @Override
    public Patrol open(AreaCode area, String key, Actor by) {
        return open(new PatrolStart(Ids.next(), area, now()), key, by);
    }

    /** Opens one that began a while ago, without a network. */
    public Patrol open(PatrolStart start, String key, Actor by) {
        new Input().required("area", start.area()).check();
        boolean small = start.area().level().compareTo(AreaLevel.COMMUNITY) >= 0;
        new Input().that(small, "area", "is too large", "a community or a grid").check();
        by.require(start.area(), Role.GRID_WORKER, Role.COMMUNITY_OFFICER);
        Instant now = now();
        Instant at = start.at().isAfter(now) ? now : start.at();
        if (at.isBefore(now.minus(LATEST))) {
            throw new PlatformException(Problem.conflict("the patrol began more than 7 days ago"));
        }
        Patrol patrol =
                new Patrol(start.id(), start.area(), by.id(), at, at.plus(Duration.ofHours(MOST_HOURS)), null, 1);
        String wrapped = seal.newKey();
        return schema.jdbc(tx -> opened(tx, patrol, wrapped, key, by));
    }

    private Patrol opened(Connection tx, Patrol patrol, String wrapped, String key, Actor by) throws SQLException {
        String ownKey = key == null ? null : Idempotency.key(by, key);
        String asked = "patrol " + patrol.area();
        String before = key == null ? null : once.answer(tx, ownKey, asked).orElse(null);
        if (before != null) {
            return PatrolTable.find(tx, before).patrol();
        }
        PatrolTable.Entry open = PatrolTable.openOf(tx, by.id());
        if (open != null && open.patrol().openAt(patrol.openedAt())) {
            throw new PlatformException(
                    Problem.conflict("the patrol " + open.patrol().id() + " is open; end it first"));
        }
        if (open != null) {
            close(tx, open.patrol(), open.patrol().until());
        }
        PatrolTable.insert(tx, patrol, wrapped);
        if (key != null) {
            once.keep(tx, ownKey, asked, patrol.id());
        }
        return patrol;
    }

    @Override
    public Patrol find(String id, Actor by) {
        return own(id, by).patrol();
    }

    @Override
    public Page<Patrol> mine(String cursor, int size, Actor by) {
        requireSigned(by);
        String before = cursor == null ? END : Cursor.read(cursor, 1).get(0);
        Instant since = now().minus(Duration.ofDays(TRACK_DAYS));
        return Cursor.page(
                schema.jdbc(tx -> PatrolTable.of(tx, by.id(), before, since, size + 1)),
                size,
                patrol -> List.of(patrol.id()));
    }

    @Override
    public void track(String id, List<TrackPoint> points, String key, Actor by) {
        take(id, new TrackPart(points, key, false), by);
    }

    /** Takes points, also those that come late from a device that had no network. */
    public void take(String id, TrackPart came, Actor by) {
        PatrolTable.Entry entry = own(id, by);
        TrackPart part = came.inside(entry.patrol(), now());
        part.check(entry.patrol(), now());
        if (!entry.trackKept()) {
            throw new PlatformException(Problem.conflict("the track of this patrol is deleted already"));
        }
        if (entry.points() + part.points().size() > MOST_OF_A_PATROL) {
            throw new PlatformException(Problem.conflict("a patrol holds at most " + MOST_OF_A_PATROL + " points"));
        }
        String sealed = seal.seal(entry.key(), context(id, part.key()), part.points());
        schema.jdbc(tx -> PatrolTable.add(
                tx, id, new PatrolTable.Part(part.key(), sealed), part.points().size()));
    }

    @Override
    public Hazard found(String id, HazardDraft draft, String key, Actor by) {
        return hazards.found(new HazardFiling.Found(own(id, by).patrol(), key, now(), by), draft);
    }

    /** One that was found a while ago, without a network; the patrol may be over by now. Returns its id. */
    public String foundEarlier(String id, HazardDraft draft, String key, Instant at, Actor by) {
        Patrol patrol = own(id, by).patrol();
        Instant found = at.isBefore(patrol.openedAt()) ? patrol.openedAt() : at;
        return hazards.keep(new HazardFiling.Found(patrol, key, found.truncatedTo(ChronoUnit.MILLIS), by), draft)
                .id();
    }

    @Override
    public List<Hazard> hazards(String id, Actor by) {
        return hazards.of(own(id, by).patrol());
    }

    @Override
    public Page<Hazard> toMend(AreaCode area, String cursor, int size, Actor by) {
        requireSigned(by);
        return mending.toMend(area, cursor, size, by);
    }

    @Override
    public Hazard mend(String id, HazardDraft draft, Actor by) {
        requireSigned(by);
        return mending.mend(id, draft, by);
    }

    @Override
    public Patrol close(String id, Actor by) {
        return closeAt(id, now(), by);
    }

    /** Ends one at a moment by the server's time; one that ended before stays as it is. */
    public Patrol closeAt(String id, Instant at, Actor by) {
        Patrol patrol = own(id, by).patrol();
        Instant end =
                at.isAfter(patrol.until()) ? patrol.until() : at.isBefore(patrol.openedAt()) ? patrol.openedAt() : at;
        Patrol closed = schema.jdbc(tx -> {
            close(tx, patrol, end);
            return PatrolTable.find(tx, id).patrol();
        });
        diary.nudge();
        return closed;
    }

    /** Ends those that nobody ended in time; says how many. */
    int closeLeftOpen(int max) {
        int closed = schema.jdbc(tx -> {
            List<Patrol> left = PatrolTable.leftOpen(tx, now(), max);
            for (Patrol patrol : left) {
                close(tx, patrol, patrol.until());
            }
            return left.size();
        });
        diary.nudge();
        return closed;
    }

    private void close(Connection tx, Patrol patrol, Instant at) throws SQLException {
        if (PatrolTable.close(tx, patrol.id(), at)) {
            PatrolClosed closed = new PatrolClosed(patrol.id(), patrol.area().value());
            diary.tell(tx, closed, patrol.id(), patrol.version() + 1);
        }
    }

    @Override
    public List<TrackPoint> ownTrack(String id, Actor by) {
        return points(own(id, by));
    }

    @Override
    public List<TrackPoint> track(String id, TrackRead why, String from, Actor by) {
        requireSigned(by);
        PatrolTable.Entry entry = schema.jdbc(tx -> PatrolTable.find(tx, id));
        looks.allow(entry == null ? null : entry.patrol(), id, why, from, by);
        List<TrackPoint> points = points(entry);
        if (points.isEmpty()) {
            throw new PlatformException(Problem.notFound("track of patrol", id));
        }
        return points;
    }

    private List<TrackPoint> points(PatrolTable.Entry entry) {
        if (!entry.trackKept() || entry.patrol().openedAt().isBefore(now().minus(Duration.ofDays(TRACK_DAYS)))) {
            return List.of();
        }
        String id = entry.patrol().id();
        return schema.jdbc(tx -> PatrolTable.track(tx, id)).stream()
                .flatMap(part -> seal.open(entry.key(), context(id, part.id()), part.sealed()).stream())
                .sorted(Comparator.comparing(TrackPoint::at))
                .toList();
    }

    private PatrolTable.Entry own(String id, Actor by) {
        requireSigned(by);
        PatrolTable.Entry entry = id == null ? null : schema.jdbc(tx -> PatrolTable.find(tx, id));
        if (entry == null || !entry.patrol().worker().equals(by.id())) {
            throw new PlatformException(Problem.notFound("patrol", id));
        }
        return entry;
    }

    private static void requireSigned(Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
    }

    private static String context(String patrol, String part) {
        return "visit.track/" + patrol + "/" + part;
    }

    private Instant now() {
        // Both databases keep it exactly.
        return schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
