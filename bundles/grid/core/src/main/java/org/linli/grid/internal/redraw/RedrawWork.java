// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.grid.Redraw;
import org.linli.grid.Redraw.Step;
import org.linli.grid.event.GridsRedrawn;
import org.linli.grid.event.RedrawApplied;
import org.linli.grid.internal.Diary;
import org.linli.grid.internal.GridSchema;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.organization.Area;
import org.linli.registry.Relocations.Relocated;
import org.linli.registry.Relocations.Relocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Applies redraws, a piece at a time. What other modules are asked for changes nothing when it is asked again, and only then
 * is the piece written down: after a crash between the two it is done once more.
 */
@Component(service = RedrawWork.class)
public final class RedrawWork {
    static final Actor SYSTEM = Actor.system("grid");

    private final GridSchema schema;
    private final RedrawNeighbours neighbours;
    private final Diary diary;
    private final String holder = Ids.next();

    @Activate
    public RedrawWork(@Reference GridSchema schema, @Reference RedrawNeighbours neighbours, @Reference Diary diary) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.diary = diary;
    }

    /**
     * Does one piece.
     *
     * @return false when there is nothing to do
     * @throws PlatformException when it does not go on at the moment; why stands with the redraw
     */
    public boolean step() {
        Instant now = schema.clock().instant();
        Optional<RedrawJob> job = schema.jdbc(tx -> RedrawJob.claim(tx, holder, now));
        job.ifPresent(this::step);
        return job.isPresent();
    }

    private void step(RedrawJob job) {
        try {
            if (job.redraw().progress().step() == Step.BOUNDS) {
                bound(job);
            } else {
                move(job);
            }
        } catch (PlatformException refused) {
            schema.jdbc(tx -> job.waits(tx, holder, refused.problem().type()));
            throw refused;
        }
    }

    private void bound(RedrawJob job) {
        Redraw redraw = job.redraw();
        List<Area> areas = redraw.grids().stream()
                .map(grid -> new Area(grid.code(), grid.name(), grid.bounds()))
                .toList();
        neighbours.areas().divide(areas, redraw.ended(), NamedWorkers.of(redraw.grids()), SYSTEM);
        GridsRedrawn event = new GridsRedrawn(
                redraw.id(),
                redraw.area().value(),
                redraw.grids().stream().map(grid -> grid.code().value()).toList(),
                redraw.ended().stream().map(AreaCode::value).toList());
        schema.jdbc(tx -> {
            if (job.bounded(tx, holder)) {
                diary.tell(tx, event, redraw.id(), redraw.version());
            }
            return null;
        });
        diary.nudge();
    }

    private void move(RedrawJob job) {
        Redraw redraw = job.redraw();
        Relocation relocation = new Relocation(redraw.id(), redraw.area(), new HashSet<>(redraw.ended()));
        Relocated piece = neighbours.relocations().relocate(relocation, job.place(), SYSTEM);
        Instant now = schema.clock().instant();
        schema.jdbc(tx -> {
            if (job.moved(tx, holder, piece, now) && piece.next() == null) {
                RedrawApplied event =
                        new RedrawApplied(redraw.id(), redraw.area().value());
                diary.tell(tx, event, redraw.id(), redraw.version() + 1);
            }
            return null;
        });
        diary.nudge();
    }

    /** Lets others take what this one was at. */
    void release() {
        schema.jdbc(tx -> RedrawJob.release(tx, holder));
    }
}
