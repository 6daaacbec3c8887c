// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.web.WebApplication;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Applications come and go; callers do not notice, and nothing of them stays. */
public class SwapTest {
    private static final int PER_SECOND = 50;

    private RunningHost host;

    /** Takes a moment, so that requests are in flight whenever it is replaced. */
    @Path("work")
    public static final class Work {
        private final String version;
        private volatile boolean gone;

        Work(String version) {
            this.version = version;
        }

        @GET
        @PermitAll
        public String get() throws InterruptedException {
            Thread.sleep(30);
            if (gone) {
                throw new IllegalStateException("called after it was gone");
            }
            return version;
        }
    }

    private record Call(int status, long millis, String body) {}

    @Before
    public void start() throws Exception {
        host = new RunningHost(new Settings(65_536, 65_536, 0, 8_000, Set.of(), Set.of()));
    }

    @After
    public void stop() throws Exception {
        host.stop();
    }

    @Test
    public void replacedTenTimesUnderLoadNoRequestIsLost() throws Exception {
        Work[] current = {new Work("0")};
        ServiceRegistration<?>[] registration = {host.publish("/api/work", 0, current[0])};
        List<Call> calls = underLoad(Duration.ofSeconds(6), () -> {
            for (int swap = 1; swap <= 10; swap++) {
                Thread.sleep(250);
                if (swap % 2 == 0) {
                    // Away first, as a bundle that is updated.
                    registration[0].unregister();
                    current[0].gone = true;
                    Thread.sleep(200);
                    current[0] = new Work("" + swap);
                    registration[0] = host.publish("/api/work", 0, current[0]);
                } else {
                    // Beside it first, as a second version.
                    Work next = new Work("" + swap);
                    ServiceRegistration<?> above = host.publish("/api/work", swap, next);
                    registration[0].unregister();
                    current[0].gone = true;
                    current[0] = next;
                    registration[0] = above;
                }
            }
            return null;
        });
        Map<Integer, Long> statuses = new TreeMap<>();
        calls.forEach(call -> statuses.merge(call.status(), 1L, Long::sum));
        long[] millis = calls.stream().mapToLong(Call::millis).sorted().toArray();
        System.out.printf(
                "swap: %s, p50 %d ms, p99 %d ms, max %d ms%n",
                statuses, millis[millis.length / 2], millis[millis.length * 99 / 100], millis[millis.length - 1]);
        assertEquals(Map.of(200, (long) calls.size()), statuses);
        assertTrue(calls.stream().map(Call::body).distinct().count() > 5);
        assertEquals("10", host.get("/api/work/work").body());
    }

    @Test
    public void theHigherRankServesAndTheLowerTakesOverWhenItGoes() throws Exception {
        host.publish("/api/work", 0, new Work("plain"));
        ServiceRegistration<WebApplication> above = host.publish("/api/work", 5, new Work("special"));
        assertEquals("special", host.get("/api/work/work").body());
        above.unregister();
        assertEquals("plain", host.get("/api/work/work").body());
    }

    @Test
    public void aModuleThatIsAwayTooLongIsSaidToBeAway() throws Exception {
        host.host().configure(new Settings(65_536, 65_536, 0, 200, Set.of(), Set.of()));
        host.publish("/api/work", 0, new Work("1")).unregister();
        long start = System.nanoTime();
        HttpResponse<String> answer = host.get("/api/work/work");
        assertTrue(
                "the new configuration holds",
                System.nanoTime() - start < Duration.ofSeconds(4).toNanos());
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    public void aModuleThatCannotGiveItsApplicationYetIsAskedAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        host.publish(new ServiceFactory<>() {
            @Override
            public WebApplication getService(Bundle bundle, ServiceRegistration<WebApplication> registration) {
                return asked.incrementAndGet() < 2 ? null : RunningHost.application("/api/work", new Work("late"));
            }

            @Override
            public void ungetService(
                    Bundle bundle, ServiceRegistration<WebApplication> registration, WebApplication service) {
                asked.incrementAndGet();
            }
        });
        await().untilAsserted(
                        () -> assertEquals("late", host.get("/api/work/work").body()));
    }

    @Test
    public void nothingKeepsTheClassesOfAnApplicationThatIsGone() throws Exception {
        WeakReference<ClassLoader> loader = useAndDrop();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return loader.get() == null;
        });
    }

    private WeakReference<ClassLoader> useAndDrop() throws Exception {
        ClassLoader loader = new Own(Things.class);
        Object things =
                loader.loadClass(Things.class.getName()).getConstructor().newInstance();
        ServiceRegistration<WebApplication> registration = host.publish("/api/things", 0, things);
        String thing = "{\"name\":\"a\",\"kind\":\"OTHER\",\"parts\":[{\"name\":\"b\"}]}";
        assertEquals(thing, host.post("/api/things/things", thing).body());
        assertEquals(422, host.post("/api/things/things", "{\"nam\":1}").statusCode());
        assertEquals(200, host.get("/api/openapi.json").statusCode());
        registration.unregister();
        assertEquals(200, host.get("/api/openapi.json").statusCode());
        return new WeakReference<>(loader);
    }

    private List<Call> underLoad(Duration time, java.util.concurrent.Callable<Void> meanwhile) throws Exception {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(40);
        int count = (int) (PER_SECOND * time.toSeconds());
        List<Future<Call>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.add(clock.schedule(this::call, i * 1_000L / PER_SECOND, TimeUnit.MILLISECONDS));
        }
        meanwhile.call();
        List<Call> calls = new ArrayList<>();
        for (Future<Call> call : sent) {
            calls.add(call.get(30, TimeUnit.SECONDS));
        }
        clock.shutdown();
        return calls;
    }

    private Call call() throws IOException {
        long start = System.nanoTime();
        HttpResponse<String> answer = host.get("/api/work/work");
        return new Call(
                answer.statusCode(), Duration.ofNanos(System.nanoTime() - start).toMillis(), answer.body());
    }

    /** Defines a class and its nested ones itself, as a module's bundle does. */
    private static final class Own extends ClassLoader {
        private final String prefix;

        private Own(Class<?> type) {
            super(type.getClassLoader());
            this.prefix = type.getName();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(prefix)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
