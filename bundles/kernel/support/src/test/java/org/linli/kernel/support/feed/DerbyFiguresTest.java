// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.Assert.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.linli.kernel.support.world.DerbyDatabase;
import org.linli.kernel.support.world.TestDatabase;

public class DerbyFiguresTest extends FiguresStory {
    @Override
    protected TestDatabase database() throws Exception {
        return DerbyDatabase.shared();
    }

    @Test
    public void manyNumberedRowsBehindAnOpenTransactionSlowABatchLittle() {
        Sequencer sequencer = new Sequencer(clock);
        module.schema.jdbc(open -> {
            append(open, "open");
            CompletableFuture.runAsync(() -> {
                        backlog();
                        while (number(sequencer) > 0) {
                            // until none waits
                        }
                        long worst = 0;
                        for (int i = 0; i < 10; i++) {
                            module.changeSurely("late" + i, 0);
                            long start = System.nanoTime();
                            assertEquals(1, number(sequencer));
                            worst = Math.max(worst, System.nanoTime() - start);
                        }
                        System.out.printf(
                                "Derby: numbered behind %,d rows of a window in at most %.1f ms%n",
                                EVENTS, worst / 1e6);
                        assertThat(worst, lessThan(TimeUnit.SECONDS.toNanos(2)));
                    })
                    .join();
            return null;
        });
    }

    private int number(Sequencer sequencer) {
        return module.schema.jdbc(tx -> sequencer.number(tx, true)).count();
    }
}
