// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.linli.kernel.AreaCode;

/** Which prepared answers hold: those of the nearest area; of one area an edition's before a file's. */
final class NearestList {
    private NearestList() {}

    static TemplateList of(AreaCode area, TemplateList file, List<TemplateList> editions) {
        return editions.stream()
                .filter(each -> each.area() == null || each.area().contains(area))
                .max(Comparator.comparingInt(NearestList::nearness))
                .filter(edition -> nearness(edition) >= nearness(file))
                .orElse(file);
    }

    static boolean sameArea(TemplateList one, TemplateList other) {
        return Objects.equals(one.area(), other.area());
    }

    private static int nearness(TemplateList list) {
        return list.area() == null ? 0 : list.area().value().length();
    }
}
