// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.linli.organization.testing.ResponsibilityContract;
import org.linli.organization.testing.World;

@RunWith(Parameterized.class)
public class JpaResponsibilityTest extends ResponsibilityContract {
    private final String database;

    public JpaResponsibilityTest(String database) {
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
