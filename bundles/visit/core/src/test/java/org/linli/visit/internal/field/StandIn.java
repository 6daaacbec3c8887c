// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Stands in for a service of another module: the named methods are the test's, all others another object's or none. */
final class StandIn {
    private StandIn() {}

    /** What a method does. */
    @FunctionalInterface
    interface Does {
        Object with(Object... values);
    }

    static <S> S in(Class<S> type, S rest, Map<String, Does> methods) {
        Object made = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> call(rest, methods, method, values));
        return type.cast(made);
    }

    private static Object call(Object rest, Map<String, Does> methods, Method method, Object... values)
            throws Throwable {
        Does does = methods.get(method.getName());
        if (does != null) {
            return does.with(values);
        }
        if (rest == null) {
            throw new UnsupportedOperationException(method.getName());
        }
        try {
            return method.invoke(rest, values);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
