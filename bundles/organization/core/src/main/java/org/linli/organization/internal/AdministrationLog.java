// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.List;
import javax.persistence.TypedQuery;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What administrators did, for auditors to read; {@link Diary} writes it. */
@Component(service = AdministrationLog.class)
public final class AdministrationLog {
    private final OrganizationSchema schema;

    @Activate
    public AdministrationLog(@Reference OrganizationSchema schema) {
        this.schema = schema;
    }

    /**
     * The entries, newest first.
     *
     * @param subject the id or code of what they are about; null for all
     * @param by an auditor of everything
     */
    public Page<Entry> list(String subject, String cursor, int size, Actor by) {
        by.require(null, Role.AUDITOR);
        String before = Cursor.read(cursor, 1).get(0);
        return schema.read(em -> {
            TypedQuery<LogRow> query = em.createQuery(
                    "SELECT l FROM LogRow l WHERE 1 = 1"
                            + (subject == null ? "" : " AND l.subject = :subject")
                            + (cursor == null ? "" : " AND l.id < :before")
                            + " ORDER BY l.id DESC",
                    LogRow.class);
            if (subject != null) {
                query.setParameter("subject", subject);
            }
            if (cursor != null) {
                query.setParameter("before", before);
            }
            List<Entry> found = query.setMaxResults(size + 1).getResultList().stream()
                    .map(row -> new Entry(row.id, row.happenedAt, row.actor, row.action, row.subject, row.detail))
                    .toList();
            return Cursor.page(found, size, entry -> List.of(entry.id()));
        });
    }

    /**
     * One thing that somebody did.
     *
     * @param id the entry's id
     * @param at when
     * @param actor who did it: an officer's id, or {@code system:<module>}
     * @param action what was done
     * @param subject the id or code of what it was done to
     * @param detail ids, codes and roles
     */
    public record Entry(String id, Instant at, String actor, String action, String subject, String detail) {}
}
