// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.petition.PetitionType;

/**
 * The types of a group, to choose from.
 *
 * @param name the group's name; empty for types without one
 * @param types in the order to show them
 */
public record TypeChoices(String name, List<PetitionType> types) {
    public TypeChoices {
        types = List.copyOf(types);
    }

    static List<TypeChoices> of(List<PetitionType> types) {
        Map<String, List<PetitionType>> groups = new LinkedHashMap<>();
        for (PetitionType type : types) {
            String name = type.group() == null ? "" : type.group().name();
            groups.computeIfAbsent(name, first -> new ArrayList<>()).add(type);
        }
        return groups.entrySet().stream()
                .map(group -> new TypeChoices(group.getKey(), group.getValue()))
                .toList();
    }
}
