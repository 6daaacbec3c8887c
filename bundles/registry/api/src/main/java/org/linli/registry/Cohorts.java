// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.Collection;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whom and what a standing rule means, for modules that keep plans: ids and the facts that rules ask, no names. For the
 * platform itself only ({@code Role.SYSTEM}), because the answers hold care levels also of sensitive categories: whoever
 * shows something of them keeps what is sensitive for care officers. Each look that gives people is in the access ledger,
 * as one row.
 */
@ProviderType
public interface Cohorts {
    /** How many ids can be asked for at once. */
    int MOST_AT_ONCE = 200;

    /**
     * The active residents of a cohort in an area, by id.
     *
     * @param cohort whom
     * @param area where
     * @param cursor the {@code next} of the page before; null to begin
     * @param size how many, see {@link Page#size}; a page may hold fewer although others follow
     * @param by the platform itself
     */
    Page<Member> people(Cohort cohort, AreaCode area, String cursor, int size, Actor by);

    /**
     * Those of these residents who are active, with their open care files.
     *
     * @param residents at most {@link #MOST_AT_ONCE} ids
     * @param by the platform itself
     */
    List<Member> people(Collection<String> residents, Actor by);

    /**
     * The dwellings or facilities of a kind in an area, by id.
     *
     * @param dwellings dwellings, else facilities
     * @param kind a {@link DwellingKind}, or the kind of a facility such as {@code street-lamp}
     * @param area where
     * @param cursor the {@code next} of the page before; null to begin
     * @param size how many, see {@link Page#size}
     * @param by the platform itself
     */
    Page<Spot> places(boolean dwellings, String kind, AreaCode area, String cursor, int size, Actor by);

    /**
     * Those of these dwellings and facilities that are there.
     *
     * @param places at most {@link #MOST_AT_ONCE} ids
     * @param by the platform itself
     */
    List<Spot> places(Collection<String> places, Actor by);

    /**
     * The masked lines of residents whom a list of another module names, as {@link ResidentSearch} would show them; those
     * outside the reader's areas are missing. One row in the access ledger.
     *
     * @param residents at most {@link #MOST_AT_ONCE} ids
     * @param from the reader's network address; may be null
     * @param by as in {@link ResidentSearch#search}, or a care officer
     */
    List<ResidentSummary> masked(Collection<String> residents, String from, Actor by);

    /**
     * Who is meant.
     *
     * @param kind by what
     * @param category for {@link Kind#CARE} the code of the category; else null
     * @param age for {@link Kind#PARTY_MEMBERS} the age from which on; 0 for all
     */
    record Cohort(Kind kind, String category, int age) {
        /** By what somebody belongs to a cohort. */
        public enum Kind {
            /** An open care file of a category. */
            CARE,
            /** Members of the Party of an age or older. */
            PARTY_MEMBERS,
            /** 流动人口: {@link Residence#LIVING_ONLY}. */
            LIVING_ONLY
        }

        /** Whether somebody belongs to it. */
        public boolean means(Member member) {
            return switch (kind) {
                case CARE -> member.care().stream()
                        .anyMatch(care -> care.category().equals(category));
                case PARTY_MEMBERS -> member.partyMember() && (age == 0 || member.age() != null && member.age() >= age);
                case LIVING_ONLY -> member.residence() == Residence.LIVING_ONLY;
            };
        }
    }

    /**
     * Somebody of a cohort.
     *
     * @param resident the id
     * @param household the id of the household; null when in none
     * @param dwelling the id of the home; null when there is none here
     * @param age the age today; null when unknown
     * @param partyMember whether a member of the Party
     * @param residence whether registered here, living here, or both
     * @param care the open care files: all when asked by ids, in a cohort of care those of its category, else none
     * @param point where the building stands; null when unknown
     * @param area the smallest known area of the home
     */
    record Member(
            String resident,
            String household,
            String dwelling,
            Integer age,
            boolean partyMember,
            Residence residence,
            List<Care> care,
            GeoPoint point,
            AreaCode area) {
        public Member {
            care = List.copyOf(care);
        }
    }

    /**
     * An open care file.
     *
     * @param category the code of its category
     * @param level how much the person needs
     * @param sensitive whether only care officers may learn of it
     */
    record Care(String category, CareLevel level, boolean sensitive) {}

    /**
     * A dwelling or facility.
     *
     * @param id the id
     * @param dwelling whether a dwelling, else a facility
     * @param kind a {@link DwellingKind}, or the kind of the facility
     * @param words the address of a dwelling without its room, or the name of the facility
     * @param point where it is; null when unknown
     * @param area the smallest known area
     */
    record Spot(String id, boolean dwelling, String kind, String words, GeoPoint point, AreaCode area) {}
}
