// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.visit.FieldLease;
import org.linli.visit.FieldWork;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which device may hold whose data, and until when. */
@Component(service = Leases.class)
public final class Leases {
    private static final Role[] WORKERS = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER};
    private static final Duration LONGEST = Duration.ofDays(FieldWork.MOST_DAYS);
    private static final int MOST_AREAS = 20;
    private static final String END = "~";

    private final VisitSchema schema;

    @Activate
    public Leases(@Reference VisitSchema schema) {
        this.schema = schema;
    }

    FieldLease give(String device, List<AreaCode> asked, Actor by) {
        requireWorker(by);
        checkDevice(device);
        List<AreaCode> areas = areas(asked, by);
        Instant now = schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return schema.jdbc(tx -> given(tx, device, areas, now, by));
    }

    private static FieldLease given(Connection tx, String device, List<AreaCode> areas, Instant now, Actor by)
            throws SQLException {
        FieldLease there = LeaseTable.of(tx, device, by.id());
        Instant until = now.plus(LONGEST);
        if (there == null) {
            String id = Ids.next();
            LeaseTable.insert(tx, new FieldLease(id, device, by.id(), areas, 1, now, until, null, 0));
            return LeaseTable.find(tx, id);
        }
        requireUnrevoked(there);
        LeaseTable.renew(
                tx,
                new FieldLease(
                        there.id(), device, by.id(), areas, there.version(), now, until, null, there.lastNumber()));
        return LeaseTable.find(tx, there.id());
    }

    private static List<AreaCode> areas(List<AreaCode> asked, Actor by) {
        List<AreaCode> own = by.areas(WORKERS);
        List<AreaCode> wanted = asked == null || asked.isEmpty()
                ? own.stream().filter(Objects::nonNull).distinct().toList()
                : asked;
        boolean fits = !wanted.isEmpty() && wanted.size() <= MOST_AREAS;
        new Input()
                .that(fits, "areas", "are " + wanted.size(), "1 to " + MOST_AREAS)
                .check();
        wanted.forEach(area -> by.require(area, WORKERS));
        return wanted;
    }

    Page<FieldLease> mine(String cursor, int size, Actor by) {
        requireWorker(by);
        String before = cursor == null ? END : Cursor.read(cursor, 1).get(0);
        return Cursor.page(
                schema.jdbc(tx -> LeaseTable.of(tx, by.id(), before, size + 1)), size, lease -> List.of(lease.id()));
    }

    void revoke(String id, Actor by) {
        FieldLease lease = id == null ? null : schema.jdbc(tx -> LeaseTable.find(tx, id));
        boolean may = lease != null
                && (lease.worker().equals(by.id())
                        || lease.areas().stream().allMatch(area -> by.may(area, Role.ADMINISTRATOR, Role.SUPERVISOR)));
        if (!may) {
            throw new PlatformException(Problem.notFound("lease", id));
        }
        schema.jdbc(tx -> LeaseTable.revoke(tx, id, schema.clock().instant(), by.id()));
    }

    /** The lease under which the device may hold data now. */
    FieldLease live(String device, Actor by) {
        FieldLease lease = known(device, by);
        boolean over = !schema.clock().instant().isBefore(lease.expiresAt());
        boolean kept = lease.areas().stream().anyMatch(area -> by.may(area, WORKERS));
        if (over || !kept) {
            throw new PlatformException(Problem.forbidden("the lease is over: wipe what it gave, or take a new one"));
        }
        return lease;
    }

    /** The lease of a device, also one that is over, but not revoked. */
    FieldLease known(String device, Actor by) {
        requireWorker(by);
        checkDevice(device);
        FieldLease lease = schema.jdbc(tx -> LeaseTable.of(tx, device, by.id()));
        if (lease == null) {
            throw new PlatformException(Problem.forbidden("the device has no lease of this officer"));
        }
        requireUnrevoked(lease);
        return lease;
    }

    void requireMay(Actor by) {
        requireWorker(by);
    }

    /** The actor's own lease, under which a device may hold data now. */
    FieldLease own(String id, Actor by) {
        FieldLease lease = id == null ? null : schema.jdbc(tx -> LeaseTable.find(tx, id));
        if (lease == null || !lease.worker().equals(by.id())) {
            throw new PlatformException(Problem.notFound("lease", id));
        }
        return live(lease.device(), by);
    }

    private static void requireUnrevoked(FieldLease lease) {
        if (lease.revokedAt() != null) {
            throw new PlatformException(Problem.forbidden("the lease was revoked: wipe what it gave"));
        }
    }

    private static void checkDevice(String device) {
        boolean named = device != null && device.matches("[A-Za-z0-9-]{8,64}");
        new Input()
                .that(named, "device", "is missing or none", "8 to 64 letters, digits and hyphens")
                .check();
    }

    private static void requireWorker(Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
        if (by.areas(WORKERS).isEmpty()) {
            throw new PlatformException(Problem.forbidden("needs one of GRID_WORKER, COMMUNITY_OFFICER, CARE_OFFICER"));
        }
    }
}
