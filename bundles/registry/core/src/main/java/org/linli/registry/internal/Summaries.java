// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.support.Chunks;
import org.linli.registry.ResidentSummary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Residents as lists show them. Opens what is sealed, so never inside a transaction. */
@Component(service = Summaries.class)
public final class Summaries {
    private final RegistrySchema schema;
    private final Seals seals;

    @Activate
    public Summaries(@Reference RegistrySchema schema, @Reference Seals seals) {
        this.schema = schema;
        this.seals = seals;
    }

    /** The rows, masked, in their order. */
    public List<ResidentSummary> of(List<ResidentRow> rows) {
        Map<String, String> addresses = addresses(rows.stream()
                .map(row -> row.dwelling)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> summary(row, addresses.get(row.dwelling)))
                .toList();
    }

    /** The addresses of dwellings, by their ids. */
    public Map<String, String> addresses(List<String> dwellings) {
        Map<String, String> addresses = new HashMap<>();
        for (List<String> some : Chunks.of(dwellings)) {
            schema.read(em -> em.createQuery(
                                    "SELECT d.id, d.address FROM DwellingRow d WHERE d.id IN :ids", Object[].class)
                            .setParameter("ids", some)
                            .getResultList())
                    .forEach(row -> addresses.put((String) row[0], (String) row[1]));
        }
        return addresses;
    }

    private ResidentSummary summary(ResidentRow row, String address) {
        PrivateFields fields =
                row.phoneIndex == null ? null : seals.open(row.wrappedKey, row.id, row.sealed, PrivateFields.class);
        return new ResidentSummary(
                row.id,
                Masks.name(row.name),
                row.sex,
                row.born == null ? null : row.born.getYear(),
                fields == null ? null : Masks.phone(fields.phone()),
                Masks.address(address),
                row.area(),
                row.status);
    }
}
