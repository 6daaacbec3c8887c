// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.support.Json;
import org.linli.registry.CareDraft;
import org.linli.registry.CareFile;

/** The fields of a care file as texts, so that they can be compared one by one. */
final class CareFields {
    static final String STATUS = "status";
    /** A level says how much somebody needs, a status whether they are looked after at all: a person decides. */
    static final Set<String> ALWAYS = Set.of("level", "ground", STATUS);

    private static final Set<String> NAMES = Set.of("livesAlone", "needs", "level", "ground", "notes", "plan", STATUS);

    private CareFields() {}

    static boolean areKnown(Set<String> names) {
        return !names.isEmpty() && NAMES.containsAll(names);
    }

    /** All fields as they are in a file. */
    static Map<String, String> of(CareFile file) {
        Map<String, String> fields = of(file.told());
        fields.put(STATUS, file.closedFor());
        return fields;
    }

    /** The changed fields, each in its one written form. */
    static Map<String, String> changed(Map<String, Object> changes) {
        Map<String, String> all = of(Json.read(Json.write(changes), CareDraft.class));
        all.put(STATUS, changes.get(STATUS) instanceof String reason ? reason : null);
        Map<String, String> changed = new LinkedHashMap<>();
        changes.keySet().forEach(name -> changed.put(name, all.get(name)));
        return changed;
    }

    /** A draft with these fields changed, its status aside. */
    static CareDraft with(CareDraft told, Map<String, String> changed) {
        Map<String, String> all = of(told);
        all.putAll(changed);
        all.remove(STATUS);
        all.put("category", Json.write(told.category()));
        StringBuilder json = new StringBuilder("{");
        all.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
        return Json.read(json.append('}').toString(), CareDraft.class);
    }

    private static Map<String, String> of(CareDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("livesAlone", Json.write(draft.livesAlone()));
        fields.put("needs", Json.write(draft.needs()));
        fields.put("level", draft.level() == null ? null : Json.write(draft.level()));
        fields.put("ground", draft.ground() == null ? null : Json.write(draft.ground()));
        fields.put("notes", draft.notes() == null ? null : Json.write(draft.notes()));
        fields.put("plan", Json.write(draft.plan()));
        return fields;
    }
}
