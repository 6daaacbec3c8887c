// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code care-review <id>}: a review of a care file that is due, or that somebody with the right to write there has
 * begun, for those who may read that file. Before its day a review is no purpose: else every file would always be open
 * to all its possible readers.
 */
@Component(service = PurposeSource.class, property = PurposeSource.KIND + "=" + CareReviewPurpose.KIND_NAME)
public final class CareReviewPurpose implements PurposeSource {
    static final String KIND_NAME = "care-review";

    private final RegistrySchema schema;

    @Activate
    public CareReviewPurpose(@Reference RegistrySchema schema) {
        this.schema = schema;
    }

    @Override
    public Standing check(String reference, String person, Actor reader) {
        CareReviewRow row = schema.read(em -> em.find(CareReviewRow.class, reference));
        if (row == null) {
            return Standing.UNKNOWN;
        }
        if (!CareRights.mayRead(row.area(), row.isSensitive(), reader)) {
            return Standing.NOT_THE_READERS;
        }
        if (!row.resident.equals(person)) {
            return Standing.ANOTHER_PERSON;
        }
        return row.isDue(Today.by(schema.clock())) ? Standing.HOLDS : Standing.CLOSED;
    }
}
