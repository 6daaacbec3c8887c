// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may hold meetings in a community and look after it: its own staff, and the office that is paired with it. */
@Component(service = MeetingRights.class)
public final class MeetingRights {
    static final Role[] HOLDING = {Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR};
    static final Role[] READING = {
        Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.GRID_WORKER, Role.ADMINISTRATOR
    };
    private static final Role[] PAIRING = {Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR};

    private final VisitSchema schema;

    @Activate
    public MeetingRights(@Reference VisitSchema schema) {
        this.schema = schema;
    }

    /** @throws PlatformException unauthenticated; forbidden */
    void requireHold(AreaCode area, Actor by) {
        if (!mayHold(area, by)) {
            by.require(area, HOLDING);
        }
    }

    /** @throws PlatformException not found, for whoever may not know of it; forbidden, for whoever may only read */
    void requireHold(MeetingRow row, Actor by) {
        requireRead(row, by);
        requireHold(row.areaCode(), by);
    }

    /** @throws PlatformException not found, for whoever may not know of it */
    void requireRead(MeetingRow row, Actor by) {
        if (row == null || !by.may(row.areaCode(), READING) && !mayHold(row.areaCode(), by)) {
            throw new PlatformException(Problem.notFound("meeting", row == null ? "" : row.id));
        }
    }

    /** @throws PlatformException unauthenticated; forbidden */
    void requireList(AreaCode area, Actor by) {
        if (!by.may(area, READING) && !isPaired(area, by)) {
            by.require(area, READING);
        }
    }

    static void requirePair(AreaCode community, Actor by) {
        by.require(community, PAIRING);
    }

    private boolean mayHold(AreaCode area, Actor by) {
        return by.may(area, HOLDING) || isPaired(area, by);
    }

    /** Whether the actor belongs to the office that looks after the community today. */
    private boolean isPaired(AreaCode area, Actor by) {
        return !by.units().isEmpty()
                && area.at(AreaLevel.COMMUNITY)
                        .map(community -> PairingList.of(schema, community, Today.by(schema.clock())))
                        .filter(row -> by.units().contains(row.office))
                        .isPresent();
    }
}
