// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.List;
import java.util.stream.Stream;
import org.linli.grid.internal.Diary;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.internal.Seals;
import org.linli.kernel.support.feed.FeedReading;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Follows what happens elsewhere to officers and residents who are engaged; reads on after its bookmarks. */
@Component(service = StaffFollower.class, immediate = true)
public final class StaffFollower {
    private final List<FeedReading> readings;

    @Activate
    public StaffFollower(
            BundleContext context,
            @Reference GridSchema schema,
            @Reference Diary diary,
            @Reference EngagementReading engagements,
            @Reference Seals seals) {
        this.readings = Stream.of(
                        new DepartedOfficers(schema, diary, engagements),
                        new FollowedResidents(schema, diary, engagements, seals))
                .map(reactor -> FeedReading.of(context, schema.schema(), reactor, schema.clock()))
                .toList();
    }

    /** Stops after the events at work. */
    @Deactivate
    public void close() {
        readings.forEach(FeedReading::close);
    }
}
