// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.SpotRecord;
import org.linli.petition.internal.Listed;

/** An on-the-spot record of an order. */
@Entity
@Table(name = "spot_record")
class SpotRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    @Column(name = "was_at")
    @Convert(converter = UtcTimestamps.class)
    Instant at;

    @Column(name = "was_where")
    String where;

    String present;

    @Column(name = "was_found")
    String found;

    @Column(name = "was_done")
    String done;

    @Column(name = "public_words")
    String publicWords;

    String attachments;

    @Column(name = "recorded_at")
    @Convert(converter = UtcTimestamps.class)
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    SpotRow() {}

    void say(SpotRecord.Draft said) {
        at = said.at();
        where = said.where();
        present = said.present();
        found = said.found();
        done = said.done();
        publicWords = said.publicWords();
        for (String file : said.attachments()) {
            attachments = Listed.with(attachments, file);
        }
    }

    SpotRecord view() {
        SpotRecord.Draft said =
                new SpotRecord.Draft(at, where, present, found, done, publicWords, Listed.ids(attachments));
        return new SpotRecord(id, said, recordedAt, recordedBy);
    }
}
