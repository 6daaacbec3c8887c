// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.testing.TestDatabases;

/** Tests that run on Derby and on PostgreSQL; the tests of a class share the tables. */
@RunWith(Parameterized.class)
public abstract class OnBothDatabases {
    private static final Map<String, TestDatabases> DATABASES = new HashMap<>();
    private static final Map<String, TestPlatform> PLATFORMS = new HashMap<>();

    @Parameter
    public String kind;

    public TestPlatform platform;

    @Parameters(name = "{0}")
    public static List<String> kinds() {
        return List.of("derby", "postgresql");
    }

    public static TestDatabases databases(String kind) {
        if (System.getProperty("linli.figures") == null) {
            // no waiting for the disk where nothing is pulled out and nothing is measured
            System.setProperty("derby.system.durability", "test");
        }
        return DATABASES.computeIfAbsent(
                kind, name -> name.equals("derby") ? TestDatabases.derby() : TestDatabases.postgres());
    }

    @Before
    public void start() {
        platform = platform(kind);
    }

    public static TestPlatform platform(String kind) {
        TestPlatform platform = PLATFORMS.computeIfAbsent(kind, name -> new TestPlatform(databases(name)));
        platform.clock.set(TestPlatform.START);
        return platform;
    }

    @AfterClass
    public static void stop() {
        PLATFORMS.values().forEach(TestPlatform::close);
        PLATFORMS.clear();
        DATABASES.values().forEach(TestDatabases::close);
        DATABASES.clear();
    }
}
