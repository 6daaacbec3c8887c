// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts what goes to the database. */
public final class CountingDataSource {
    public final List<String> statements = new CopyOnWriteArrayList<>();
    public final AtomicInteger rows = new AtomicInteger();
    private final DataSource target;

    CountingDataSource(DataSource target) {
        this.target = target;
    }

    DataSource dataSource() {
        return wrap(DataSource.class, target, null);
    }

    public void reset() {
        statements.clear();
        rows.set(0);
    }

    private <T> T wrap(Class<T> type, T object, String sql) {
        return type.cast(Proxy.newProxyInstance(
                CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(object, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    if (sql != null && method.getName().startsWith("execute")) {
                        statements.add(sql);
                    }
                    if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                        rows.incrementAndGet();
                    }
                    return wrapped(result, arguments, sql);
                }));
    }

    private Object wrapped(Object result, Object[] arguments, String sql) {
        if (result instanceof PreparedStatement statement) {
            return wrap(PreparedStatement.class, statement, (String) arguments[0]);
        }
        if (result instanceof ResultSet found) {
            return wrap(ResultSet.class, found, null);
        }
        return result instanceof Connection connection ? wrap(Connection.class, connection, sql) : result;
    }
}
