// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.time.LocalDate;
import org.linli.registry.Residence;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Sex;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.ResidentRow;

/** A resident as the record stood in one version; kept sealed by the person's key. Its simple name must stay. */
public record ResidentVersion(
        long version,
        String name,
        Sex sex,
        LocalDate born,
        Residence residence,
        ResidentStatus status,
        boolean partyMember,
        String dwelling,
        String household,
        String area,
        boolean phoneConfirmed,
        PrivateFields fields) {
    /** What the row says. */
    static ResidentVersion of(ResidentRow row, long version, PrivateFields fields) {
        return new ResidentVersion(
                version,
                row.name,
                row.sex,
                row.born,
                row.residence,
                row.status,
                row.partyMember == 1,
                row.dwelling,
                row.household,
                row.area().value(),
                row.phoneConfirmed == 1,
                fields);
    }
}
