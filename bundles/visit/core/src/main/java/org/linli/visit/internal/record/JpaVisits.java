// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;
import org.linli.visit.RecordDraft;
import org.linli.visit.Visit;
import org.linli.visit.VisitBrief;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitRecord;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.internal.brief.Beginning;
import org.linli.visit.internal.brief.Briefing;
import org.linli.visit.internal.brief.Promises;
import org.linli.visit.internal.brief.VisitLists;
import org.linli.visit.internal.brief.VisitRights;
import org.linli.visit.internal.brief.VisitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Visits in this module's own tables. */
@Component(service = {Visits.class, JpaVisits.class})
public final class JpaVisits implements Visits {
    private final Beginning beginning;
    private final VisitRows rows;
    private final VisitLists lists;
    private final Briefing briefing;
    private final Recording recording;
    private final Records records;
    private final Mending mending;
    private final Promises promises;

    @Activate
    public JpaVisits(
            @Reference Beginning beginning,
            @Reference VisitRows rows,
            @Reference VisitLists lists,
            @Reference Briefing briefing,
            @Reference Recording recording,
            @Reference Records records,
            @Reference Mending mending,
            @Reference Promises promises) {
        this.beginning = beginning;
        this.rows = rows;
        this.lists = lists;
        this.briefing = briefing;
        this.recording = recording;
        this.records = records;
        this.mending = mending;
        this.promises = promises;
    }

    @Override
    public String begin(VisitDraft draft, String key, Actor by) {
        return beginning.begin(draft, key, by);
    }

    @Override
    public Visit find(String id, Actor by) {
        VisitRights.requireSigned(by);
        return rows.seen(id, by).view();
    }

    @Override
    public Page<Visit> list(AreaCode area, VisitState state, String cursor, int size, Actor by) {
        return lists.in(area, state, cursor, size, by);
    }

    @Override
    public Page<Visit> mine(String cursor, int size, Actor by) {
        return lists.mine(cursor, size, by);
    }

    @Override
    public VisitBrief brief(String id, String from, Actor by) {
        VisitRights.requireSigned(by);
        return briefing.brief(id, from, by);
    }

    @Override
    public VisitRecord record(String id, RecordDraft draft, String key, String from, Actor by) {
        VisitRights.requireSigned(by);
        List<FiledNeed> filed = recording.record(id, draft, key, from, by);
        return records.handedIn(id, filed);
    }

    @Override
    public VisitRecord read(String id, String from, Actor by) {
        VisitRights.requireSigned(by);
        return records.read(id, from, by);
    }

    @Override
    public FiledNeed mend(String id, int position, NeedDraft draft, Actor by) {
        VisitRights.requireSigned(by);
        return mending.mend(id, position, draft, by);
    }

    @Override
    public void cancel(String id, String why, long version, Actor by) {
        VisitRights.requireSigned(by);
        mending.cancel(id, why, version, by);
    }

    @Override
    public void keepPromise(String promise, String how, LocalDate on, Actor by) {
        promises.keep(promise, how, on, by);
    }

    @Override
    public List<FiledNeed> needs(String id, Actor by) {
        VisitRights.requireSigned(by);
        rows.seen(id, by);
        return records.needs(id);
    }
}
