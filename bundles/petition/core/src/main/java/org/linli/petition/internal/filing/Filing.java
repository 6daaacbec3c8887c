// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Secrecy;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Concerned;
import org.linli.petition.internal.Contacts;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PhoneIndex;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.duplicate.Likened;

/**
 * Everything that was gathered to file a petition.
 *
 * @param draft what is filed, checked
 * @param by who enters it
 * @param at when
 * @param where where it lies, and the names of that
 * @param way how it came
 * @param desk its first handler
 * @param dispatchBy the clock for the dispatch
 * @param filedBy sealed
 * @param onBehalfOf sealed
 * @param replyTo sealed
 * @param ids how it will be known
 * @param concerned the residents it concerns
 * @param phones by which it is found again
 * @param likened by which others about the same find it
 * @param accused staff whom it is about: they never see it
 */
record Filing(
        PetitionDraft draft,
        Actor by,
        Instant at,
        Where where,
        Way way,
        Handler desk,
        Deadline dispatchBy,
        Contacts.Sealed filedBy,
        Contacts.Sealed onBehalfOf,
        Contacts.Sealed replyTo,
        Known ids,
        Concerned concerned,
        PhoneIndex phones,
        Likened likened,
        List<StaffNames.Somebody> accused) {
    private static final int OPENING = 60;

    Filing {
        way = way.without(accused.stream().map(StaffNames.Somebody::id).collect(Collectors.toSet()), desk);
    }

    /** Where it lies, with the names of the area and all it lies in. */
    record Where(Location location, String path) {}

    /**
     * How it came.
     *
     * @param first who is responsible for the first answer
     * @param opening what is done with it at once
     * @param receivedAt when it came; null for now
     * @param asked what was asked beside the draft
     * @param back how answers go back
     */
    record Way(Assignee first, Opening opening, Instant receivedAt, String asked, PetitionChannel.Back back) {
        /** The same without those whom it is about: the desk answers first, and has it. */
        Way without(Set<String> accused, Handler desk) {
            boolean same = !accused.contains(first.handler().id()) && !opening.isTo(accused);
            return same ? this : new Way(new Assignee(desk, null, desk.name()), Opening.NONE, receivedAt, asked, back);
        }
    }

    /** Ids, number and secret. */
    record Known(String petition, String order, String number, String secret) {
        static Known fresh(Instant at) {
            return new Known(Ids.next(), Ids.next(), Receipts.newNumber(at), Receipts.newSecret());
        }
    }

    PetitionRow petitionRow() {
        PetitionRow row = new PetitionRow();
        row.id = ids.petition();
        row.version = 1;
        row.number = ids.number();
        row.secretHash = Receipts.hash(ids.secret());
        row.text = draft.text();
        row.type = draft.type();
        if (draft.place().point() != null) {
            row.longitude = draft.place().point().longitude();
            row.latitude = draft.place().point().latitude();
        }
        row.address = draft.place().address();
        row.chosenArea =
                draft.place().area() == null ? null : draft.place().area().value();
        row.about = draft.about();
        row.channel = draft.channel();
        row.filedAt = at;
        row.firstKind = way.first().handler().kind();
        row.firstId = way.first().handler().id();
        row.firstName = way.first().handler().name();
        row.receivedAt = way.receivedAt();
        row.goesBack = way.back();
        row.filedByKey = filedBy.key();
        row.filedBy = filedBy.data();
        row.onBehalfOfKey = onBehalfOf.key();
        row.onBehalfOf = onBehalfOf.data();
        row.replyToKey = replyTo.key();
        row.replyTo = replyTo.data();
        if (draft.petitioner() != null) {
            row.kind = draft.petitioner().kind();
            row.people = draft.petitioner().people();
        }
        if (draft.origin() != null) {
            row.originKind = draft.origin().kind();
            row.originReference = draft.origin().reference();
        }
        row.answers = draft.answers().isEmpty() ? null : Json.write(draft.answers());
        return row;
    }

    WorkOrderRow orderRow() {
        WorkOrderRow row = new WorkOrderRow();
        row.id = ids.order();
        row.petitionId = ids.petition();
        row.version = 1;
        row.number = ids.number();
        row.type = draft.type();
        row.opening = opening(draft.text());
        row.filedAt = at;
        row.lieIn(where.location().area());
        row.found = where.location().found();
        row.level = where.location().area().value();
        row.secrecy = draft.secrecy() == null ? Secrecy.OPEN : draft.secrecy();
        row.state = WorkOrderState.FILED;
        row.undispatchedSince = at;
        new Assignee(desk, null, desk.name()).take(row);
        row.dispatchBy = dispatchBy.due();
        for (StaffNames.Somebody each : accused) {
            row.barred = Listed.with(row.barred, each.id());
        }
        OwnClock.arm(row);
        return row;
    }

    /** The first line of the timeline, for staff. */
    String note() {
        String received = way.receivedAt() == null ? "" : "；收到时间" + PublicWords.moment(way.receivedAt());
        String first = "；首问负责：" + way.first().handler().name();
        String barred = accused.isEmpty() ? "" : "；诉求涉及工作人员" + accusedNames() + "，已自动回避";
        return PublicWords.found(where.location().found(), where.path()) + received + first + dispatchWords() + barred;
    }

    private String dispatchWords() {
        if (!way.opening().isNone()) {
            return "";
        }
        return "；请于" + PublicWords.moment(dispatchBy.due()) + "前派单"
                + (dispatchBy.provisional() ? "（暂定：当年节假日安排尚未公布）" : "");
    }

    private String accusedNames() {
        return String.join(
                "、", accused.stream().map(StaffNames.Somebody::name).distinct().toList());
    }

    /** The same for the petitioner. */
    String publicWords() {
        String taken = way.opening().isNone() ? PublicWords.filed(desk.name()) : "已受理";
        return taken + "；首问负责：" + way.first().publicName();
    }

    /** The first of what was asked, for lists. */
    static String opening(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= OPENING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, OPENING));
    }
}
