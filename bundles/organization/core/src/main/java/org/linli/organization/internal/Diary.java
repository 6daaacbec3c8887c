// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.persistence.EntityManager;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedDiary;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What the module writes down about a change, in the change's own transaction: an event in its feed, for other modules,
 * and an entry in the administration log, for auditors.
 */
@Component(service = Diary.class, immediate = true)
public final class Diary extends FeedDiary {
    private static final String FEED = "organization";
    private static final int LONGEST_DETAIL = 2000;

    private final Clock clock;

    @Activate
    public Diary(BundleContext context, @Reference OrganizationSchema schema) {
        super(context, FEED, schema.schema(), schema.clock());
        this.clock = schema.clock();
    }

    /** For tests: nobody reads the feed. */
    Diary(Clock clock) {
        super(FEED, clock);
        this.clock = clock;
    }

    @Deactivate
    @Override
    public void close() {
        super.close();
    }

    /** Tells other modules. */
    void tell(EntityManager tx, Object event, String subject, long version) {
        tell(Schema.connection(tx), event, subject, version);
    }

    /**
     * Tells auditors.
     *
     * @param detail ids, codes and roles; no names and no phones
     */
    void log(EntityManager tx, Actor by, Action action, String subject, String detail) {
        LogRow row = new LogRow();
        row.id = Ids.next();
        row.happenedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.actor = by.id();
        row.action = action.name();
        row.subject = subject;
        row.detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail;
        tx.persist(row);
    }

    /** What administrators do. */
    enum Action {
        AREAS_SAVED,
        GAPS_ACCEPTED,
        UNIT_ADDED,
        UNIT_CHANGED,
        OFFICER_ADDED,
        OFFICER_CHANGED,
        OFFICER_HANDED_OVER,
        DUTY_PLANNED,
        DUTY_CANCELLED,
        STAND_IN_AGREED,
        STAND_IN_ENDED,
        ACCOUNT_OPENED,
        ACCOUNT_CLOSED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        TOKEN_ISSUED
    }
}
