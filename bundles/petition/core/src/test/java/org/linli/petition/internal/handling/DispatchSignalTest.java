// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Few wait at once, and nobody for long. */
public class DispatchSignalTest {
    private final DispatchSignal signal = new DispatchSignal();

    @Test
    public void whenAllSeatsAreTakenTheNextDoesNotWait() {
        List<DispatchSignal.Seat> taken = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            taken.add(signal.seat("order-" + i).orElseThrow());
        }
        assertTrue(signal.seat("one-too-many").isEmpty());
        taken.get(0).close();
        assertTrue(signal.seat("now").isPresent());
    }

    @Test
    public void aDispatchBeforeTheWaitIsNotMissed() {
        DispatchSignal.Promise promise = new DispatchSignal.Promise("甲一社区网格员", null, false);
        try (DispatchSignal.Seat seat = signal.seat("order").orElseThrow()) {
            signal.dispatched("another", promise);
            assertEquals(Optional.empty(), seat.await(Duration.ZERO));
            signal.dispatched("order", promise);
            assertEquals(Optional.of(promise), seat.await(Duration.ZERO));
        }
    }
}
