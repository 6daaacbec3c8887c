// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.ResidentRow;

/** One piece of work on households and their people: gathered and decided first, then written in one transaction. */
final class Work {
    final Actor by;
    final String cause;
    final List<HouseholdChange> households = new ArrayList<>();
    /** By their ids, changed. */
    final Map<String, ResidentRow> residents = new LinkedHashMap<>();

    final Map<String, AreaCode> areasBefore = new HashMap<>();
    /** New private fields, by residents' ids; those who are not in it keep theirs. */
    final Map<String, PrivateFields> fields = new HashMap<>();
    /** What is done in the transaction before anything is written. */
    final List<Consumer<EntityManager>> first = new ArrayList<>();

    Work(Actor by, String cause) {
        this.by = by;
        this.cause = cause;
    }

    HouseholdChange with(HouseholdChange household) {
        households.add(household);
        return household;
    }

    ResidentRow with(ResidentRow resident) {
        areasBefore.put(resident.id, resident.area());
        residents.put(resident.id, resident);
        return resident;
    }
}
