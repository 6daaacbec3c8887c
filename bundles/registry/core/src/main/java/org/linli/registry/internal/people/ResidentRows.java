// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import org.linli.registry.internal.ResidentRow;

/** Rows that were prepared outside of a transaction, taken over inside. */
final class ResidentRows {
    private ResidentRows() {}

    /** Everything but the id and the version. */
    static void copy(ResidentRow from, ResidentRow to) {
        to.name = from.name;
        to.nameKey = from.nameKey;
        to.pinyin = from.pinyin;
        to.initials = from.initials;
        to.sex = from.sex;
        to.born = from.born;
        to.residence = from.residence;
        to.status = from.status;
        to.mergedInto = from.mergedInto;
        to.partyMember = from.partyMember;
        to.moveTo(from.home());
        to.household = from.household;
        to.sealed = from.sealed;
        to.idNumberIndex = from.idNumberIndex;
        to.phoneIndex = from.phoneIndex;
        to.phoneConfirmed = from.phoneConfirmed;
        to.changedAt = from.changedAt;
    }
}
