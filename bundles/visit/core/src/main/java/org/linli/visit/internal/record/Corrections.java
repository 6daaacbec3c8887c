// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.petition.Origin;
import org.linli.registry.ChangeDraft;
import org.linli.visit.FiledNeed;
import org.linli.visit.VisitRecord.Correction;
import org.linli.visit.Visits;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.brief.VisitRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Corrections of the registry that are told at a door: each becomes a change request. */
@Component(service = Corrections.class)
public final class Corrections {
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    private final VisitSchema schema;
    private final Seals seals;
    private final SealedNeeds rows;

    @Activate
    public Corrections(@Reference VisitSchema schema, @Reference Seals seals, @Reference SealedNeeds rows) {
        this.schema = schema;
        this.seals = seals;
        this.rows = rows;
    }

    /** Seals them; outside of a transaction. */
    Needs.Prepared prepare(VisitRow visit, List<ChangeDraft> changes, Actor by) {
        List<FilingRow> prepared = new ArrayList<>();
        for (ChangeDraft change : changes) {
            FilingRow row = new FilingRow();
            row.id = Ids.next();
            row.what = FilingRow.What.CORRECTION;
            row.origin = Visits.PURPOSE;
            row.reference = visit.id;
            row.position = prepared.size() + 1;
            row.by(by, visit.areaCode());
            row.byOfficer = 1;
            row.receivedAt = schema.clock().instant();
            row.wrappedKey = seals.newKey();
            row.residentIndex = seals.index(change.resident());
            row.sealed = seals.seal(row.wrappedKey, row.id, new CorrectionTold(change));
            row.state = FiledNeed.State.FILING;
            row.nextTryAt = schema.clock().instant().plus(HEAD_START);
            prepared.add(row);
        }
        return new Needs.Prepared(prepared);
    }

    /** What became of those of a visit. */
    List<Correction> of(String visit) {
        return rows.rows(new Origin(Visits.PURPOSE, visit), FilingRow.What.CORRECTION).stream()
                .map(row -> new Correction(row.position, row.state, row.resultId, row.reason))
                .toList();
    }
}
