// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.Optional;
import org.linli.kernel.AreaLevel;
import org.linli.organization.UnitKind;

/** Which units are desks: every district, subdistrict and community has exactly one. */
final class Desks {
    private Desks() {}

    /** The desk that an area of the level has; a grid has none, it has a worker. */
    static Optional<UnitKind> kindAt(AreaLevel level) {
        return switch (level) {
            case DISTRICT -> Optional.of(UnitKind.COMMAND_CENTRE);
            case SUBDISTRICT -> Optional.of(UnitKind.SUBDISTRICT_DESK);
            case COMMUNITY -> Optional.of(UnitKind.COMMITTEE);
            case GRID -> Optional.empty();
        };
    }

    /** The level whose desk such a unit is; empty for what is no desk. */
    static Optional<AreaLevel> levelOf(UnitKind kind) {
        for (AreaLevel level : AreaLevel.values()) {
            if (kindAt(level).filter(kind::equals).isPresent()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The name that the desk of an area gets. */
    static String name(UnitKind kind, String area) {
        return switch (kind) {
            case COMMAND_CENTRE -> area + "指挥中心";
            case SUBDISTRICT_DESK -> area + "派单台";
            case COMMITTEE -> area + "居民委员会";
            default -> throw new IllegalArgumentException(kind + " is no desk");
        };
    }
}
