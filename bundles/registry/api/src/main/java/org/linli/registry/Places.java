// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Enters places for a module that brings some; what else is done with them is done over REST. Each of these is done by a
 * community officer or registrar of the area, takes an idempotency key, which may be null, returns the id, and refuses
 * what is invalid, naming each field.
 */
@ProviderType
public interface Places {
    /** Enters an estate (小区). */
    String addEstate(Estate estate, String key, Actor by);

    /** Enters a building (楼栋). */
    String addBuilding(Building building, String key, Actor by);

    /** Enters a dwelling (房屋). */
    String addDwelling(Dwelling dwelling, String key, Actor by);

    /** Enters a facility (设施). */
    String addFacility(Facility facility, String key, Actor by);

    /** Enters an organization with its seat in the area (驻区单位), without a contact person. */
    String addOrganization(Organization organization, String key, Actor by);

    /**
     * An estate.
     *
     * @param manager the company that looks after it; may be null
     * @param managerPhone its service phone; may be null
     */
    record Estate(String name, String address, AreaCode area, String manager, String managerPhone) {}

    /**
     * A building.
     *
     * @param estate the id of its estate; null when it stands alone
     * @param area its community or grid; null to find it by the point
     * @param floors how many; may be null
     */
    record Building(String estate, String name, String address, AreaCode area, GeoPoint point, Integer floors) {}

    /**
     * A dwelling.
     *
     * @param building the id of its building; null for a house that stands alone
     * @param room within its building
     * @param address the whole address, with the room
     * @param area its community or grid
     */
    record Dwelling(String building, String room, String address, DwellingKind kind, AreaCode area) {}

    /**
     * A facility.
     *
     * @param code the code on its plate
     * @param kind what it is, such as {@code street-lamp}
     * @param keeper who looks after it; may be null
     */
    record Facility(String code, String kind, String name, AreaCode area, GeoPoint point, String keeper) {}

    /**
     * A local organization.
     *
     * @param kind such as {@code SHOP} or {@code SCHOOL}
     * @param creditCode its unified social credit code; may be null
     */
    record Organization(String name, String kind, String creditCode, String address, AreaCode area) {}
}
