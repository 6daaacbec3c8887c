// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.event.GridTeamChanged;
import org.linli.grid.internal.Diary;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;

/** What is written about engagements in a transaction. Who changes an area's engagements holds its row until the end. */
final class EngagementWriting {
    private final EntityManager em;
    private final Diary diary;

    EngagementWriting(EntityManager em, Diary diary) {
        this.em = em;
        this.diary = diary;
    }

    /** Adds the row; where one is at a time, who was it before ends on its first day. */
    void begin(EngagementRow row, LocalDate since) {
        long version = hold(row.area);
        if (row.kind.isAlone()) {
            former(row, since);
        }
        row.begin(since);
        em.persist(row);
        tell(row, version);
    }

    /** Ends the one that was seen and, unless null, begins the one that replaces it. */
    void end(String id, long seen, LocalDate until, String by, EngagementRow next) {
        EngagementRow row = seen(id, seen);
        long version = hold(row.area);
        row.end(until, by);
        em.flush();
        if (next != null) {
            next.replaces = row.id;
            next.begin(until);
            em.persist(next);
        }
        tell(row, version);
    }

    /** Takes the key and what it sealed. */
    void forget(String id) {
        EngagementRow row = em.find(EngagementRow.class, id);
        long version = hold(row.area);
        row.forgetPerson();
        row.officer = null;
        tell(row, version);
    }

    /** As {@link #forget}, whether it is over or not; what an officer does is no matter of the resident whom they are. */
    void erase(String id, LocalDate today, String by) {
        EngagementRow row = em.find(EngagementRow.class, id);
        long version = hold(row.area);
        row.forgetPerson();
        if (row.until == null && row.officer == null) {
            row.end(today, by);
        }
        tell(row, version);
    }

    /** It is the same person, whose record goes on under another id. */
    void rename(String id, String sealed, String index) {
        EngagementRow row = em.find(EngagementRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row.sealed != null) {
            row.sealed = sealed;
            row.residentIndex = index;
        }
    }

    /** @throws PlatformException stale version; conflict, when it is over */
    private EngagementRow seen(String id, long version) {
        EngagementRow row = em.find(EngagementRow.class, id);
        if (row.version != version) {
            throw new PlatformException(Problem.staleVersion(version, row.version));
        }
        if (row.until != null) {
            throw new PlatformException(Problem.conflict("it is over since " + row.until));
        }
        return row;
    }

    private void former(EngagementRow row, LocalDate since) {
        List<EngagementRow> later = em.createQuery(
                        "SELECT e FROM EngagementRow e WHERE e.area = :area AND e.kind = :kind"
                                + " AND (e.until IS NULL OR e.until > :since) ORDER BY e.since",
                        EngagementRow.class)
                .setParameter("area", row.area)
                .setParameter("kind", row.kind)
                .setParameter("since", since.toString())
                .setMaxResults(2)
                .getResultList();
        if (later.isEmpty()) {
            return;
        }
        EngagementRow former = later.get(0);
        if (later.size() > 1 || former.until != null || former.since().isAfter(since)) {
            throw new PlatformException(Problem.conflict(
                    "somebody is engaged for that time already; begin on a later day or end that one first"));
        }
        former.end(since, row.addedBy);
        row.replaces = former.id;
        em.flush();
    }

    private void tell(EngagementRow row, long version) {
        em.flush();
        Kind kind = row.kind;
        diary.tell(Schema.connection(em), new GridTeamChanged(row.area, kind.name()), row.area, version);
    }

    /** The next version of the area's engagements; nobody else changes them until the transaction ends. */
    private long hold(String area) {
        Connection tx = Schema.connection(em);
        try {
            if (write(tx, "UPDATE engaged_area SET version = version + 1 WHERE area = ?", area) == 0) {
                write(tx, "INSERT INTO engaged_area (area, version) VALUES (?, 1)", area);
            }
            try (PreparedStatement select = tx.prepareStatement("SELECT version FROM engaged_area WHERE area = ?")) {
                select.setString(1, area);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private static int write(Connection tx, String sql, String area) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, area);
            return statement.executeUpdate();
        }
    }
}
