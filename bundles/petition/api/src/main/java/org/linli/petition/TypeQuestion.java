// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;

/**
 * What is asked of whoever files a petition of a type.
 *
 * @param code its name in the answers, such as {@code lamp-number}
 * @param words the question
 * @param kind what an answer is
 * @param required whether it must be answered
 * @param choices what can be chosen; empty unless it is a choice
 */
public record TypeQuestion(String code, String words, Kind kind, boolean required, List<String> choices) {
    public TypeQuestion {
        choices = List.copyOf(choices);
    }

    /** What an answer is. */
    public enum Kind {
        /** At most 200 characters. */
        TEXT,
        /** One of the choices, as it is written there. */
        CHOICE,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** A day, such as {@code 2026-11-22}. */
        DATE
    }
}
