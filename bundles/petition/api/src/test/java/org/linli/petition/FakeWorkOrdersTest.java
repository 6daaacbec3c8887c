// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.testing.FakeWorkOrders;
import org.linli.petition.testing.WorkOrdersContract;

/** The fake keeps the contract too. */
public class FakeWorkOrdersTest extends WorkOrdersContract {
    private final StandingClock clock = new StandingClock();
    private final FakeWorkOrders orders = new FakeWorkOrders(clock);
    private int count;

    @Override
    protected WorkOrders orders() {
        return orders;
    }

    @Override
    protected String file() {
        String id = "order-" + ++count;
        orders.file(id, new Location(grid(), Location.Found.IN_GRID), supervisor(), "路灯坏了", "street-lamp");
        return id;
    }

    @Override
    protected Handler handler() {
        return new Handler(Handler.Kind.OFFICER, "worker", "王小明");
    }

    @Override
    protected Actor handlerActor() {
        return Actor.system("worker");
    }

    @Override
    protected Handler supervisor() {
        return new Handler(Handler.Kind.UNIT, "desk", "甲街道派单台");
    }

    @Override
    protected AreaCode grid() {
        return AreaCode.of("990101001001001");
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void becomes(Instant moment) {
        clock.now = moment;
    }

    /** A clock that stands until it is set. */
    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-11-18T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
