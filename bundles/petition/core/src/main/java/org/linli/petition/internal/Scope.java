// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;

/**
 * A part of all orders that an index leads to.
 *
 * @param column the index's first column
 * @param value its value
 * @param part only orders of this area; null for all
 * @param sieve only what whoever looks may see
 */
public record Scope(String column, String value, AreaCode part, Sieve sieve) {
    /** All that lie there. */
    public Scope(String column, String value, AreaCode part) {
        this(column, value, part, Sieve.NONE);
    }

    /** The orders of an area. */
    public static Scope of(AreaCode area) {
        return switch (area.level()) {
            case DISTRICT -> new Scope("district", area.value(), null);
            case SUBDISTRICT -> new Scope("subdistrict", area.value(), null);
            case COMMUNITY -> new Scope("community", area.value(), null);
            case GRID -> new Scope(
                    "community", area.at(AreaLevel.COMMUNITY).orElseThrow().value(), area);
        };
    }

    /** Those of this scope that lie in the area; null for all. */
    public Scope in(AreaCode area) {
        return new Scope(column, value, area, sieve);
    }

    /** The last code that lies in the part: digits only, so that the range is the same in every collation. */
    public String lastOfPart() {
        return part.value()
                + "9".repeat(AreaLevel.GRID.codeLength() - part.value().length());
    }

    /** The orders that the actor or a unit of theirs has. */
    public static List<Scope> mine(Actor actor) {
        return Rights.handlerIds(actor).stream()
                .map(id -> new Scope("handler_id", id, null, Sieve.of(actor)))
                .toList();
    }

    /**
     * The orders that the actor sees in an area by a role; those that the actor handles where no role shows any.
     *
     * @param wanted null for all areas
     * @param districts all districts, asked for only when a role holds everywhere
     */
    public static List<Scope> seen(Actor actor, AreaCode wanted, Supplier<List<AreaCode>> districts) {
        List<AreaCode> areas = new ArrayList<>();
        for (AreaCode granted : actor.areas(Rights.SEEING)) {
            if (granted == null) {
                areas.addAll(wanted == null ? districts.get() : List.of(wanted));
            } else if (wanted == null || wanted.contains(granted)) {
                areas.add(granted);
            } else if (granted.contains(wanted)) {
                areas.add(wanted);
            }
        }
        return areas.stream()
                .filter(area -> areas.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .distinct()
                .map(Scope::of)
                .map(scope -> new Scope(scope.column(), scope.value(), scope.part(), Sieve.of(actor)))
                .toList();
    }
}
