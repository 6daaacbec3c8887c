// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names the schemas of one module by the simple names of their classes. The second class of a name is named with the
 * class it is nested in, and the third with its package.
 */
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> taken = new HashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String full = type.getName().replace('$', '.');
        String nested = type.getPackageName().isEmpty()
                ? full
                : full.substring(type.getPackageName().length() + 1);
        return Stream.of(type.getSimpleName(), nested, full)
                .filter(name -> taken.computeIfAbsent(name, unseen -> type) == type)
                .findFirst()
                .orElse(full);
    }
}
