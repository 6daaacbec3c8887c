// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/**
 * What a list leaves out for whoever looks, as conditions of its own statement, so that a page stays a page: orders they
 * are barred from, and confidential ones that are none of theirs.
 *
 * @param sql conditions, each with AND before it
 * @param values what they are bound to
 */
public record Sieve(String sql, List<String> values) {
    static final Sieve NONE = new Sieve("", List.of());

    /** Orders they are barred from. */
    public static Sieve barred(Actor actor) {
        Collection<String> ids = Rights.handlerIds(actor);
        return new Sieve(
                " AND (barred IS NULL OR " + each(ids, "barred NOT LIKE ? ESCAPE '!'", " AND ") + ")",
                ids.stream().map(Sieve::listed).toList());
    }

    static Sieve of(Actor actor) {
        Collection<String> ids = Rights.handlerIds(actor);
        Sieve barred = barred(actor);
        StringBuilder sql = new StringBuilder(barred.sql());
        List<String> values = new ArrayList<>(barred.values());
        List<AreaCode> coordinated = actor.areas(Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM);
        if (!coordinated.contains(null)) {
            sql.append(" AND (secrecy <> 'CONFIDENTIAL' OR ").append(each(ids, "handler_id = ?", " OR "));
            values.addAll(ids);
            for (String list : List.of("joined", "called")) {
                sql.append(" OR ").append(each(ids, list + " LIKE ? ESCAPE '!'", " OR "));
                ids.forEach(id -> values.add(listed(id)));
            }
            for (AreaCode area : coordinated) {
                sql.append(" OR area BETWEEN ? AND ?");
                values.add(area.value());
                values.add(new Scope("area", area.value(), area).lastOfPart());
            }
            sql.append(')');
        }
        return new Sieve(sql.toString(), List.copyOf(values));
    }

    private static String each(Collection<String> ids, String condition, String between) {
        return String.join(between, ids.stream().map(id -> condition).toList());
    }

    private static String listed(String id) {
        return "% " + id.replaceAll("([!%_])", "!$1") + " %";
    }
}
