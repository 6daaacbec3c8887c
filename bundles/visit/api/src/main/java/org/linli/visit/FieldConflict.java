// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * What a worker did without a network and a person must decide.
 *
 * @param id its id; {@code field-conflict <id>} is a purpose for who decides about a care file
 * @param kind what was done
 * @param subject on what
 * @param resident whose care file; null for an order
 * @param area where
 * @param worker who did it
 * @param reason why it lies with a person
 * @param fields the fields; their values only in {@link Conflicts#find}
 * @param openedAt when it came
 * @param decided how it was decided; null while it is open
 * @param decidedAt when; null while it is open
 */
public record FieldConflict(
        String id,
        FieldOperation.Kind kind,
        String subject,
        String resident,
        AreaCode area,
        String worker,
        Reason reason,
        List<Field> fields,
        Instant openedAt,
        Keep decided,
        Instant decidedAt) {
    public FieldConflict {
        fields = List.copyOf(fields);
    }

    /** Why it lies with a person. */
    public enum Reason {
        /** A level or a status: always. */
        ALWAYS,
        /** Somebody else changed the same. */
        CHANGED_BY_OTHERS,
        /** The worker may propose, not write. */
        NOT_THEIR_RIGHT,
        /** The version that was seen, or the purpose of the look, is not there any more. */
        BASE_GONE,
        /** It may have taken effect before the platform stopped, too long ago to tell. */
        UNCLEAR
    }

    /** What is kept. */
    public enum Keep {
        /** What the worker entered. */
        MINE,
        /** What is there. */
        THEIRS
    }

    /**
     * A field.
     *
     * @param name its name
     * @param before what the worker saw; null in lists and where it is not known
     * @param mine what the worker entered; null in lists
     * @param theirs what is there now; null in lists
     */
    public record Field(String name, String before, String mine, String theirs) {}
}
