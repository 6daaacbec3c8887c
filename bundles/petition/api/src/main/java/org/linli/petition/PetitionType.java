// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;

/**
 * A type of petition (诉求类型), from configuration.
 *
 * @param code its name for programs, such as {@code street-lamp}
 * @param name its name for people, such as 路灯损坏
 * @param group what it belongs to; null for a type without
 * @param questions what is asked besides, in the order to ask it
 * @param stopper what is to be read before; null for nothing
 * @param urgent whether a petition of this type does not wait
 */
public record PetitionType(
        String code, String name, TypeGroup group, List<TypeQuestion> questions, TypeStopper stopper, boolean urgent) {
    public PetitionType {
        questions = List.copyOf(questions);
    }

    /** A type without questions. */
    public PetitionType(String code, String name) {
        this(code, name, null, List.of(), null, false);
    }
}
