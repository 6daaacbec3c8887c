// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.LimitUnit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.Extensions;
import org.linli.petition.spi.ExtensionPolicy;

/**
 * How much longer: pure functions. More time is a greater limit in the rule's own unit, so that the deadline can still be
 * explained and computed again from its inputs.
 */
public final class Extending {
    private static final String EXTENDED = "+extension";
    private static final int MOST = 3660;
    private static final int HOURS_OF_A_DAY = 7;

    private final WorkCalendar calendar;
    private final Deadline deadline;

    public Extending(WorkCalendar calendar, Deadline deadline) {
        this.calendar = calendar;
        this.deadline = deadline;
    }

    /** What a request comes to: the limit with it, and the end. */
    public record Longer(int amount, int more, Instant due) {}

    public static boolean isExtended(Deadline deadline) {
        return deadline.rule().id().endsWith(EXTENDED);
    }

    /** @throws PlatformException invalid, when it is not later than now or longer than allowed */
    public Longer asked(Extensions.Request request, ExtensionPolicy.Allowed allowed) {
        int before = deadline.rule().limit().amount();
        int amount = request.more() == null ? reaching(request.until()) : plus(request.more());
        if (amount <= before) {
            throw invalid("is not later than the deadline", deadline.due());
        }
        int most = allowed.longest() == null ? before * 2 : plus(allowed.longest());
        if (amount > most) {
            throw invalid("is longer than the rule allows", with(most).due());
        }
        return new Longer(amount, amount - before, with(amount).due());
    }

    /** The deadline with so much as its limit. */
    public Deadline with(int amount) {
        DeadlineRule rule = deadline.rule();
        String id = isExtended(deadline) ? rule.id() : rule.id() + EXTENDED;
        Limit limit = new Limit(amount, rule.limit().unit());
        return Deadlines.compute(
                calendar,
                new DeadlineRule(id, rule.version(), limit, rule.warning()),
                deadline.start(),
                deadline.pauses());
    }

    /** The deadline with all the time that was granted beside what its rule gives. */
    public static Deadline longer(WorkCalendar calendar, Deadline deadline, List<Limit> granted) {
        Deadline longer = deadline;
        for (Limit more : granted) {
            Extending extending = new Extending(calendar, longer);
            boolean still =
                    longer.due() == null && more.unit() != longer.rule().limit().unit();
            longer = extending.with(still ? extending.rough(more) : extending.plus(more));
        }
        return longer;
    }

    /** While it stands still it has no end to count another unit from: a day is a day then. */
    private int rough(Limit more) {
        LimitUnit own = deadline.rule().limit().unit();
        int hours = more.unit() == LimitUnit.WORKING_HOURS ? more.amount() : more.amount() * HOURS_OF_A_DAY;
        int added = own == LimitUnit.WORKING_HOURS ? hours : (hours + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY;
        return Math.min(MOST, deadline.rule().limit().amount() + added);
    }

    private int plus(Limit more) {
        Limit limit = deadline.rule().limit();
        return more.unit() == limit.unit()
                ? Math.min(MOST, limit.amount() + more.amount())
                : reaching(calendar.plus(deadline.due(), more));
    }

    /** The smallest limit that ends then or later; the end is never before where it was with less. */
    private int reaching(Instant until) {
        int low = deadline.rule().limit().amount();
        int high = low + 1;
        while (high < MOST && with(high).due().isBefore(until)) {
            low = high;
            high = Math.min(MOST, high * 2);
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (with(middle).due().isBefore(until)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static PlatformException invalid(String reason, Instant bound) {
        return new PlatformException(
                Problem.invalid("until", reason, "after now, at the latest " + PublicWords.inFull(bound)));
    }
}
