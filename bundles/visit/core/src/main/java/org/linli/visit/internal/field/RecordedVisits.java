// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.visit.FieldOperation;
import org.linli.visit.RecordDraft;
import org.linli.visit.Visits;
import org.linli.visit.internal.record.JpaVisits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The records of visits, as everybody hands them in. */
@Component(service = VisitRecords.class)
public final class RecordedVisits implements VisitRecords {
    private final Visits visits;

    @Activate
    public RecordedVisits(@Reference JpaVisits visits) {
        this.visits = visits;
    }

    @Override
    public String record(FieldOperation operation, Duration skew, Actor by) {
        new Input().required("subject", operation.subject()).check();
        RecordDraft told = Bodies.read(operation.body(), RecordDraft.class);
        visits.record(operation.subject(), byTheServersTime(told, operation, skew), operation.id(), null, by);
        return operation.subject();
    }

    private static RecordDraft byTheServersTime(RecordDraft told, FieldOperation operation, Duration skew) {
        return new RecordDraft(
                (told.at() == null ? operation.deviceTime() : told.at()).plus(skew),
                told.met(),
                told.others(),
                told.learnt(),
                told.opinions(),
                told.suggestions(),
                told.wishes(),
                told.needs(),
                told.promises(),
                told.corrections());
    }
}
