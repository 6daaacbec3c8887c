// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something a worker did without a network.
 *
 * @param id the ULID that the device gave it; the same id is the same operation, however often it comes
 * @param number 1, 2, 3… on this device: they take effect in this order, without a gap
 * @param kind what was done
 * @param subject on what: the id of a work order, visit, patrol or care file; null where nothing was there before
 * @param baseVersion the version that was seen; null where none was
 * @param deviceTime when, by the device's clock: kept as told, never trusted
 * @param body what was entered, as {@link Kind} says
 */
public record FieldOperation(
        String id,
        long number,
        Kind kind,
        String subject,
        Long baseVersion,
        Instant deviceTime,
        Map<String, Object> body) {
    public FieldOperation {
        body = body == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** What can be done without a network. */
    public enum Kind {
        /** 签收 of a work order; an empty body. */
        ACKNOWLEDGE,
        /** A note to a work order: {@code note}, {@code publicWords}. Notes never contradict each other. */
        NOTE,
        /** A reply to the petitioner: {@code words}. */
        REPLY,
        /** Closing a work order: {@code resolution}, {@code note}; when somebody else changed it meanwhile, a person decides. */
        CLOSE,
        /** The record of a visit, as its REST operation takes it; of the last 7 days, also when the visit's purpose is over. */
        VISIT_RECORD,
        /** Opening a patrol: {@code area}. Its id is the operation's. */
        PATROL_OPEN,
        /** Points of a track: {@code points}, as {@link TrackPoint}; their times by the device's clock. */
        PATROL_POINTS,
        /** A hazard, as {@link HazardDraft}; a photo is brought before the batch. */
        PATROL_HAZARD,
        /** Ending a patrol; an empty body. */
        PATROL_CLOSE,
        /**
         * Fields of a care file: {@code resident}, {@code purpose}, {@code changes} by the names of the fields of
         * {@code CareDraft}, {@code status} for closing it. {@code level} and {@code status} always go to a person.
         */
        CARE_CHANGE,
        /** A request to change the registry, as its REST operation takes it. */
        CHANGE_REQUEST,
        /**
         * A matter met on the way, which becomes a petition: as {@link NeedDraft} with its {@code place}, without a resident;
         * {@code receivedAt} by the server's time as far as the device knows it, {@code photo} as in {@link HazardDraft}.
         */
        PETITION,
        /** Nothing: the worker gave up what had this number, because the server cannot open it. */
        GIVEN_UP
    }
}
