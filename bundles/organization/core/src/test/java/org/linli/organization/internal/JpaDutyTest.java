// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.linli.organization.testing.DutyContract;
import org.linli.organization.testing.World;

@RunWith(Parameterized.class)
public class JpaDutyTest extends DutyContract {
    private final String database;

    public JpaDutyTest(String database) {
        super(TestModule.empty(database).clock);
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return TestModule.DATABASES;
    }

    @Override
    protected World world() {
        return TestModule.empty(database).world();
    }
}
