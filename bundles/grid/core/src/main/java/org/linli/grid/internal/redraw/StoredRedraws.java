// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.grid.Redraw;
import org.linli.grid.Redraw.Done;
import org.linli.grid.Redraw.State;
import org.linli.grid.RedrawDraft;
import org.linli.grid.RedrawPreview;
import org.linli.grid.Redraws;
import org.linli.grid.Suggestion;
import org.linli.grid.internal.GridSchema;
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
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Redraws in the database; a worker applies those that are approved. */
@Component(service = {Redraws.class, StoredRedraws.class})
public final class StoredRedraws implements Redraws {
    private static final Role[] DRAFT = {
        Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.SYSTEM
    };
    private static final Role[] DECIDE = {Role.SUPERVISOR, Role.ADMINISTRATOR};

    private final GridSchema schema;
    private final RedrawNeighbours neighbours;
    private final Previewing previewing;
    private final Suggesting suggesting;
    private final Once once;

    @Activate
    public StoredRedraws(
            @Reference GridSchema schema,
            @Reference RedrawNeighbours neighbours,
            @Reference ConfiguredDivisions divisions) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.previewing = new Previewing(neighbours, divisions);
        this.suggesting = new Suggesting(neighbours, divisions);
        this.once = new Once(schema.clock());
    }

    @Override
    public List<Suggestion> suggestions(AreaCode area, Actor by) {
        requireDivisible(area);
        requireSeen("area", area.value(), area, by);
        neighbours.areas().find(area);
        return suggesting.in(area);
    }

    @Override
    public Redraw draft(RedrawDraft draft, String key, Actor by) {
        requireDivisible(draft.area());
        requireSeen("area", draft.area().value(), draft.area(), by);
        neighbours.areas().find(draft.area());
        DraftCheck.check(draft, neighbours);
        String id = schema.write(em -> once.only(em, by, key, draft, () -> insert(em, draft, by)));
        return find(id, by);
    }

    private String insert(EntityManager em, RedrawDraft draft, Actor by) {
        String id = Ids.next();
        try {
            List<Redraw> open = RedrawTable.open(Schema.connection(em), draft.area());
            if (!open.isEmpty()) {
                throw new PlatformException(
                        Problem.conflict("redraw " + open.get(0).id() + " of "
                                + open.get(0).area() + " is not done; reject it or wait for it first"));
            }
            RedrawTable.insert(Schema.connection(em), id, draft, done(by));
            return id;
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    @Override
    public Redraw find(String id, Actor by) {
        Redraw found = Optional.ofNullable(id)
                .flatMap(known -> schema.jdbc(tx -> RedrawTable.find(tx, known)))
                .orElseThrow(() -> new PlatformException(Problem.notFound("redraw", id)));
        requireSeen("redraw", id, found.area(), by);
        return found;
    }

    @Override
    public Page<Redraw> list(AreaCode area, String cursor, int size, Actor by) {
        requireSeen("area", area.value(), area, by);
        String before = Cursor.read(cursor, 1).get(0);
        List<Redraw> found = schema.jdbc(tx -> RedrawTable.list(tx, area, before, size + 1));
        return Cursor.page(found, size, redraw -> List.of(redraw.id()));
    }

    @Override
    public RedrawPreview preview(String id, Actor by) {
        Redraw redraw = find(id, by);
        if (redraw.state() == State.APPLYING || redraw.state() == State.APPLIED) {
            throw new PlatformException(
                    Problem.illegalStep("PREVIEW", redraw.state().name(), List.of()));
        }
        return previewing.of(redraw);
    }

    @Override
    public Redraw approve(String id, long version, String words, Actor by) {
        new Input().text("words", words, 0, DraftCheck.LONGEST_GROUND).check();
        Redraw redraw = find(id, by);
        by.require(redraw.area().at(AreaLevel.DISTRICT).orElseThrow(), DECIDE);
        if (redraw.drafted().by().equals(by.id())) {
            throw new PlatformException(Problem.forbidden("who drafted it does not approve it"));
        }
        if (new NamedWorkers(neighbours.officers()).anyGetsTheRole(redraw.grids())) {
            // a role is given by those who give roles
            by.require(redraw.area().at(AreaLevel.DISTRICT).orElseThrow(), Role.ADMINISTRATOR);
        }
        return decide(redraw, version, State.APPROVED, words, by);
    }

    @Override
    public Redraw reject(String id, long version, String ground, Actor by) {
        new Input().text("ground", ground, 2, DraftCheck.LONGEST_GROUND).check();
        Redraw redraw = find(id, by);
        if (!redraw.drafted().by().equals(by.id())) {
            by.require(redraw.area().at(AreaLevel.DISTRICT).orElseThrow(), DECIDE);
        }
        return decide(redraw, version, State.REJECTED, ground, by);
    }

    private Redraw decide(Redraw redraw, long version, State state, String words, Actor by) {
        if (redraw.version() != version) {
            throw new PlatformException(Problem.staleVersion(version, redraw.version()));
        }
        if (redraw.state() != State.DRAFT) {
            throw new PlatformException(
                    Problem.illegalStep(state.name(), redraw.state().name(), List.of()));
        }
        if (state == State.APPROVED) {
            // what was there when it was drafted may have changed
            RedrawDraft draft = new RedrawDraft(redraw.area(), redraw.grids(), redraw.ended(), redraw.ground());
            DraftCheck.check(draft, neighbours);
        }
        boolean decided = schema.jdbc(tx -> RedrawTable.decide(tx, redraw, state, done(by), words));
        Redraw now = find(redraw.id(), by);
        if (!decided) {
            throw new PlatformException(Problem.staleVersion(version, now.version()));
        }
        return now;
    }

    private Done done(Actor by) {
        return new Done(by.id(), by.displayName(), schema.clock().instant());
    }

    private static void requireDivisible(AreaCode area) {
        new Input()
                .required("area", area)
                .that(
                        area == null || DraftCheck.isDivisible(area),
                        "area",
                        "is neither community nor subdistrict",
                        "a code of 12 or 9 digits")
                .check();
    }

    private static void requireSeen(String what, String id, AreaCode area, Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
        if (!by.may(area, DRAFT)) {
            throw new PlatformException(Problem.notFound(what, id));
        }
    }
}
