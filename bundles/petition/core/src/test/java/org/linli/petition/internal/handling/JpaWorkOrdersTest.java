// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.List;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.WorkOrders;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.testing.WorkOrdersContract;

/** The contract on both databases. */
@RunWith(Parameterized.class)
public class JpaWorkOrdersTest extends WorkOrdersContract {
    @Parameter
    public String kind;

    private TestPlatform platform;

    @Parameters(name = "{0}")
    public static List<String> kinds() {
        return OnBothDatabases.kinds();
    }

    @Before
    public void start() {
        platform = OnBothDatabases.platform(kind);
    }

    @AfterClass
    public static void stop() {
        OnBothDatabases.stop();
    }

    @Override
    protected WorkOrders orders() {
        return platform.orders;
    }

    @Override
    protected String file() {
        return platform.filed(TestPlatform.draft()).id();
    }

    @Override
    protected Handler handler() {
        return platform.workerHandler();
    }

    @Override
    protected Actor handlerActor() {
        return platform.workerActor();
    }

    @Override
    protected Handler supervisor() {
        return TestPlatform.handler(platform.desk);
    }

    @Override
    protected AreaCode grid() {
        return TestCity.FIRST_GRID;
    }

    @Override
    protected Instant now() {
        return platform.clock.instant();
    }

    @Override
    protected void becomes(Instant moment) {
        platform.clock.set(moment);
    }
}
