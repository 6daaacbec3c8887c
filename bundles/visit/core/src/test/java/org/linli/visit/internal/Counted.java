// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that go to the databases. */
public final class Counted {
    public final AtomicInteger statements = new AtomicInteger();

    /** The same database, counted. */
    public DataSource on(DataSource target) {
        return wrap(DataSource.class, target);
    }

    private <T> T wrap(Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(
                Counted.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (object instanceof Statement && method.getName().startsWith("execute")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return wrapped(method.invoke(object, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement statement) {
            return wrap(PreparedStatement.class, statement);
        }
        if (result instanceof Statement statement) {
            return wrap(Statement.class, statement);
        }
        return result instanceof Connection connection ? wrap(Connection.class, connection) : result;
    }
}
