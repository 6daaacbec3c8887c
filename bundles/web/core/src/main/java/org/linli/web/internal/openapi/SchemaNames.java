// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;

/**
 * Names schemas by module and class, such as {@code petition.Receipt}, so that two modules may use one word. Within a
 * module the second class of a name gets its package too.
 */
final class SchemaNames extends TypeNameResolver {
    private static final String OURS = "org.linli.";

    private final Map<String, Class<?>> taken = new HashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String full = type.getName().replace('$', '.');
        if (!full.startsWith(OURS)) {
            return type.getPackageName().startsWith("java.") ? type.getSimpleName() : full;
        }
        String own = full.substring(OURS.length());
        String module = own.substring(0, own.indexOf('.'));
        String inPackage = full.substring(type.getPackageName().length() + 1);
        String preferred = module + "." + inPackage;
        return taken.computeIfAbsent(preferred, unseen -> type) == type ? preferred : own;
    }
}
