// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.petition.PetitionType;

/**
 * The types that can be filed somewhere.
 *
 * @param area where; null for everywhere
 * @param types in the order to show them, group by group
 */
public record TypeList(AreaCode area, List<PetitionType> types) implements AreaFiles.ForArea {
    public TypeList {
        types = List.copyOf(types);
    }

    /** The type of a code. */
    public Optional<PetitionType> type(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** For people. */
    String say() {
        long groups = types.stream().map(PetitionType::group).distinct().count();
        return groups + "组" + types.size() + "种，其中紧急"
                + types.stream().filter(PetitionType::urgent).count() + "种";
    }

    /** The codes that can be filed, for whoever named another. */
    public String codes() {
        return types.stream().map(PetitionType::code).collect(Collectors.joining(", "));
    }
}
