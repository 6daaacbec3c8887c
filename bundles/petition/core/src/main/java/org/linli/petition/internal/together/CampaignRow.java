// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

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
import org.linli.petition.Campaigns;

/** A campaign. */
@Entity
@Table(name = "campaign")
class CampaignRow {
    @Id
    String id;

    @Version
    long version;

    String area;
    String title;
    String plan;

    @Column(name = "from_day")
    String fromDay;

    @Column(name = "to_day")
    String toDay;

    @Column(name = "lead_unit")
    String leadUnit;

    @Column(name = "lead_name")
    String leadName;

    @Enumerated(EnumType.STRING)
    Campaigns.State state;

    @Column(name = "public_words")
    String publicWords;

    String result;
    int petitions;

    @Column(name = "created_at")
    @Convert(converter = UtcTimestamps.class)
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    CampaignRow() {}

    void take(Campaigns.Plan planned, String leader) {
        area = planned.area().value();
        title = planned.title();
        plan = planned.plan();
        fromDay = planned.from().toString();
        toDay = planned.to().toString();
        leadUnit = planned.leadUnit();
        leadName = leader;
        publicWords = planned.publicWords();
    }

    Campaigns.Campaign view() {
        Campaigns.Plan planned = new Campaigns.Plan(
                new AreaCode(area),
                title,
                plan,
                LocalDate.parse(fromDay),
                LocalDate.parse(toDay),
                leadUnit,
                publicWords);
        return new Campaigns.Campaign(id, version, planned, leadName, state, result, petitions, createdBy);
    }
}
