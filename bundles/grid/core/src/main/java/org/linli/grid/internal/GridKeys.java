// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.util.List;
import org.linli.kernel.crypto.WrappedKeys;
import org.linli.kernel.support.crypto.StoredKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The wrapped keys of engagements: the only ones that the room keeps. */
@Component(service = WrappedKeys.class)
public final class GridKeys implements WrappedKeys {
    private static final List<String> TABLES = List.of("engagement");

    private final StoredKeys keys;

    @Activate
    public GridKeys(@Reference GridSchema schema, @Reference Seals seals) {
        this.keys = new StoredKeys(
                schema.schema(),
                TABLES.stream()
                        .map(table -> StoredKeys.Place.of(table, seals::rewrap))
                        .toList());
    }

    @Override
    public String module() {
        return "grid";
    }

    @Override
    public String rewrap(String after, int max) {
        return keys.rewrap(after, max);
    }
}
