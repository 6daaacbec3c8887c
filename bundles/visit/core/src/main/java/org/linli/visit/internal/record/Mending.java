// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.util.List;
import javax.persistence.LockModeType;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.Origin;
import org.linli.petition.Person;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.brief.VisitRights;
import org.linli.visit.internal.brief.VisitRow;
import org.linli.visit.internal.brief.VisitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What did not go as it was meant: needs that were refused, visits that do not take place. */
@Component(service = Mending.class)
public final class Mending {
    private static final int LONGEST_WHY = 200;

    private final VisitSchema schema;
    private final Seals seals;
    private final VisitRows visits;
    private final SealedNeeds needs;

    @Activate
    public Mending(
            @Reference VisitSchema schema,
            @Reference Seals seals,
            @Reference VisitRows visits,
            @Reference SealedNeeds needs) {
        this.schema = schema;
        this.seals = seals;
        this.visits = visits;
        this.needs = needs;
    }

    /** As {@link Visits#mend}: the same need, in other words, with another key. */
    FiledNeed mend(String id, int position, NeedDraft draft, Actor by) {
        VisitRows.Found visit = visits.find(id);
        VisitRights.requireVisitorOrOffice(by, visit.row(), visit.visitors());
        FilingRow before = needs.rows(new Origin(Visits.PURPOSE, id), FilingRow.What.PETITION).stream()
                .filter(row -> row.position == position)
                .findFirst()
                .orElseThrow(() -> new PlatformException(Problem.notFound("need", id + "/" + position)));
        NeedTold told = seals.open(before.wrappedKey, before.id, before.sealed, NeedTold.class);
        if (told == null) {
            throw new PlatformException(Problem.conflict("what was told was made unreadable"));
        }
        boolean same =
                draft.resident() != null && draft.resident().equals(told.need().resident());
        new Input()
                .that(draft.resident() == null || same, "resident", "is somebody else", "who asked, or nobody")
                .check();
        Person asks = same ? told.person() : null;
        Needs.Source source = new Needs.Source(
                before.channel,
                new Origin(before.origin, before.reference),
                visit.row().areaCode(),
                told.need().place(),
                before.receivedAt);
        FilingRow mended = needs.prepare(source, List.of(draft), resident -> asks, by)
                .rows()
                .get(0);
        String sealed = seals.seal(
                mended.wrappedKey, before.id, seals.open(mended.wrappedKey, mended.id, mended.sealed, NeedTold.class));
        FilingRow row = schema.write(tx -> {
            FilingRow current = tx.find(FilingRow.class, before.id, LockModeType.PESSIMISTIC_WRITE);
            if (current.state != FiledNeed.State.REFUSED) {
                throw new PlatformException(Problem.conflict("this need is " + current.state));
            }
            current.mend(mended, sealed);
            return current;
        });
        return needs.file(new Needs.Prepared(List.of(row))).get(0);
    }

    /** As {@link Visits#cancel}. */
    void cancel(String id, String why, long version, Actor by) {
        VisitRows.Found visit = visits.find(id);
        VisitRights.requireVisitorOrOffice(by, visit.row(), visit.visitors());
        new Input().text("why", why, 2, LONGEST_WHY).check();
        schema.write(tx -> {
            VisitRow row = tx.find(VisitRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row.version != version) {
                throw new PlatformException(Problem.staleVersion(version, row.version));
            }
            if (row.state != VisitState.OPEN) {
                throw new PlatformException(Problem.conflict("this visit is " + row.state));
            }
            row.state = VisitState.CANCELLED;
            row.endedWhy = why.strip();
            Recording.closeFor(tx, id);
            return row;
        });
    }
}
