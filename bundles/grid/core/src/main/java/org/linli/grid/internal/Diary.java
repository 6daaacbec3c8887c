// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import org.linli.kernel.support.feed.FeedDiary;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The feed {@code grid}. */
@Component(service = Diary.class, immediate = true)
public final class Diary extends FeedDiary {
    private static final String FEED = "grid";

    @Activate
    public Diary(BundleContext context, @Reference GridSchema schema) {
        super(context, FEED, schema.schema(), schema.clock());
    }

    /** For tests: nobody reads the feed. */
    public Diary(GridSchema schema) {
        super(FEED, schema.clock());
    }

    @Deactivate
    @Override
    public void close() {
        super.close();
    }
}
