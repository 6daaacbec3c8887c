// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.List;
import org.linli.grid.internal.Diary;
import org.linli.grid.internal.GridSchema;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.organization.event.OfficerHandedOver;

/**
 * What an officer who left was engaged for ends on that day. Nobody takes it over: a station's head is chosen, and the gap
 * shows until then.
 */
final class DepartedOfficers implements Reactor {
    private static final String BY = "system:grid";

    private final GridSchema schema;
    private final Diary diary;
    private final EngagementReading reading;

    DepartedOfficers(GridSchema schema, Diary diary, EngagementReading reading) {
        this.schema = schema;
        this.diary = diary;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "grid.departed-officers";
    }

    @Override
    public String feed() {
        return "organization";
    }

    @Override
    public void on(FeedEvent event) {
        if (event.type().equals("OfficerHandedOver")) {
            String officer = Json.read(event.body(), OfficerHandedOver.class).officer();
            List<EngagementRow> open;
            do {
                open = reading.open(officer);
                open.forEach(this::end);
            } while (!open.isEmpty());
        }
    }

    /** One that somebody changed meanwhile makes the event be tried again. */
    private void end(EngagementRow row) {
        schema.write(em -> {
            new EngagementWriting(em, diary).end(row.id, row.version, reading.today(), BY, null);
            return null;
        });
        diary.nudge();
    }
}
