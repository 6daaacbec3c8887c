// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.UtcTimestamps;

/** A household as stored; its number in the household register is sealed by its own key. */
@Entity
@Table(name = "household")
public class HouseholdRow {
    /** What kind of household it is in the register. */
    public enum Kind {
        /** 家庭户 */
        FAMILY,
        /** 集体户 */
        COLLECTIVE
    }

    @Id
    @Column(name = "id")
    public String id;

    @Column(name = "dwelling")
    public String dwelling;

    /** A resident; empty while it has no members. */
    @Column(name = "head")
    public String head;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    public Kind kind;

    @Column(name = "district")
    public String district;

    @Column(name = "community")
    public String community;

    @Column(name = "grid")
    public String grid;

    @Column(name = "wrapped_key")
    public String wrappedKey;

    @Column(name = "sealed")
    public String sealed;

    @Column(name = "number_index")
    public String numberIndex;

    /** Null while it is one. */
    @Convert(converter = UtcTimestamps.class)
    @Column(name = "ended_at")
    public Instant endedAt;

    @Version
    @Column(name = "version")
    public long version;

    /** Puts it into a dwelling. */
    public void moveTo(Home home) {
        dwelling = home.dwelling();
        district = home.district();
        community = home.community();
        grid = home.grid();
    }

    /** Takes over everything but the id, the key and the version. */
    public void take(HouseholdRow from) {
        dwelling = from.dwelling;
        head = from.head;
        kind = from.kind;
        district = from.district;
        community = from.community;
        grid = from.grid;
        sealed = from.sealed;
        numberIndex = from.numberIndex;
        endedAt = from.endedAt;
    }

    /** The smallest known area. */
    public AreaCode area() {
        return AreaCode.of(grid.isEmpty() ? community : grid);
    }
}
