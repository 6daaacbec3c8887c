// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.util.List;
import org.linli.kernel.crypto.WrappedKeys;
import org.linli.kernel.support.crypto.StoredKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The wrapped keys of households, of what is being filed, of rounds of questions, of patrols and of what waits. */
@Component(service = WrappedKeys.class)
public final class VisitKeys implements WrappedKeys {
    private static final List<String> TABLES = List.of(
            "household_key",
            "filing",
            "consultation",
            "plan_postponed",
            "meeting",
            "patrol",
            "hazard",
            "track_look",
            "field_conflict",
            "field_key");

    private final StoredKeys keys;

    @Activate
    public VisitKeys(@Reference VisitSchema schema, @Reference Seals seals) {
        this.keys = new StoredKeys(
                schema.schema(),
                TABLES.stream()
                        .map(table -> StoredKeys.Place.of(table, seals::rewrap))
                        .toList());
    }

    @Override
    public String module() {
        return "visit";
    }

    @Override
    public String rewrap(String after, int max) {
        return keys.rewrap(after, max);
    }
}
