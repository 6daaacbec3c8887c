// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.organization.Handler;
import org.linli.organization.Location;

/**
 * The handling of a petition, as staff see it. Who asked is not in it: see {@link WorkOrders#petitioner}.
 *
 * @param id its id
 * @param number the petition's number
 * @param version the petition's version, to be named when acting on what one saw
 * @param state the state
 * @param area where the matter lies: a grid, or the area above when no single grid holds it
 * @param found how the area was found
 * @param level the area at whose level it is handled now: the area itself or one above
 * @param handler who has it now
 * @param urgency null until dispatched
 * @param deadline the clock with its inputs; null until dispatched
 * @param dispatchBy until when it must be dispatched; null when it is
 * @param overdue whether the clock has run out now
 * @param supervisor the unit told of it when it became overdue; null before
 * @param petition what was asked
 * @param resolution how it ended; null while open
 * @param rating the petitioner's rating; null when not rated
 * @param reopened how often it was reopened
 * @param possible what the asking actor can do now
 * @param residents the ids of the residents whom it concerns, as far as the registry knows them
 * @param handling how it is handled beside
 */
public record WorkOrder(
        String id,
        String number,
        long version,
        WorkOrderState state,
        AreaCode area,
        Location.Found found,
        AreaCode level,
        Handler handler,
        Urgency urgency,
        Deadline deadline,
        Instant dispatchBy,
        boolean overdue,
        Handler supervisor,
        Matter petition,
        Resolution resolution,
        Rating rating,
        int reopened,
        List<StepKind> possible,
        List<String> residents,
        Handling handling) {
    public WorkOrder {
        possible = List.copyOf(possible);
        residents = List.copyOf(residents);
    }

    /** An order that concerns no known resident. */
    public WorkOrder(
            String id,
            String number,
            long version,
            WorkOrderState state,
            AreaCode area,
            Location.Found found,
            AreaCode level,
            Handler handler,
            Urgency urgency,
            Deadline deadline,
            Instant dispatchBy,
            boolean overdue,
            Handler supervisor,
            Matter petition,
            Resolution resolution,
            Rating rating,
            int reopened,
            List<StepKind> possible) {
        this(
                id,
                number,
                version,
                state,
                area,
                found,
                level,
                handler,
                urgency,
                deadline,
                dispatchBy,
                overdue,
                supervisor,
                petition,
                resolution,
                rating,
                reopened,
                possible,
                List.of(),
                Handling.PLAIN);
    }

    /**
     * What was asked.
     *
     * @param id the petition's id
     * @param text in the petitioner's words
     * @param type the type's code
     * @param typeName the type's name
     * @param place where
     * @param about whom or what it is about; may be null
     * @param channel the way it came in
     * @param filedAt when
     * @param reply the latest reply to the petitioner; null when there is none
     * @param answers what was answered to the questions of the type, by their words and in their order
     * @param firstResponsible who is responsible for the first answer; null for what was filed before that was kept
     * @param receivedAt when it came, where that was before it was filed; else null
     * @param urgentType whether its type is one that does not wait: {@link PetitionType#urgent}
     * @param origin what it came of, such as a visit; null for nothing
     */
    public record Matter(
            String id,
            String text,
            String type,
            String typeName,
            Place place,
            String about,
            String channel,
            Instant filedAt,
            String reply,
            Map<String, String> answers,
            Handler firstResponsible,
            Instant receivedAt,
            boolean urgentType,
            Origin origin) {
        public Matter {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        /** One without answers, of a type that can wait. */
        public Matter(
                String id,
                String text,
                String type,
                String typeName,
                Place place,
                String about,
                String channel,
                Instant filedAt,
                String reply) {
            this(id, text, type, typeName, place, about, channel, filedAt, reply, Map.of(), null, null, false, null);
        }

        /** One that came of nothing else. */
        public Matter(
                String id,
                String text,
                String type,
                String typeName,
                Place place,
                String about,
                String channel,
                Instant filedAt,
                String reply,
                Map<String, String> answers,
                Handler firstResponsible,
                Instant receivedAt,
                boolean urgentType) {
            this(
                    id,
                    text,
                    type,
                    typeName,
                    place,
                    about,
                    channel,
                    filedAt,
                    reply,
                    answers,
                    firstResponsible,
                    receivedAt,
                    urgentType,
                    null);
        }
    }
}
