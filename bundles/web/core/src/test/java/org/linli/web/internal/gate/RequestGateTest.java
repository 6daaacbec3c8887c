// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.gate;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Who gets through, who waits, who is sent away. */
public class RequestGateTest {
    private long patience = 5_000;
    private final RequestGate<Integer, String> gate = new RequestGate<>(() -> patience);

    @Test
    public void theLongestPathDecides() {
        gate.open("", 0, "pages");
        gate.open("/api/petition", 0, "petition");
        gate.open("/api/petition/types", 0, "types");
        assertEquals("types", enter("/api/petition/types/1"));
        assertEquals("petition", enter("/api/petition/typesetting"));
        assertEquals("petition", enter("/api/petition"));
        assertEquals("pages", enter("/apiary"));
        assertEquals("pages", enter("/"));
    }

    @Test
    public void pagesNeverAnswerForTheApi() {
        gate.open("", 0, "pages");
        assertEquals(Problem.NOT_FOUND, refusal("/api/nothing").type());
        assertEquals(Problem.NOT_FOUND, refusal("/system").type());
    }

    @Test
    public void aRequestWaitsForAnApplicationThatIsExpected() throws Exception {
        gate.expect(List.of("/api/petition"));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> enter("/api/petition/1"));
        assertFalse(waiting.isDone());
        gate.open("/api/petition", 0, "petition");
        assertEquals("petition", waiting.get(5, TimeUnit.SECONDS));
    }

    @Test
    public void whoWaitedInVainIsToldToComeAgain() {
        patience = 50;
        gate.expect(List.of("/api/petition"));
        Problem problem = refusal("/api/petition/1");
        assertEquals(503, problem.status());
        assertEquals(5L, problem.facts().get("retryAfterSeconds"));
    }

    @Test
    public void onlySoManyWait() throws Exception {
        gate.expect(List.of("/api/petition"));
        List<Thread> waiting = java.util.stream.Stream.generate(() -> new Thread(() -> enter("/api/petition")))
                .limit(RequestGate.MOST_WAITERS)
                .peek(Thread::start)
                .toList();
        await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        long start = System.nanoTime();
        assertEquals(503, refusal("/api/petition").status());
        assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < 2_000);
        gate.open("/api/petition", 0, "petition");
        for (Thread thread : waiting) {
            thread.join(5_000);
        }
    }

    @Test
    public void goingWaitsForTheRequestsInFlightAndNewOnesGoToTheNext() throws Exception {
        gate.open("/api/petition", 1, "old");
        RequestGate.Pass<String> inFlight = gate.enter("/api/petition");
        gate.open("/api/petition", 2, "new");
        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> gate.close("/api/petition", 1));
        assertEquals("new", enter("/api/petition"));
        assertFalse(closing.isDone());
        inFlight.close();
        assertTrue(closing.get(5, TimeUnit.SECONDS));
        assertEquals("old", inFlight.application());
    }

    private String enter(String path) {
        try (RequestGate.Pass<String> pass = gate.enter(path)) {
            return pass.application();
        }
    }

    private Problem refusal(String path) {
        return assertThrows(PlatformException.class, () -> gate.enter(path)).problem();
    }
}
