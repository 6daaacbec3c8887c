// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Input;
import org.linli.organization.Location;
import org.linli.registry.Relocations;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.people.MovedHomes;
import org.linli.registry.internal.people.MovedHomes.Followed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts what is registered where it lies now, a piece at a time. A building comes last, after its dwellings and those who
 * live in them: as long as it lies where it did, a piece that was interrupted is found again.
 */
@Component(service = Relocations.class)
public final class JpaRelocations implements Relocations {
    private static final Role[] PLAN = {
        Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.SYSTEM
    };
    private static final int AT_A_TIME = 100;
    /** So many people in one piece, and what remains of the building at hand. */
    private static final int ENOUGH = 200;

    private static final String ENDED = "ended";

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final MovedPlaces places;
    private final MovedHomes homes;

    @Activate
    public JpaRelocations(
            @Reference RegistrySchema schema,
            @Reference Neighbours neighbours,
            @Reference Diary diary,
            @Reference MovedHomes homes) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.places = new MovedPlaces(schema, diary);
        this.homes = homes;
    }

    @Override
    public List<Load> loads(AreaCode area, Actor by) {
        by.require(area, PLAN);
        return schema.jdbc(tx -> HomeLoads.read(tx, area));
    }

    @Override
    public Relocated relocate(Relocation relocation, String cursor, Actor by) {
        by.require(relocation.area(), Role.SYSTEM);
        Piece piece = new Piece(relocation, by);
        String[] place = cursor == null ? new String[] {"building", ""} : cursor.split(":", 2);
        new Input()
                .that(place.length == 2, "cursor", "is none of ours", "the `next` before")
                .check();
        String next =
                switch (place[0]) {
                    case "building" -> piece.buildings(place[1]);
                    case "facility" -> piece.facilities(place[1]);
                    default -> piece.ended(place[1]);
                };
        return new Relocated(next, piece.moved, piece.households, piece.residents);
    }

    /** A piece at work. */
    private final class Piece {
        private final Relocation relocation;
        private final Codes codes;
        private final String cause;
        private final Actor by;
        private int moved;
        private int households;
        private int residents;

        Piece(Relocation relocation, Actor by) {
            this.relocation = relocation;
            this.codes = Codes.in(relocation.area());
            this.cause = "redraw " + relocation.redraw();
            this.by = by;
        }

        String buildings(String after) {
            List<Building> some = places.page(PlaceKind.BUILDING, codes, after, AT_A_TIME);
            for (Building building : some) {
                Optional<AreaCode> to = here(building.point(), building.area());
                if (to.isPresent()) {
                    move(building, to.get());
                }
                if (residents >= ENOUGH) {
                    return "building:" + building.id();
                }
            }
            return some.size() < AT_A_TIME
                    ? "facility:"
                    : "building:" + some.get(AT_A_TIME - 1).id();
        }

        private void move(Building building, AreaCode to) {
            moved += places.dwellings(building, to);
            add(homes.ofBuilding(building.id(), cause, by));
            moved += places.put(PlaceKind.BUILDING, building.id(), building.area(), to);
        }

        String facilities(String after) {
            List<Facility> some = places.page(PlaceKind.FACILITY, codes, after, AT_A_TIME);
            for (Facility facility : some) {
                Optional<AreaCode> to = here(facility.point(), facility.area());
                if (to.isPresent()) {
                    moved += places.put(PlaceKind.FACILITY, facility.id(), facility.area(), to.get());
                }
            }
            boolean more = some.size() == AT_A_TIME;
            return more ? "facility:" + some.get(AT_A_TIME - 1).id() : endedAfter("");
        }

        /** Where the point lies now, when that is another area of this redraw than the one it lies in. */
        private Optional<AreaCode> here(GeoPoint point, AreaCode in) {
            return Optional.ofNullable(point)
                    .map(known -> neighbours.areas().locate(known, null, relocation.area()))
                    .filter(location -> location.found() != Location.Found.AS_CHOSEN)
                    .map(Location::area)
                    .filter(found -> !found.equals(in)
                            && found.level().compareTo(AreaLevel.COMMUNITY) >= 0
                            && relocation.area().contains(found));
        }

        String ended(String code) {
            AreaCode grid = AreaCode.of(code);
            moved += places.ofEnded(grid);
            add(homes.ofEnded(grid, cause, by));
            return endedAfter(code);
        }

        private String endedAfter(String code) {
            String next = new TreeSet<>(
                            relocation.ended().stream().map(AreaCode::value).toList())
                    .higher(code);
            return next == null ? null : ENDED + ':' + next;
        }

        private void add(Followed followed) {
            households += followed.households();
            residents += followed.residents();
        }
    }
}
