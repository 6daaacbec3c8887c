// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.time.Instant;
import java.time.LocalDate;
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
import org.linli.registry.Residence;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Sex;

/** A resident as stored: what is searched stands open, the rest is sealed as {@link PrivateFields}. */
@Entity
@Table(name = "resident")
public class ResidentRow {
    @Id
    @Column(name = "id")
    public String id;

    @Column(name = "name")
    public String name;

    @Column(name = "name_key")
    public String nameKey;

    @Column(name = "pinyin")
    public String pinyin;

    @Column(name = "initials")
    public String initials;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex")
    public Sex sex;

    @Column(name = "born")
    public LocalDate born;

    @Enumerated(EnumType.STRING)
    @Column(name = "residence")
    public Residence residence;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    public ResidentStatus status;

    /** The resident that this one was found to be; else null. */
    @Column(name = "merged_into")
    public String mergedInto;

    /** 1 or 0. */
    @Column(name = "party_member")
    public int partyMember;

    @Column(name = "dwelling")
    public String dwelling;

    @Column(name = "household")
    public String household;

    @Column(name = "district")
    public String district;

    @Column(name = "subdistrict")
    public String subdistrict;

    @Column(name = "community")
    public String community;

    @Column(name = "grid")
    public String grid;

    /** Null when it was destroyed. */
    @Column(name = "wrapped_key")
    public String wrappedKey;

    @Column(name = "sealed")
    public String sealed;

    @Column(name = "id_number_index")
    public String idNumberIndex;

    @Column(name = "phone_index")
    public String phoneIndex;

    /** 1 or 0. */
    @Column(name = "phone_confirmed")
    public int phoneConfirmed;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "changed_at")
    public Instant changedAt;

    @Version
    @Column(name = "version")
    public long version;

    /** Where the person belongs. */
    public Home home() {
        return new Home(dwelling, district, subdistrict, community, grid);
    }

    /** Gives the person another home. */
    public void moveTo(Home home) {
        dwelling = home.dwelling();
        district = home.district();
        subdistrict = home.subdistrict();
        community = home.community();
        grid = home.grid();
    }

    /** The smallest known area. */
    public AreaCode area() {
        return home().area();
    }
}
