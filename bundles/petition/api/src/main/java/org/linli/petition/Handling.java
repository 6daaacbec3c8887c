// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How an order is handled, beside who has it and by when.
 *
 * @param acceptedAt when it was accepted, by word or by the first dispatch; null before
 * @param secrecy who may see it
 * @param part which part of the petition it is, in words; null when it is the whole
 * @param mergedInto the id of the order it is handled with; null when it is handled by itself
 * @param sentBack how often it was sent back or objected to with success
 * @param openSupervisions supervisions that wait for an answer
 * @param extensionAsked whether more time was asked for and nobody has decided yet
 * @param helpAsked whether the command centre was asked for help and has not coordinated yet
 * @param promised until when something was promised in the last reply; null when nothing was
 * @param participants who has a part in it beside the handler
 * @param clocks the named clocks, running ones first
 * @param barred the ids of officers and units that must neither deal with it nor see it
 * @param followUp what came of asking the petitioner since it was closed; null when nobody asked
 * @param evidence the ids of attachments that show how it was closed
 */
public record Handling(
        Instant acceptedAt,
        Secrecy secrecy,
        String part,
        String mergedInto,
        int sentBack,
        int openSupervisions,
        boolean extensionAsked,
        boolean helpAsked,
        Instant promised,
        List<Participant> participants,
        List<OrderClock> clocks,
        Set<String> barred,
        FollowUp.Result followUp,
        List<String> evidence) {
    /** An order of which nothing special is to be told. */
    public static final Handling PLAIN =
            new Handling(null, Secrecy.OPEN, null, null, 0, 0, false, false, null, List.of(), List.of());

    public Handling {
        participants = List.copyOf(participants);
        clocks = List.copyOf(clocks);
        barred = barred == null ? Set.of() : Set.copyOf(barred);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Nobody is barred, and nobody asked afterwards. */
    public Handling(
            Instant acceptedAt,
            Secrecy secrecy,
            String part,
            String mergedInto,
            int sentBack,
            int openSupervisions,
            boolean extensionAsked,
            boolean helpAsked,
            Instant promised,
            List<Participant> participants,
            List<OrderClock> clocks) {
        this(
                acceptedAt,
                secrecy,
                part,
                mergedInto,
                sentBack,
                openSupervisions,
                extensionAsked,
                helpAsked,
                promised,
                participants,
                clocks,
                Set.of(),
                null,
                List.of());
    }
}
