// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.clocks;

import java.nio.file.Path;
import org.linli.kernel.internal.database.Database;
import org.linli.kernel.internal.database.Databases;
import org.linli.kernel.testing.TestClock;

/** A process of its own that sweeps until nothing is due, to be killed in the middle of it. */
public final class SweepProcess {
    static final String BEGINS = "sweeping";
    static final String ENDS = "nothing is due";

    private SweepProcess() {}

    /** Where: {@code derby} and a folder, or {@code postgresql} and an address. */
    public static void main(String... where) throws Exception {
        try (Database database = database(where[0], where[1]);
                SweepModule module = new SweepModule(database.schema("petition"), new TestClock(DueClocks.NOW))) {
            System.out.println(BEGINS);
            while (module.sweep.run().overdue() > 0) {
                System.out.println("on");
            }
            System.out.println(ENDS);
        }
        System.exit(0);
    }

    static Database database(String kind, String place) throws Exception {
        return kind.equals("derby")
                ? Databases.derby(Path.of(place), Path.of(place + ".log"), new byte[32], 8)
                : Databases.postgres(place, "postgres", "", "kill_");
    }
}
