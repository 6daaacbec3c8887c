// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linli.grid.spi.FirstHandlers;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.security.Actor;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.Outlook;
import org.linli.registry.AddressPoints;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What a proof looks at, gathered through gates; never inside a transaction. */
@Component(service = Sources.class)
public final class Sources {
    private static final Actor SYSTEM = Actor.system("grid");
    private static final Duration PATIENCE = Duration.ofMillis(1);

    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Areas areas;
    private final Outlook outlook;
    private final AddressPoints addresses;
    private final FirstHandlers rules;

    @Activate
    public Sources(BundleContext context) {
        this.areas = gate(new ServiceGate<>(context, Areas.class));
        this.outlook = gate(new ServiceGate<>(context, Outlook.class));
        this.addresses = gate(new ServiceGate<>(context, AddressPoints.class));
        // Who knows the rules may be away for long: not waited for.
        this.rules = gate(new ServiceGate<>(context, FirstHandlers.class, null, PATIENCE));
    }

    /** For tests; rules may be null for nobody. */
    public Sources(Areas areas, Outlook outlook, AddressPoints addresses, FirstHandlers rules) {
        this.areas = areas;
        this.outlook = outlook;
        this.addresses = addresses;
        this.rules = rules;
    }

    @Deactivate
    public void close() {
        gates.forEach(ServiceGate::close);
    }

    private <S> S gate(ServiceGate<S> gate) {
        gates.add(gate);
        return gate.service();
    }

    /** @throws PlatformException not found */
    Area area(AreaCode code) {
        return areas.find(code);
    }

    /** The districts. */
    List<AreaCode> districts() {
        return areas.children(null).stream().map(Area::code).toList();
    }

    /** All areas of a district. */
    Land district(AreaCode area) {
        AreaCode district = area.at(AreaLevel.DISTRICT).orElseThrow();
        List<Area> all = new ArrayList<>();
        all.add(areas.find(district));
        for (int i = 0; i < all.size(); i++) {
            AreaCode parent = all.get(i).code();
            if (parent.level() != AreaLevel.GRID) {
                all.addAll(areas.children(parent));
            }
        }
        return new Land(all);
    }

    /** These areas as far as they are there, all above them, and what lies directly in them. */
    Land around(Collection<AreaCode> wanted) {
        Set<AreaCode> above = new TreeSet<>();
        List<Area> all = new ArrayList<>();
        for (AreaCode area : wanted) {
            for (Optional<AreaCode> at = Optional.of(area);
                    at.isPresent();
                    at = at.get().parent()) {
                above.add(at.get());
            }
            all.addAll(areas.children(area));
        }
        above.forEach(area -> found(area).ifPresent(all::add));
        return new Land(all);
    }

    private Optional<Area> found(AreaCode area) {
        try {
            return Optional.of(areas.find(area));
        } catch (PlatformException missing) {
            if (missing.problem().type().equals(Problem.NOT_FOUND)) {
                return Optional.empty();
            }
            throw missing;
        }
    }

    /** Who sits in an area and in all areas in it. */
    Seats seats(AreaCode area, Instant until) {
        return new Seats(outlook.posts(area, until));
    }

    /** Which ways matters go in areas of a unit, by the rules that hold; unknown when nobody knows them. */
    Ways ways(AreaCode unit, List<AreaCode> of, Instant from, Instant until) {
        try {
            return rules == null ? Ways.unknown() : Ways.by(rules, unit, of, from, until);
        } catch (PlatformException away) {
            if (away.problem().type().equals(Problem.UNAVAILABLE)) {
                return Ways.unknown();
            }
            throw away;
        }
    }

    /** Some addresses of a community. */
    AddressPoints.Part addresses(AreaCode community, String cursor) {
        return addresses.of(community, cursor, SYSTEM);
    }
}
