// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.linli.kernel.gate.TransactionMark;

/** A service as one behind its gate is called: never inside a transaction. */
public final class Gated {
    private Gated() {}

    /** The service; a call inside a transaction fails, as it would in the platform. */
    public static <S> S of(Class<S> type, S service) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (TransactionMark.isSet() && method.getDeclaringClass() != Object.class) {
                        throw new IllegalStateException(
                                "call to " + type.getName() + "." + method.getName() + " inside a transaction");
                    }
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
