// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Residents' records as they stand, for comparing with what is proposed. Not for showing: who sees of it what is decided by
 * its callers.
 */
@Component(service = CurrentRecords.class)
public final class CurrentRecords {
    private final RegistrySchema schema;
    private final Seals seals;

    @Activate
    public CurrentRecords(@Reference RegistrySchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    /**
     * A record.
     *
     * @param key the person's key, wrapped; null when it was destroyed
     */
    record Current(String id, String key, Home home, boolean live, Map<String, String> fields, long version) {
        String name() {
            return fields.get("name");
        }

        /** The values of these fields. */
        Map<String, String> only(Iterable<String> names) {
            Map<String, String> some = new LinkedHashMap<>();
            names.forEach(name -> some.put(name, fields.get(name)));
            return some;
        }
    }

    /** The record of somebody. */
    Optional<Current> find(String id) {
        return Optional.ofNullable(schema.read(em -> em.find(ResidentRow.class, id)))
                .map(this::current);
    }

    private Current current(ResidentRow row) {
        PrivateFields sealed = seals.open(row.wrappedKey, row.id, row.sealed, PrivateFields.class);
        PrivateFields known = sealed == null ? new PrivateFields(null, null, null) : sealed;
        ResidentDraft draft = new ResidentDraft(
                row.name,
                row.sex,
                row.born,
                known.idNumber(),
                known.phone(),
                row.residence,
                known.registeredAddress(),
                row.partyMember == 1,
                row.dwelling,
                row.dwelling == null ? row.area().value() : null);
        boolean live = row.status == ResidentStatus.ACTIVE && row.wrappedKey != null;
        return new Current(row.id, row.wrappedKey, row.home(), live, ResidentFields.of(draft), row.version);
    }
}
