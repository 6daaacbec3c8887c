// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.petition.Channels;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.StaffEntry;
import org.linli.visit.FieldOperation;
import org.linli.visit.NeedDraft;
import org.linli.visit.internal.Neighbours;

/** Files what was met on the way, with the operation's id as the key. */
final class PetitionDoing {
    private static final Actor PLATFORM = Actor.system("visit");
    private static final String CHANNEL = "visit";
    private static final String PHOTO = "photo";
    private static final String RECEIVED = "receivedAt";
    /** What petitions take as received earlier, less a day. */
    private static final Duration OLDEST = Duration.ofDays(29);

    private final Neighbours neighbours;

    PetitionDoing(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    Done file(FieldOperation operation, Turn turn) {
        AreaCode area = turn.lease().areas().get(0);
        return Done.of(file(operation, area, turn.now(), turn.by()));
    }

    /** Files it and gives the number of the petition; the same again is the same petition. */
    String file(FieldOperation operation, AreaCode area, Instant now, Actor by) {
        Map<String, Object> told = new LinkedHashMap<>(operation.body());
        Object photo = told.remove(PHOTO);
        Instant received = received(told.remove(RECEIVED), now);
        NeedDraft need = Bodies.read(told, NeedDraft.class);
        StaffEntry entry = new StaffEntry(draft(need, area), received, need.answered());
        Channels.Entered entered = neighbours.channels().enter(entry, operation.id(), by);
        attach(entered.order(), photo, by);
        return entered.receipt().number();
    }

    /** The worker need not handle the order; what waits no more is attached already, or gone. */
    private void attach(String order, Object photo, Actor by) {
        if (photo != null && neighbours.attachments().waits(photo.toString(), by)) {
            neighbours.attachments().attach(order, photo.toString(), PLATFORM);
        }
    }

    private static PetitionDraft draft(NeedDraft need, AreaCode area) {
        Place place = need.place() == null ? new Place(null, null, area) : need.place();
        Place somewhere = new Place(place.point(), place.address(), place.area() == null ? area : place.area());
        return new PetitionDraft(
                need.text(),
                need.type(),
                somewhere,
                null,
                null,
                need.about(),
                CHANNEL,
                null,
                null,
                need.answers(),
                true,
                null,
                null);
    }

    /** To the minute and not by this moment's difference of clocks: sent again it must be the same entry. */
    private static Instant received(Object told, Instant now) {
        if (told == null) {
            return null;
        }
        Instant at = Json.read(Json.write(told), Instant.class).truncatedTo(ChronoUnit.MINUTES);
        return at.isAfter(now) || at.isBefore(now.minus(OLDEST)) ? null : at;
    }
}
