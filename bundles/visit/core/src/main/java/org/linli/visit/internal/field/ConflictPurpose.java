// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.visit.FieldConflict;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** That a person must decide about a care file is a purpose to read it, for who may decide, until it is decided. */
@Component(service = PurposeSource.class, property = PurposeSource.KIND + "=" + ConflictPurpose.KIND_NAME)
public final class ConflictPurpose implements PurposeSource {
    static final String KIND_NAME = "field-conflict";

    private final VisitSchema schema;

    @Activate
    public ConflictPurpose(@Reference VisitSchema schema) {
        this.schema = schema;
    }

    @Override
    public Standing check(String reference, String person, Actor reader) {
        ConflictTable.Entry entry = schema.jdbc(tx -> ConflictTable.find(tx, reference));
        if (entry == null || entry.conflict().resident() == null) {
            return Standing.UNKNOWN;
        }
        FieldConflict conflict = entry.conflict();
        if (!decides(conflict, reader)) {
            return Standing.NOT_THE_READERS;
        }
        if (!conflict.resident().equals(person)) {
            return Standing.ANOTHER_PERSON;
        }
        return conflict.decided() == null ? Standing.HOLDS : Standing.CLOSED;
    }

    /** About a care file somebody else than the worker decides; about anything else the worker does. */
    static boolean decides(FieldConflict conflict, Actor by) {
        boolean own = conflict.worker().equals(by.id());
        return conflict.resident() == null
                ? own
                : !own && by.may(conflict.area(), Role.COMMUNITY_OFFICER, Role.CARE_OFFICER);
    }
}
