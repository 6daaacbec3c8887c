// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** A few ids in one column, each with a space before and after it, so that a query finds one by LIKE. */
public final class Listed {
    private static final int LONGEST = 2000;

    private Listed() {}

    public static boolean has(String list, String id) {
        return list != null && list.contains(" " + id + " ");
    }

    /** @throws PlatformException conflict, when there is no room for more */
    public static String with(String list, String id) {
        if (has(list, id)) {
            return list;
        }
        String more = (list == null ? " " : list) + id + " ";
        if (more.length() > LONGEST) {
            throw new PlatformException(Problem.conflict("there are too many already"));
        }
        return more;
    }

    public static String without(String list, String id) {
        if (!has(list, id)) {
            return list;
        }
        String less = list.replace(" " + id + " ", " ");
        return less.isBlank() ? null : less;
    }

    public static List<String> ids(String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(" ")).filter(id -> !id.isEmpty()).toList();
    }
}
