// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.gate.TransactionMark;
import org.linli.kernel.support.world.Container;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** The service gate in a real framework: it belongs to kernel-api, which has none to be tested in. */
public class GateTest {
    private Container container;
    private ServiceGate<Greetings> gate;

    /** Somebody else's service. */
    public interface Greetings {
        String greet(String name) throws Exception;
    }

    @Before
    public void openGate() throws Exception {
        container = new Container();
        gate = new ServiceGate<>(container.context(), Greetings.class, null, Duration.ofSeconds(2));
    }

    @After
    public void stop() throws Exception {
        gate.close();
        container.close();
    }

    private ServiceRegistration<Greetings> publish(Greetings service, int ranking) {
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, ranking));
        return container.context().registerService(Greetings.class, service, properties);
    }

    private CompletableFuture<String> greetLater() {
        return CompletableFuture.supplyAsync(() -> called(() -> gate.service().greet("Li")));
    }

    private static <R> R called(Callable<R> call) {
        try {
            return call.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    public void aCallWaitsForAServiceThatIsBeingReplaced() throws Exception {
        ServiceRegistration<Greetings> old = publish(name -> "old " + name, 0);
        assertEquals("old Li", gate.service().greet("Li"));
        old.unregister();
        assertFalse(gate.isOpen());
        CompletableFuture<String> waiting = greetLater();
        assertFalse(waiting.isDone());
        publish(name -> "new " + name, 0);
        assertEquals("new Li", waiting.get());
    }

    @Test
    public void aServiceThatWasNotGivenAtFirstIsAskedForAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ServiceFactory<Greetings> inTheMaking = new ServiceFactory<>() {
            @Override
            public Greetings getService(Bundle bundle, ServiceRegistration<Greetings> registration) {
                return asked.incrementAndGet() < 3 ? null : name -> "late " + name;
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<Greetings> registration, Greetings service) {
                asked.set(0);
            }
        };
        ServiceRegistration<Greetings> registered =
                container.context().registerService(Greetings.class, inTheMaking, new Hashtable<>());
        assertEquals("late Li", gate.service().greet("Li"));
        registered.unregister();
        assertFalse(gate.isOpen());
        assertEquals("given back", 0, asked.get());
    }

    @Test
    public void aCallThatWaitedInVainSaysThatTheModuleIsAway() {
        long start = System.nanoTime();
        PlatformException away =
                assertThrows(PlatformException.class, () -> gate.service().greet("Li"));
        assertEquals(Problem.UNAVAILABLE, away.problem().type());
        assertThat(
                System.nanoTime() - start,
                greaterThanOrEqualTo(Duration.ofMillis(1900).toNanos()));
    }

    @Test
    public void aServiceGoesOnlyWhenItsLastCallIsDone() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ServiceRegistration<Greetings> old = publish(
                name -> {
                    inside.countDown();
                    enough.await();
                    return "old " + name;
                },
                0);
        CompletableFuture<String> inFlight = greetLater();
        inside.await();
        CompletableFuture<Void> going = CompletableFuture.runAsync(old::unregister);
        await().until(() -> !gate.isOpen());
        assertFalse("the old one is kept for its call", going.isDone());
        publish(name -> "new " + name, 0);
        assertEquals("new calls go to the new one", "new Li", gate.service().greet("Li"));
        assertFalse(going.isDone());
        enough.countDown();
        assertEquals("old Li", inFlight.get());
        going.get();
    }

    @Test
    public void theBestServiceIsCalled() throws Exception {
        publish(name -> "first", 0);
        ServiceRegistration<Greetings> better = publish(name -> "better", 5);
        publish(name -> "equal but later", 0);
        assertEquals("better", gate.service().greet("Li"));
        better.unregister();
        assertEquals("first", gate.service().greet("Li"));
        better = publish(name -> "again", 7);
        assertEquals("again", gate.service().greet("Li"));
        better.setProperties(new Hashtable<>(Map.of(Constants.SERVICE_RANKING, -1)));
        assertEquals("first", gate.service().greet("Li"));
    }

    @Test
    public void aCallInsideATransactionIsRefusedAtOnce() throws Exception {
        publish(name -> "never", 0);
        TransactionMark.enter();
        try {
            assertThrows(IllegalStateException.class, () -> gate.service().greet("Li"));
        } finally {
            TransactionMark.leave();
        }
        assertEquals("never", gate.service().greet("Li"));
    }

    @Test
    public void whatTheServiceThrowsComesThrough() {
        publish(
                name -> {
                    throw new java.io.IOException("as it is");
                },
                0);
        assertThrows(java.io.IOException.class, () -> gate.service().greet("Li"));
    }

    @Test
    public void noCallFailsWhileServicesComeAndGo() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 2000; i++) {
                called(() -> gate.service().greet("Li"));
                calls.incrementAndGet();
            }
        });
        long start = System.nanoTime();
        while (!load.isDone()) {
            ServiceRegistration<Greetings> one = publish(name -> "one", 0);
            int before = calls.get();
            await().pollInterval(Duration.ofMillis(1)).until(() -> load.isDone() || calls.get() > before + 50);
            one.unregister();
        }
        load.get();
        assertThat(System.nanoTime() - start, lessThan(Duration.ofSeconds(20).toNanos()));
    }
}
