// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;

/** A household as it stood in one version; kept sealed by the household's key. Its simple name must stay. */
public record HouseholdVersion(
        long version,
        String dwelling,
        HouseholdRow.Kind kind,
        String number,
        String area,
        List<Member> members,
        Instant endedAt) {
    /** Somebody who belonged to it. */
    public record Member(String resident, Relation relation, LocalDate since) {}
}
