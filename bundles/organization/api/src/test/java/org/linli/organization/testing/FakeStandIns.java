// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.StandIn;
import org.linli.organization.StandIns;

/** Stand-ins in memory; ids are stand-in-1 and so on. The deputies' roles are not there: a fake signs nobody in. */
public final class FakeStandIns implements StandIns {
    private final Map<String, StandIn> standIns = new TreeMap<>();
    private final FakeOfficers officers;
    private final Clock clock;

    public FakeStandIns(FakeOfficers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public synchronized StandIn agree(StandIn draft, Actor by) {
        Instant now = clock.instant();
        Instant from = draft.from() == null ? now : draft.from();
        if (from.isBefore(now) || draft.until() == null || !draft.until().isAfter(from)) {
            throw new PlatformException(Problem.invalid("until", "is no period to come", "from now or later"));
        }
        if (draft.away().equals(draft.deputy())) {
            throw new PlatformException(Problem.invalid("deputy", "is who is away", "somebody else"));
        }
        requireRights(draft, by);
        if (standIns.values().stream()
                .filter(other -> other.until().isAfter(from) && other.from().isBefore(draft.until()))
                .anyMatch(other -> other.away().equals(draft.away())
                        || other.away().equals(draft.deputy())
                        || other.deputy().equals(draft.away()))) {
            throw new PlatformException(Problem.conflict("one of them is away or stands in"));
        }
        StandIn agreed = new StandIn(
                "stand-in-" + (standIns.size() + 1),
                draft.away(),
                officers.find(draft.away()).name(),
                draft.deputy(),
                officers.find(draft.deputy()).name(),
                from,
                draft.until());
        standIns.put(agreed.id(), agreed);
        return agreed;
    }

    @Override
    public synchronized void end(String id, Actor by) {
        StandIn old = standIns.get(id);
        if (old == null) {
            throw new PlatformException(Problem.notFound("stand-in", id));
        }
        requireRights(old, by);
        Instant now = clock.instant();
        if (!old.until().isAfter(now)) {
            throw new PlatformException(Problem.conflict("it is over"));
        }
        Instant until = old.from().isAfter(now) ? old.from() : now;
        standIns.put(
                id, new StandIn(id, old.away(), old.awayName(), old.deputy(), old.deputyName(), old.from(), until));
    }

    @Override
    public synchronized Page<StandIn> list(AreaCode area, String cursor, int size) {
        return Pages.page(
                standIns.values().stream()
                        .filter(standIn -> standIn.until().isAfter(clock.instant())
                                && standIn.until().isAfter(standIn.from()))
                        .filter(standIn -> officers.find(standIn.away()).grants().stream()
                                .anyMatch(grant -> grant.area() != null && area.contains(grant.area())))
                        .sorted(Comparator.comparing(StandIn::until).thenComparing(StandIn::id))
                        .toList(),
                cursor,
                size);
    }

    /** Who stood in for the officer then. */
    synchronized Optional<StandIn> deputy(String officer, Instant at) {
        return standIns.values().stream()
                .filter(standIn -> standIn.away().equals(officer))
                .filter(standIn ->
                        !standIn.from().isAfter(at) && standIn.until().isAfter(at))
                .findFirst();
    }

    private void requireRights(StandIn standIn, Actor by) {
        for (String officer : List.of(standIn.away(), standIn.deputy())) {
            officers.find(officer).grants().forEach(grant -> by.require(grant.area(), Role.ADMINISTRATOR, Role.SYSTEM));
        }
    }
}
