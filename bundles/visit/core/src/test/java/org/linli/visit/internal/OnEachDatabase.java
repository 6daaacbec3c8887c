// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Runs each story on Derby and on PostgreSQL. */
@RunWith(Parameterized.class)
public abstract class OnEachDatabase {
    @Parameter
    public String database;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return TestModule.DATABASES;
    }
}
