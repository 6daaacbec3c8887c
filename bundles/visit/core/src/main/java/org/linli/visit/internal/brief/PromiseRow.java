// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.support.data.UtcTimestamps;

/** A promise as stored; its words are sealed by the key of the household. */
@Entity
@Table(name = "promise")
public class PromiseRow {
    @Id
    public String id;

    public String visit;

    @Column(name = "key_of")
    public String keyOf;

    public String area;

    @Column(name = "promised_to")
    public String to;

    @Column(name = "by_day")
    public LocalDate by;

    @Column(name = "made_by")
    public String madeBy;

    @Column(name = "made_by_name")
    public String madeByName;

    @Column(name = "made_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant madeAt;

    public String sealed;

    /** 1 until it is kept. */
    @Column(name = "is_open")
    public int open;

    @Column(name = "kept_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant keptAt;

    @Column(name = "kept_by")
    public String keptBy;

    @Column(name = "kept_sealed")
    public String keptSealed;

    @Version
    public long version;
}
