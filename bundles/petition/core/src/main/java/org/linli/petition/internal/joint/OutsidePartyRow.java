// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.petition.OutsideParty;

/** Somebody outside who can be called. */
@Entity
@Table(name = "outside_party")
class OutsidePartyRow {
    @Id
    String id;

    @Version
    long version;

    String area;
    String kind;
    String name;
    String phone;
    int active;

    OutsidePartyRow() {}

    void say(OutsideParty party) {
        kind = party.kind().strip();
        name = party.name().strip();
        phone = party.phone().strip();
        active = party.active() ? 1 : 0;
    }

    OutsideParty view() {
        return new OutsideParty(id, new AreaCode(area), kind, name, phone, active == 1, version);
    }
}
