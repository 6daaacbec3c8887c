// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.registry.internal.RegistrySchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code change-request <id>}: a change request that waits for its decision, for the community officers of the area. Not
 * for the one who asked, nor for other workers: else everybody could open a request in order to look.
 */
@Component(service = PurposeSource.class, property = PurposeSource.KIND + "=" + ChangeRequestPurpose.KIND_NAME)
public final class ChangeRequestPurpose implements PurposeSource {
    static final String KIND_NAME = "change-request";

    private final RegistrySchema schema;

    @Activate
    public ChangeRequestPurpose(@Reference RegistrySchema schema) {
        this.schema = schema;
    }

    @Override
    public Standing check(String reference, String person, Actor reader) {
        ChangeRequestRow row = schema.read(em -> em.find(ChangeRequestRow.class, reference));
        if (row == null) {
            return Standing.UNKNOWN;
        }
        if (!decides(row, reader)) {
            return Standing.NOT_THE_READERS;
        }
        if (!person.equals(row.resident)) {
            return Standing.ANOTHER_PERSON;
        }
        return row.isOpen() ? Standing.HOLDS : Standing.CLOSED;
    }

    /** Whether somebody may decide a request. */
    static boolean decides(ChangeRequestRow row, Actor by) {
        return by.may(row.area(), Role.COMMUNITY_OFFICER) && !by.id().equals(row.askedBy);
    }
}
