// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** That an order was merged into another. */
@Entity
@Table(name = "order_merge")
public class MergeRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    @Column(name = "main_order")
    String main;

    @Column(name = "main_version")
    long mainVersion;

    @Column(name = "merged_at")
    @Convert(converter = UtcTimestamps.class)
    Instant mergedAt;

    @Column(name = "merged_by")
    String mergedBy;

    @Enumerated(EnumType.STRING)
    How how;

    String ground;

    @Column(name = "before_merging")
    String before;

    @Column(name = "own_words")
    String ownWords;

    @Column(name = "ended_at")
    @Convert(converter = UtcTimestamps.class)
    Instant endedAt;

    MergeRow() {}

    /** How it came about. */
    public enum How {
        /** By an officer. */
        HAND,
        /** The petitioner joined when filing. */
        JOIN
    }
}
