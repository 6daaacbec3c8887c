// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.registry.internal.Home;

/** A care file as stored: all it says is sealed as {@link CareWords} by the person's key. */
@Entity
@Table(name = "care_file")
public class CareFileRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "resident")
    String resident;

    /** The record whose key seals it, where that one was merged into the resident's; else null. */
    @Column(name = "key_of")
    String keyOf;

    @Column(name = "category_index")
    String categoryIndex;

    /** Blind index of category and level; null in a file from before, until {@link LevelIndexes} was there. */
    @Column(name = "level_index")
    String levelIndex;

    @Column(name = "sensitive")
    int sensitive;

    @Column(name = "is_open")
    int open;

    /** The resident while it is open. */
    @Column(name = "open_of")
    String openOf;

    @Column(name = "district")
    String district;

    @Column(name = "subdistrict")
    String subdistrict;

    @Column(name = "community")
    String community;

    @Column(name = "grid")
    String grid;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "opened_at")
    Instant openedAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "closed_at")
    Instant closedAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "sealed")
    String sealed;

    @Version
    @Column(name = "version")
    long version;

    /** What its words are sealed for: they cannot be moved to another file unseen. */
    String owner() {
        return keyHolder() + "/" + id;
    }

    /** Whose key seals it. */
    String keyHolder() {
        return keyOf == null ? resident : keyOf;
    }

    AreaCode area() {
        return home().area();
    }

    Home home() {
        return new Home(null, district, subdistrict, community, grid);
    }

    void lieIn(Home home) {
        district = home.district();
        subdistrict = home.subdistrict();
        community = home.community();
        grid = home.grid();
    }

    boolean isOpen() {
        return open == 1;
    }

    boolean isSensitive() {
        return sensitive == 1;
    }
}
