// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.framework.ServiceRegistration;

/** The platform is ready when all it needs says so itself. */
public class HealthTest {
    private RunningHost host;

    @Before
    public void start() throws Exception {
        host = new RunningHost(new Settings(2048, 4096, 0, 300, Set.of(), Set.of("petition", "kernel")));
    }

    @After
    public void stop() throws Exception {
        host.stop();
    }

    @Test
    public void itIsReadyWhenAllRequiredModulesAre() throws Exception {
        assertEquals(200, host.get("/system/health/live").statusCode());
        assertEquals(503, host.get("/system/health").statusCode());
        publish("petition", () -> new ModuleHealth.Status(true, Map.of("undispatched", 0)));
        publish("extra", () -> new ModuleHealth.Status(false, Map.of()));
        ServiceRegistration<?> kernel = publish("kernel", () -> new ModuleHealth.Status(true, Map.of()));
        host.publish(token -> Optional.empty());
        host.publish("/api/test", 0, new Orders("1"));
        await().until(() -> host.get("/system/health").statusCode() == 200);
        assertEquals(
                """
                {"live":true,"ready":true,"modules":[{"module":"extra","ready":false,"facts":{}},\
                {"module":"kernel","ready":true,"facts":{}},\
                {"module":"petition","ready":true,"facts":{"undispatched":0}}],"applications":["/api/test"]}""",
                host.get("/system/health").body());
        kernel.unregister();
        await().until(() -> host.get("/system/health").statusCode() == 503);
        assertThat(host.get("/system/health").body(), containsString("not there"));
    }

    @Test
    public void aModuleThatHangsHoldsUpNobody() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        publish("petition", () -> {
            try {
                end.await();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
            return new ModuleHealth.Status(true, Map.of());
        });
        publish("kernel", () -> {
            throw new IllegalStateException("ill");
        });
        long start = System.nanoTime();
        HttpResponse<String> answer = host.get("/system/health");
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 5_000);
        assertThat(answer.body(), containsString("no answer in time"));
        assertThat(answer.body(), containsString("failed to answer"));
        end.countDown();
    }

    private ServiceRegistration<?> publish(String name, java.util.function.Supplier<ModuleHealth.Status> status) {
        ModuleHealth health = new ModuleHealth() {
            @Override
            public String module() {
                return name;
            }

            @Override
            public Status status() {
                return status.get();
            }
        };
        return host.context().registerService(ModuleHealth.class, health, null);
    }
}
