// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/**
 * Where somebody is a registrar.
 *
 * @param areas null for everywhere
 */
record Reach(List<AreaCode> areas) {
    private static final String EVERYWHERE = "*";

    static Reach of(Actor by) {
        List<AreaCode> areas = by.areas(Role.REGISTRAR);
        return new Reach(areas.contains(null) ? null : areas);
    }

    static Reach of(String text) {
        return new Reach(
                text.equals(EVERYWHERE)
                        ? null
                        : Arrays.stream(text.split(" ")).map(AreaCode::of).toList());
    }

    String text() {
        return areas == null
                ? EVERYWHERE
                : areas.stream().map(AreaCode::value).distinct().collect(Collectors.joining(" "));
    }

    boolean isNowhere() {
        return areas != null && areas.isEmpty();
    }

    boolean covers(AreaCode area) {
        return areas == null || areas.stream().anyMatch(own -> own.contains(area));
    }

    /** Whether all of the other lies in this one. */
    boolean covers(Reach other) {
        return areas == null || other.areas != null && other.areas.stream().allMatch(this::covers);
    }
}
