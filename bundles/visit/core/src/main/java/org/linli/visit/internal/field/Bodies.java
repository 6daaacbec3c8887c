// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.support.Json;

/** Bodies of operations and items, in the form that they have over HTTP: there the code of an area is a text. */
final class Bodies {
    private static final String AREA = "area";
    private static final String VALUE = "value";

    private Bodies() {}

    /** The body as this type of record. */
    static <T> T read(Map<String, Object> body, Class<T> type) {
        return Json.read(Json.write(inside(body)), type);
    }

    /** The record as a body. */
    static Map<String, Object> of(Object record) {
        @SuppressWarnings("unchecked")
        Map<String, Object> plain = Json.read(Json.write(record), Map.class);
        @SuppressWarnings("unchecked")
        Map<String, Object> outside = (Map<String, Object>) outside(plain);
        return outside;
    }

    private static Object inside(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            map.forEach((name, each) -> changed.put(
                    name, AREA.equals(name) && each instanceof String ? Map.of(VALUE, each) : inside(each)));
            return changed;
        }
        return value instanceof List<?> list ? list.stream().map(Bodies::inside).toList() : value;
    }

    private static Object outside(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.size() == 1 && map.get(VALUE) instanceof String code && isArea(code) ? code : each(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(Bodies::outside).toList()
                : value;
    }

    private static Map<Object, Object> each(Map<?, ?> map) {
        Map<Object, Object> changed = new LinkedHashMap<>();
        map.forEach((name, value) -> changed.put(name, outside(value)));
        return changed;
    }

    private static boolean isArea(String code) {
        return code.matches("\\d{6}(\\d{3}){0,3}");
    }
}
