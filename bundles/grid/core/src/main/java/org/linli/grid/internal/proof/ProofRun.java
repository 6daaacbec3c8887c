// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.Proof;
import org.linli.grid.Proof.Looked;
import org.linli.grid.Proof.Step;
import org.linli.grid.ResponsibilityProofs;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.internal.proof.ProofTable.Progress;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Area;
import org.linli.registry.AddressPoints;

/** One run of a proof, unit by unit: a community with its grids, or an area above by itself. */
final class ProofRun {
    private final GridSchema schema;
    private final Sources sources;
    private final Proof proof;
    private final String holder;
    private final Map<FindingKind, Integer> kept = new EnumMap<>(FindingKind.class);
    private int seq;
    private int areas;
    private long cases;
    private int addresses;
    private int unmeasured;
    private boolean rules = true;

    ProofRun(GridSchema schema, Sources sources, Proof proof, String holder) {
        this.schema = schema;
        this.sources = sources;
        this.proof = proof;
        this.holder = holder;
    }

    /** Returns false when it was told not to go on, or somebody else has taken it. */
    boolean run(BooleanSupplier goesOn) {
        Land land = sources.district(proof.area());
        List<AreaCode> units = units(land);
        Instant now = schema.clock().instant();
        for (Step step : Step.values()) {
            AddressCheck check = step == Step.ADDRESSES ? new AddressCheck(land) : null;
            for (int done = 0; done < units.size(); done++) {
                if (!goesOn.getAsBoolean() || !keep(step, done, units.size())) {
                    return false;
                }
                keep(findings(step, units.get(done), land, check, now));
            }
            if (!keep(step, units.size(), units.size())) {
                return false;
            }
        }
        return true;
    }

    /** The area itself and all above grids in it; a grid is looked at with its community. */
    private List<AreaCode> units(Land land) {
        AreaCode area = proof.area();
        if (area.level() == AreaLevel.GRID) {
            return List.of(area.parent().orElseThrow());
        }
        return Stream.of(AreaLevel.DISTRICT, AreaLevel.SUBDISTRICT, AreaLevel.COMMUNITY)
                .flatMap(level -> land.in(area, level).stream())
                .map(Area::code)
                .toList();
    }

    private List<Finding> findings(Step step, AreaCode unit, Land land, AddressCheck check, Instant now) {
        return switch (step) {
            case BOUNDS -> {
                areas +=
                        1 + (unit.level() == AreaLevel.COMMUNITY ? land.in(unit).size() : 0);
                yield BoundsCheck.of(land, unit).stream().map(Flaw::finding).toList();
            }
            case MATTERS -> matters(unit, land, now);
            case ADDRESSES -> unit.level() == AreaLevel.COMMUNITY ? addresses(unit, check) : List.of();
        };
    }

    private List<Finding> matters(AreaCode unit, Land land, Instant now) {
        List<AreaCode> here = new ArrayList<>(List.of(unit));
        if (unit.level() == AreaLevel.COMMUNITY) {
            land.in(unit).forEach(grid -> here.add(grid.code()));
        }
        Instant until = now.plus(ResponsibilityProofs.AHEAD);
        Ways ways = sources.ways(unit, here, now, until);
        rules &= ways.known();
        MattersCheck check = new MattersCheck(land, seats(unit, until), ways, now);
        List<Finding> findings =
                check.of(here, until).stream().map(Flaw::finding).toList();
        cases += check.cases();
        return findings;
    }

    /** Above communities only the area's own desk and those above it matter: those of one grid tell them. */
    private Seats seats(AreaCode unit, Instant until) {
        boolean whole = unit.level() == AreaLevel.COMMUNITY;
        AreaCode narrow = whole ? unit : AreaCode.of(unit.value() + "999".repeat(whole(unit)));
        return sources.seats(narrow, until);
    }

    private static int whole(AreaCode unit) {
        return (AreaLevel.GRID.codeLength() - unit.value().length()) / 3;
    }

    private List<Finding> addresses(AreaCode community, AddressCheck check) {
        int before = check.looked();
        int bare = check.unmeasured();
        String cursor = null;
        do {
            AddressPoints.Part part = sources.addresses(community, cursor);
            check.look(part.points());
            cursor = part.next();
        } while (cursor != null);
        addresses += check.looked() - before;
        unmeasured += check.unmeasured() - bare;
        return check.findings();
    }

    /** Counts all, and keeps those of a kind up to the most that are kept. */
    private void keep(List<Finding> found) {
        Map<FindingKind, Integer> more = new EnumMap<>(FindingKind.class);
        List<Finding> some = new ArrayList<>();
        for (Finding finding : found) {
            more.merge(finding.kind(), 1, Integer::sum);
            if (kept.merge(finding.kind(), 1, Integer::sum) <= ResponsibilityProofs.MOST_OF_A_KIND) {
                some.add(finding);
            }
        }
        for (int i = 0; i < some.size(); i += FindingTable.MOST) {
            List<Finding> batch = some.subList(i, Math.min(some.size(), i + FindingTable.MOST));
            int first = seq + 1;
            schema.jdbc(tx -> {
                FindingTable.insert(tx, proof.id(), first, batch);
                return null;
            });
            seq += batch.size();
        }
        if (!more.isEmpty()) {
            schema.jdbc(tx -> {
                for (Map.Entry<FindingKind, Integer> each : more.entrySet()) {
                    FindingTable.count(tx, proof.id(), each.getKey(), each.getValue());
                }
                return null;
            });
        }
    }

    private boolean keep(Step step, int done, int total) {
        Looked looked = new Looked(areas, cases, addresses, unmeasured);
        Progress progress = new Progress(proof.id(), step, done, total, looked, rules && step != Step.BOUNDS);
        return schema.jdbc(
                tx -> ProofTable.keep(tx, progress, holder, schema.clock().instant()));
    }
}
