// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;

/**
 * How a petition stands, in words for the public: no names of people, no staff notes.
 *
 * @param number its number
 * @param state the state
 * @param stateWords the state in Chinese
 * @param text what was asked
 * @param typeName the type in Chinese
 * @param filedAt when it was filed
 * @param due until when it will be handled; null when not decided yet or closed
 * @param provisional whether the date may still move because a year's official calendar is not out
 * @param overdue whether that date has passed
 * @param steps what happened, oldest first
 * @param reply the latest reply, null when there is none yet
 * @param rating the petitioner's rating, null when not rated
 * @param mayRate whether it can be rated now; a petition in parts when all of them are done
 * @param parts its parts, each handled by itself; empty for a petition that is handled as a whole
 * @param stages the five steps that every petition goes through, in their order
 * @param dates what will be done until when, and why then; only what is not done yet
 * @param handler the unit or the kind of worker who has it now, in words for the public; null when nobody has, or when all
 *     is done
 */
public record Progress(
        String number,
        WorkOrderState state,
        String stateWords,
        String text,
        String typeName,
        Instant filedAt,
        Instant due,
        boolean provisional,
        boolean overdue,
        List<PublicStep> steps,
        String reply,
        Rating rating,
        boolean mayRate,
        List<PublicPart> parts,
        List<Stage> stages,
        List<PublicDate> dates,
        String handler) {
    public Progress {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        stages = List.copyOf(stages);
        dates = List.copyOf(dates);
    }

    /** Of a petition that is handled as a whole. */
    public Progress(
            String number,
            WorkOrderState state,
            String stateWords,
            String text,
            String typeName,
            Instant filedAt,
            Instant due,
            boolean provisional,
            boolean overdue,
            List<PublicStep> steps,
            String reply,
            Rating rating,
            boolean mayRate) {
        this(
                number,
                state,
                stateWords,
                text,
                typeName,
                filedAt,
                due,
                provisional,
                overdue,
                steps,
                reply,
                rating,
                mayRate,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /**
     * Something that will be done until then.
     *
     * @param what in Chinese, such as 办结
     * @param until null while its time stands still
     * @param provisional whether the date may still move because a year's official calendar is not out
     * @param why how the date comes about, in one or two plain Chinese sentences; pauses and more time are told
     */
    public record PublicDate(String what, Instant until, boolean provisional, String why) {}

    /** A step in words for the public. */
    public record PublicStep(Instant at, String words) {}

    /**
     * A part of a petition that was split.
     *
     * @param words what it is about
     * @param state its state
     * @param stateWords the state in Chinese
     * @param handler the unit or the kind of worker who has it
     * @param due until when it will be handled; null when not decided yet or closed
     * @param overdue whether that date has passed
     * @param reply its latest reply; null when there is none yet
     */
    public record PublicPart(
            String words,
            WorkOrderState state,
            String stateWords,
            String handler,
            Instant due,
            boolean overdue,
            String reply) {}
}
