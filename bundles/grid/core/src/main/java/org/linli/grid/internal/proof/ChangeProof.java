// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.ProposedChange;
import org.linli.grid.ResponsibilityProofs;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.spi.FirstHandlers;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Area;
import org.linli.organization.spi.ChangeCheck;
import org.linli.organization.spi.Harm;
import org.linli.organization.spi.ProposedStaffing;
import org.linli.organization.spi.ProposedStaffing.Seat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a change would make worse: only where it reaches, as it is beside as it would be. What was not there or not drawn
 * before cannot get worse, so land can be entered piece by piece.
 */
@Component(service = {ChangeCheck.class, ChangeProof.class})
public final class ChangeProof implements ChangeCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeProof.class);
    /** Less than the caller waits. */
    private static final Duration LONGEST_WORK = Duration.ofMillis(4_000);

    private static final Set<FindingKind> OF_BOUNDS =
            Set.of(FindingKind.GAP_IN_BOUNDS, FindingKind.OVERLAP_IN_BOUNDS, FindingKind.OUTSIDE_PARENT);

    private final GridSchema schema;
    private final Sources sources;

    @Activate
    public ChangeProof(@Reference GridSchema schema, @Reference Sources sources) {
        this.schema = schema;
        this.sources = sources;
    }

    @Override
    public List<Harm> harms(ProposedStaffing change) {
        return check(ProposedChange.of(change), schema.clock().instant()).stream()
                .map(finding -> new Harm(finding.kind().name(), finding.area(), finding.what()))
                .toList();
    }

    /** As {@link ResponsibilityProofs#check}. */
    List<Finding> check(ProposedChange change, Instant now) {
        Limit limit = new Limit();
        List<Finding> worse = new ArrayList<>();
        bounds(change.staffing().areas(), worse, limit);
        seats(change.staffing().seats(), now, worse, limit);
        if (change.rules() != null) {
            rules(change, now, worse, limit);
        }
        return worse.stream()
                .sorted(Flaw.HEAVIEST_FIRST)
                .limit(ResponsibilityProofs.MOST_CHECKED)
                .toList();
    }

    private void bounds(List<Area> areas, List<Finding> worse, Limit limit) {
        Set<AreaCode> parents = new TreeSet<>();
        for (Area area : areas) {
            area.code().parent().ifPresent(parents::add);
            if (area.code().level() != AreaLevel.GRID) {
                parents.add(area.code());
            }
        }
        for (AreaCode parent : parents) {
            if (limit.over(parent)) {
                return;
            }
            Land before = sources.around(List.of(parent));
            if (before.find(parent).isEmpty()) {
                continue;
            }
            boolean drawn =
                    before.find(parent).filter(is -> !is.bounds().isEmpty()).isPresent();
            Land after = before.with(reaching(parent, areas));
            Flaw.worse(BoundsCheck.of(before, parent), BoundsCheck.of(after, parent)).stream()
                    .filter(finding -> OF_BOUNDS.contains(finding.kind()))
                    .filter(finding -> drawn || finding.kind() == FindingKind.OVERLAP_IN_BOUNDS)
                    .forEach(worse::add);
        }
    }

    private static List<Area> reaching(AreaCode parent, List<Area> areas) {
        return areas.stream()
                .filter(area -> area.code().equals(parent)
                        || area.code().parent().filter(parent::equals).isPresent())
                .toList();
    }

    private void seats(List<Seat> seats, Instant now, List<Finding> worse, Limit limit) {
        Set<AreaCode> communities = new TreeSet<>();
        seats.forEach(
                seat -> communities.add(seat.block().at(AreaLevel.COMMUNITY).orElseThrow()));
        Instant until = now.plus(ResponsibilityProofs.AHEAD);
        for (AreaCode community : communities) {
            if (limit.over(community)) {
                return;
            }
            Land land = sources.around(List.of(community));
            List<AreaCode> grids = codes(land.in(community));
            Seats before = sources.seats(community, until);
            Seats after = before.with(seats.stream()
                    .filter(seat -> community.contains(seat.block()))
                    .toList());
            worse.addAll(Flaw.worse(
                    new MattersCheck(land, before, Ways.unknown(), now).of(grids, until),
                    new MattersCheck(land, after, Ways.unknown(), now).of(grids, until)));
        }
    }

    private void rules(ProposedChange change, Instant now, List<Finding> worse, Limit limit) {
        List<AreaCode> roots = change.area() == null ? sources.districts() : List.of(change.area());
        Instant until = now.plus(ResponsibilityProofs.AHEAD);
        for (AreaCode root : roots) {
            Land land = sources.district(root);
            for (Area community : communities(land, root)) {
                if (limit.over(community.code())) {
                    return;
                }
                worse.addAll(ofRules(land, community.code(), change.rules(), now, until));
            }
        }
    }

    /** For a grid, its community. */
    private static Collection<Area> communities(Land land, AreaCode root) {
        AreaCode from = root.level() == AreaLevel.GRID ? root.parent().orElseThrow() : root;
        return land.in(from, AreaLevel.COMMUNITY);
    }

    private List<Finding> ofRules(Land land, AreaCode community, FirstHandlers rules, Instant now, Instant until) {
        List<AreaCode> areas = new ArrayList<>(List.of(community));
        areas.addAll(codes(land.in(community)));
        Seats seats = sources.seats(community, until);
        Ways before = sources.ways(community, areas, now, until);
        Ways after = Ways.by(rules, community, areas, now, until);
        return Flaw.worse(
                new MattersCheck(land, seats, before, now).of(areas, until),
                new MattersCheck(land, seats, after, now).of(areas, until));
    }

    private static List<AreaCode> codes(Collection<Area> areas) {
        return areas.stream().map(Area::code).toList();
    }

    /** Until when is looked at more. */
    private static final class Limit {
        private final long end = System.nanoTime() + LONGEST_WORK.toNanos();

        private boolean over(AreaCode at) {
            boolean over = System.nanoTime() > end;
            if (over) {
                LOG.warn("A change is checked up to {} only: no more time", at);
            }
            return over;
        }
    }
}
