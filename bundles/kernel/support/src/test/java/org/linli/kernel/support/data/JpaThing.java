// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

@Entity
@Table(name = "jpa_thing")
class JpaThing {
    @Id
    String id;

    @Column
    String text;

    @Version
    @Column
    long version;

    protected JpaThing() {}

    JpaThing(String id, String text) {
        this.id = id;
        this.text = text;
    }
}
