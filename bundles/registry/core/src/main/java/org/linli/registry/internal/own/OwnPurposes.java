// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.registry.internal.RegistrySchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** That a person asked for their own data is a purpose for the officer at the counter, for half an hour. */
@Component(service = PurposeSource.class, property = PurposeSource.KIND + "=" + OwnRecords.PURPOSE)
public final class OwnPurposes implements PurposeSource {
    private final RegistrySchema schema;

    @Activate
    public OwnPurposes(@Reference RegistrySchema schema) {
        this.schema = schema;
    }

    @Override
    public Standing check(String reference, String person, Actor reader) {
        CounterTable.Entry entry = schema.jdbc(tx -> CounterTable.find(tx, reference));
        if (entry == null) {
            return Standing.UNKNOWN;
        }
        if (!entry.openedBy().equals(reader.id()) || !reader.may(entry.area(), Role.COMMUNITY_OFFICER)) {
            return Standing.NOT_THE_READERS;
        }
        if (!entry.request().resident().equals(person)) {
            return Standing.ANOTHER_PERSON;
        }
        return schema.clock().instant().isBefore(entry.request().until()) ? Standing.HOLDS : Standing.CLOSED;
    }
}
