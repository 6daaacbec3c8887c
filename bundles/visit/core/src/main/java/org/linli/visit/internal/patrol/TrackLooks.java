// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.time.Instant;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.visit.Patrol;
import org.linli.visit.TrackRead;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Rows;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who looks at the track of somebody else, and what for. Only two kinds of reason are good; a score is none. */
@Component(service = TrackLooks.class)
public final class TrackLooks {
    /** The reasons there are; a third one is a change of the law of this house. */
    static final Set<String> KINDS = Set.of("safety", "complaint");

    private static final Logger LOG = LoggerFactory.getLogger(TrackLooks.class);
    private static final String OPERATION = "visit.track";
    private static final String CONTEXT = "visit.track-look/";
    private static final int LONGEST = 500;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final TrackSeal seal;

    @Activate
    public TrackLooks(@Reference VisitSchema schema, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.seal = new TrackSeal(neighbours.keyring());
    }

    /** What is sealed of a look; it may name people. */
    private record Ground(String ground) {}

    /**
     * Lets a look go on, once it is in the ledger and kept with its ground, or refuses it, which is written down too.
     *
     * @param patrol null when there is none
     */
    void allow(Patrol patrol, String id, TrackRead why, String from, Actor by) {
        new Input()
                .required("kind", why.kind())
                .that(reference(why), "reference", "is missing or none", "1 to 64 letters, digits and . : _ -")
                .text("ground", why.ground(), 5, LONGEST)
                .check();
        boolean kind = KINDS.contains(why.kind());
        boolean right = patrol != null && by.may(patrol.area(), Role.SUPERVISOR);
        if (!kind || !right) {
            refuse(patrol, id, why, from, by);
        }
        neighbours.ledger().append(access(patrol, why, from, true, by));
        keep(id, why, true, by);
    }

    /** How many looks were refused since then. */
    public long refusedSince(Instant since) {
        return schema.jdbc(tx -> Rows.first(
                tx,
                "SELECT COUNT(*) FROM track_look WHERE granted = 0 AND looked_at > ?",
                row -> row.getLong(1),
                since));
    }

    private void refuse(Patrol patrol, String id, TrackRead why, String from, Actor by) {
        boolean kind = KINDS.contains(why.kind());
        // Whether there is such a patrol is told to nobody; without one no row can name it.
        if (patrol != null) {
            neighbours.ledger().append(access(patrol, why, from, false, by));
            keep(id, why, false, by);
        }
        LOG.warn(
                "A look at the track of patrol {} was refused to {}: {}",
                id,
                by.id(),
                kind ? "role" : "kind of reason");
        if (kind) {
            throw new PlatformException(Problem.notFound("track of patrol", id));
        }
        throw new PlatformException(Problem.forbidden(
                "a track is shown for safety or to clear up a complaint, and never for a score or a ranking"));
    }

    private void keep(String id, TrackRead why, boolean granted, Actor by) {
        String kind = why.kind().length() > 30 ? why.kind().substring(0, 30) : why.kind();
        String look = Ids.next();
        String key = seal.newKey();
        String sealed = seal.seal(key, CONTEXT + look, new Ground(why.ground()));
        schema.jdbc(tx -> Rows.change(
                tx,
                "INSERT INTO track_look (id, patrol, reader, kind, reference, wrapped_key, sealed, looked_at, granted)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                look,
                id,
                by.id(),
                kind,
                why.reference(),
                key,
                sealed,
                schema.clock().instant(),
                granted ? 1 : 0));
    }

    private static Access access(Patrol patrol, TrackRead why, String from, boolean granted, Actor by) {
        String kind = why.kind().matches("[a-z][a-z-]{0,29}") ? why.kind() : "other";
        return new Access(
                by, OPERATION, patrol.worker(), new Purpose(kind, why.reference()), granted ? 1 : 0, from, granted);
    }

    private static boolean reference(TrackRead why) {
        return why.reference() != null && why.reference().matches("[\\w.:-]{1,64}");
    }
}
