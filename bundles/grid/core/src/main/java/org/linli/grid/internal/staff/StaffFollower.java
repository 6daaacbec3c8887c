// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import org.linli.grid.internal.Diary;
import org.linli.grid.internal.GridSchema;
import org.linli.kernel.support.feed.FeedReading;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Follows what happens in organization to officers who are engaged; reads on after its bookmark. */
@Component(service = StaffFollower.class, immediate = true)
public final class StaffFollower {
    private final FeedReading reading;

    @Activate
    public StaffFollower(
            BundleContext context,
            @Reference GridSchema schema,
            @Reference Diary diary,
            @Reference EngagementReading engagements) {
        DepartedOfficers departed = new DepartedOfficers(schema, diary, engagements);
        this.reading = FeedReading.of(context, schema.schema(), departed, schema.clock());
    }

    /** Stops after the event at work. */
    @Deactivate
    public void close() {
        reading.close();
    }
}
