// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** An order that lies in the open pool. */
@Entity
@Table(name = "open_pool")
public class PoolRow {
    @Id
    @Column(name = "order_id")
    String orderId;

    String district;
    String area;

    @Column(name = "until_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant until;

    public String units;

    PoolRow() {}
}
