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
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.KnownWorks;
import org.linli.petition.internal.Listed;

/** A known work. */
@Entity
@Table(name = "known_work")
class KnownWorkRow {
    @Id
    String id;

    @Version
    long version;

    String area;
    String title;
    String types;
    Double longitude;
    Double latitude;
    Integer radius;

    @Column(name = "from_day")
    String fromDay;

    @Column(name = "to_day")
    String toDay;

    String who;

    @Column(name = "public_words")
    String publicWords;

    @Enumerated(EnumType.STRING)
    KnownWorks.State state;

    String result;
    int petitions;

    @Column(name = "created_at")
    @Convert(converter = UtcTimestamps.class)
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    KnownWorkRow() {}

    void take(KnownWorks.Work work) {
        area = work.area().value();
        title = work.title();
        types = null;
        work.types().forEach(type -> types = Listed.with(types, type));
        longitude = work.point() == null ? null : work.point().longitude();
        latitude = work.point() == null ? null : work.point().latitude();
        radius = work.point() == null ? null : work.radius();
        fromDay = work.from().toString();
        toDay = work.to().toString();
        who = work.who();
        publicWords = work.publicWords();
    }

    boolean isAbout(String type) {
        return type == null || types == null || Listed.has(types, type);
    }

    /** Whether it reaches a point; one that is its whole area does not depend on the point. */
    boolean reaches(GeoPoint point) {
        return longitude == null || Distance.metres(new GeoPoint(longitude, latitude), point) <= radius;
    }

    KnownWorks.KnownWork view() {
        KnownWorks.Work work = new KnownWorks.Work(
                new AreaCode(area),
                title,
                Listed.ids(types),
                longitude == null ? null : new GeoPoint(longitude, latitude),
                radius,
                LocalDate.parse(fromDay),
                LocalDate.parse(toDay),
                who,
                publicWords);
        return new KnownWorks.KnownWork(id, version, work, state, result, petitions, createdBy);
    }
}
