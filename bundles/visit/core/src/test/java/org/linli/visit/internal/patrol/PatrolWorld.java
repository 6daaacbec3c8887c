// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;

/** The components of patrols, made through their constructors. */
public final class PatrolWorld implements AutoCloseable {
    public final JdbcPatrols patrols;
    public final TrackLooks looks;
    public final HazardFiling filing;
    public final PatrolSweep sweep;

    public PatrolWorld(VisitSchema schema, Diary diary, Neighbours neighbours) {
        this.looks = new TrackLooks(schema, neighbours);
        this.filing = new HazardFiling(schema, diary, neighbours);
        this.patrols = new JdbcPatrols(schema, diary, neighbours, looks, filing);
        this.sweep = new PatrolSweep(schema, patrols);
    }

    @Override
    public void close() {
        filing.close();
        sweep.close();
    }
}
