// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.consult;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.visit.Consultation;
import org.linli.visit.ConsultationDraft;
import org.linli.visit.Consultations.Published;
import org.linli.visit.internal.Today;

/** A round of questions as stored. */
@Entity
@Table(name = "consultation")
public class ConsultationRow {
    @Id
    public String id;

    public String area;
    public String subdistrict;
    public String title;
    public String words;

    /** As JSON. */
    public String questions;

    @Column(name = "from_day")
    public LocalDate from;

    @Column(name = "to_day")
    public LocalDate to;

    @Column(name = "opened_by")
    public String openedBy;

    @Column(name = "opened_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant openedAt;

    /** 1 until it is closed. */
    @Column(name = "is_open")
    public int open;

    @Column(name = "closed_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant closedAt;

    @Column(name = "closed_by")
    public String closedBy;

    @Column(name = "closed_opinions")
    public Long closedOpinions;

    public String result;

    @Column(name = "wrapped_key")
    public String wrappedKey;

    @Version
    public long version;

    /** The questions in a wrapping that JSON can be read into. */
    record Questions(List<ConsultationDraft.Question> questions) {}

    AreaCode areaCode() {
        return AreaCode.of(area);
    }

    void tell(ConsultationDraft draft) {
        area = draft.area().value();
        subdistrict = draft.area().at(AreaLevel.SUBDISTRICT).orElseThrow().value();
        title = draft.title().strip();
        words = draft.words() == null || draft.words().isBlank()
                ? null
                : draft.words().strip();
        questions = Json.write(new Questions(draft.questions()));
        from = draft.from();
        to = draft.to();
    }

    List<ConsultationDraft.Question> asked() {
        return Json.read(questions, Questions.class).questions();
    }

    Consultation view(long opinions) {
        return new Consultation(
                id,
                new ConsultationDraft(areaCode(), title, words, asked(), from, to),
                opinions,
                closedAt,
                result,
                version);
    }

    Published published() {
        return new Published(id, areaCode(), title, closedOpinions, result, Today.of(closedAt));
    }
}
