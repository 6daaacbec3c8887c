// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import org.linli.kernel.security.Actor;
import org.linli.petition.Channels;
import org.linli.petition.Origin;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Receipt;
import org.linli.petition.StaffEntry;
import org.linli.visit.NeedDraft;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells other modules what is to be filed with them; the same row is always the same request with the same key. */
@Component(service = Filings.class)
public final class Filings {
    private static final String MODULE = "visit";

    private final Neighbours neighbours;
    private final Seals seals;

    @Activate
    public Filings(@Reference Neighbours neighbours, @Reference Seals seals) {
        this.neighbours = neighbours;
        this.seals = seals;
    }

    /**
     * What it became.
     *
     * @param number the petition's number; null for a correction
     * @param id the work order's or the change request's id; null when it is not told
     * @param secret of the petition's receipt; else null
     * @param sealed what stays of what was told
     */
    record Done(String number, String id, String secret, String sealed) {}

    Done file(FilingRow row) {
        return row.what == FilingRow.What.PETITION ? petition(row) : correction(row);
    }

    private Done petition(FilingRow row) {
        NeedTold told = seals.open(row.wrappedKey, row.id, row.sealed, NeedTold.class);
        PetitionDraft draft = draft(row, told);
        // Who asked is the petition's to keep from now on.
        String rest = seals.seal(row.wrappedKey, row.id, new NeedTold(told.need(), null));
        if (row.byOfficer == 1) {
            StaffEntry entry = new StaffEntry(draft, row.receivedAt, told.need().answered());
            Channels.Entered entered = neighbours.channels().enter(entry, row.key(), row.officer());
            Receipt receipt = entered.receipt();
            return new Done(receipt.number(), entered.order(), receipt.secret(), rest);
        }
        Receipt receipt = neighbours.petitions().file(draft, row.key(), Actor.system(MODULE));
        return new Done(receipt.number(), null, receipt.secret(), rest);
    }

    private static PetitionDraft draft(FilingRow row, NeedTold told) {
        NeedDraft need = told.need();
        return new PetitionDraft(
                need.text(),
                need.type(),
                need.place(),
                told.person(),
                null,
                need.about(),
                row.channel,
                null,
                null,
                need.answers(),
                true,
                null,
                new Origin(row.origin, row.reference));
    }

    private Done correction(FilingRow row) {
        CorrectionTold told = seals.open(row.wrappedKey, row.id, row.sealed, CorrectionTold.class);
        String request = neighbours.changeRequests().ask(told.change(), row.key() + "-c", row.officer());
        return new Done(null, request, null, null);
    }
}
