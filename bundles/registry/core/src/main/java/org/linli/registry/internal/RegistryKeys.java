// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.List;
import org.linli.kernel.crypto.WrappedKeys;
import org.linli.kernel.support.crypto.StoredKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The wrapped keys of residents, households and local organizations, and those of people who are only asked for. */
@Component(service = WrappedKeys.class)
public final class RegistryKeys implements WrappedKeys {
    private static final List<String> TABLES =
            List.of("resident", "household", "local_organization", "change_request", "resident_import");

    private final StoredKeys keys;

    @Activate
    public RegistryKeys(@Reference RegistrySchema schema, @Reference Seals seals) {
        this.keys = new StoredKeys(
                schema.schema(),
                TABLES.stream()
                        .map(table -> StoredKeys.Place.of(table, seals::rewrap))
                        .toList());
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public String rewrap(String after, int max) {
        return keys.rewrap(after, max);
    }
}
