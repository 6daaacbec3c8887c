// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.registry.Residents;
import org.linli.registry.internal.TestModule;
import org.linli.registry.testing.ResidentsContract;

@RunWith(Parameterized.class)
public class JpaResidentsTest extends ResidentsContract {
    @Parameter
    public String database;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return TestModule.DATABASES;
    }

    @Override
    protected Residents residents() {
        return TestModule.empty(database).residents;
    }
}
