// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.petition.OpenMatter;
import org.linli.petition.OpenMatters;

/** What is open, in memory; whoever has a role of the staff in the area sees it. */
public final class FakeOpenMatters implements OpenMatters {
    private static final Role[] SEEING = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM
    };

    private final Map<String, OpenMatter> matters = new TreeMap<>();

    /** Something is open, or is otherwise now. */
    public synchronized void put(OpenMatter matter) {
        matters.put(matter.order(), matter);
    }

    /** It is closed. */
    public synchronized void close(String order) {
        matters.remove(order);
    }

    @Override
    public synchronized Page<OpenMatter> in(AreaCode area, String cursor, int size, Actor by) {
        by.require(null, Role.SYSTEM);
        List<OpenMatter> all = matters.values().stream()
                .filter(matter -> cursor == null || matter.order().compareTo(cursor) > 0)
                .filter(matter -> area.contains(matter.area()))
                .limit(size + 1L)
                .toList();
        boolean more = all.size() > size;
        return new Page<>(
                all.stream().limit(size).toList(), more ? all.get(size - 1).order() : null);
    }

    @Override
    public synchronized List<OpenMatter> of(Collection<String> orders, Actor by) {
        return orders.stream()
                .filter(matters::containsKey)
                .map(matters::get)
                .filter(matter -> by.may(matter.area(), SEEING))
                .toList();
    }
}
