// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.registry.internal.DwellingRow;

/**
 * How one kind of place is kept.
 *
 * @param name as problems name it
 * @param entity its entity
 * @param area the attribute that lists are bounded by
 * @param order the attribute that they are sorted by within an area
 * @param empty makes an entity
 * @param row the entity as the row of a place
 */
public record PlaceKind<T extends Place>(
        String name,
        Class<?> entity,
        String area,
        String order,
        Supplier<Object> empty,
        Function<Object, PlaceRow<T>> row) {
    public static final PlaceKind<Estate> ESTATE =
            named("estate", EstateRow.class, EstateRow::new, EstateRow.class::cast);
    public static final PlaceKind<Building> BUILDING =
            named("building", BuildingRow.class, BuildingRow::new, BuildingRow.class::cast);
    public static final PlaceKind<Facility> FACILITY =
            named("facility", FacilityRow.class, FacilityRow::new, FacilityRow.class::cast);
    public static final PlaceKind<LocalOrganization> LOCAL_ORGANIZATION = named(
            "local organization",
            LocalOrganizationRow.class,
            LocalOrganizationRow::new,
            LocalOrganizationRow.class::cast);
    public static final PlaceKind<Dwelling> DWELLING = new PlaceKind<>(
            "dwelling",
            DwellingRow.class,
            "community",
            "addressKey",
            DwellingRow::new,
            row -> new DwellingPlaceRow((DwellingRow) row));

    private static <T extends Place> PlaceKind<T> named(
            String name, Class<?> entity, Supplier<Object> empty, Function<Object, PlaceRow<T>> row) {
        return new PlaceKind<>(name, entity, "area", "name", empty, row);
    }
}
