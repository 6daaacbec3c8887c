// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.data.Instants;
import org.linli.organization.Handler;
import org.linli.organization.Outlook;
import org.linli.organization.Responsibility.As;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who will be responsible, by one query over what is agreed. */
@Component(service = {Outlook.class, JpaOutlook.class})
public final class JpaOutlook implements Outlook {
    private static final String NONE = "-";
    private static final String POSTS =
            """
            SELECT w.grid AS area, 0 AS turn, o.id AS id, o.name AS name, s.begins_at AS since, s.ends_at AS till
            FROM grid_worker w JOIN stand_in s ON s.away = w.officer JOIN officer o ON o.id = s.deputy
            WHERE w.grid BETWEEN ? AND ? AND s.ends_at > ? AND s.begins_at < ? AND s.begins_at < s.ends_at
            UNION ALL
            SELECT w.grid AS area, 1 AS turn, o.id AS id, o.name AS name, w.since, CAST(NULL AS TIMESTAMP) AS till
            FROM grid_worker w JOIN officer o ON o.id = w.officer WHERE w.grid BETWEEN ? AND ?
            UNION ALL
            SELECT t.grid AS area, 2 AS turn, u.id AS id, u.name AS name, t.since, CAST(NULL AS TIMESTAMP) AS till
            FROM team_grid t JOIN unit u ON u.id = t.unit WHERE t.grid BETWEEN ? AND ? OR t.grid = ?
            UNION ALL
            SELECT u.desk_of AS area, 3 AS turn, u.id AS id, u.name AS name, CAST(NULL AS TIMESTAMP) AS since,
                   CAST(NULL AS TIMESTAMP) AS till
            FROM unit u WHERE u.desk_of BETWEEN ? AND ? OR u.desk_of IN (?, ?, ?)
            ORDER BY 1, 2, 5, 3 FETCH FIRST 20001 ROWS ONLY""";

    private final OrganizationSchema schema;

    @Activate
    public JpaOutlook(@Reference OrganizationSchema schema) {
        this.schema = schema;
    }

    @Override
    public List<Post> posts(AreaCode area, Instant until) {
        Codes codes = Codes.in(area);
        String first = codes.first();
        String last = codes.last();
        Instant now = schema.now();
        String community = at(area, AreaLevel.COMMUNITY);
        List<Post> posts = schema.jdbc(connection -> Queries.all(
                connection,
                POSTS,
                JpaOutlook::post,
                first,
                last,
                now,
                until,
                first,
                last,
                first,
                last,
                community,
                first,
                last,
                community,
                at(area, AreaLevel.SUBDISTRICT),
                at(area, AreaLevel.DISTRICT)));
        if (posts.size() > MOST) {
            throw new PlatformException(Problem.invalid(
                    "area", "has more than " + MOST + " posts", "a smaller area, such as a subdistrict"));
        }
        return posts;
    }

    private static String at(AreaCode area, AreaLevel level) {
        return area.at(level).map(AreaCode::value).orElse(NONE);
    }

    private static Post post(ResultSet row) throws SQLException {
        As as = As.values()[row.getInt("turn")];
        Handler.Kind kind = as == As.STAND_IN || as == As.WORKER ? Handler.Kind.OFFICER : Handler.Kind.UNIT;
        Instant since = Instants.get(row, "since");
        return new Post(
                AreaCode.of(row.getString("area")),
                as,
                new Handler(kind, row.getString("id"), row.getString("name")),
                Instant.EPOCH.equals(since) ? null : since,
                Instants.get(row, "till"));
    }
}
