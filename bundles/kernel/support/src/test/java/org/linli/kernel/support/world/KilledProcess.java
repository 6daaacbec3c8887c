// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.linli.kernel.PlatformException;
import org.linli.kernel.support.feed.FeedHost;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.kernel.support.feed.Patience;

/** A process that writes and reads as fast as it can until it is killed; prints a line for each receipt. */
public final class KilledProcess {
    /** Before the first receipt. */
    public static final String READY = "READY .";

    /** The dead are not waited for long, so that readers work, and are killed at work, in each run. */
    private static final Patience SOON = new Patience(5, Duration.ofMillis(50), Duration.ofMillis(300));

    private static final int THINGS = 40;
    private static final int WRITERS = 5;

    private KilledProcess() {}

    /** Url and user of the database, seed of the writers' choices. */
    public static void main(String[] args) throws Exception {
        DerbyDatabase.configure();
        Container container = new Container().withEventAdmin();
        Module module = new Module(TestDatabase.pool(args[0], args[1]));
        Clock clock = Clock.systemUTC();
        FeedHost host = new FeedHost(container.context(), Module.FEED, module.schema, clock);
        FeedReading.of(container.context(), module.schema, new EffectReactor(module.schema), clock, SOON);
        FeedReading.of(container.context(), module.schema, new TallyProjection(), clock, SOON);
        System.out.println(READY);
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(Long.parseLong(args[2]) + writer);
            new Thread(() -> write(module, host, random)).start();
        }
    }

    private static void write(Module module, FeedHost host, Random random) {
        while (true) {
            try {
                Module.Receipt receipt = module.change("thing" + random.nextInt(THINGS), 4);
                System.out.println(receipt.event() + " " + receipt.thing() + " " + receipt.version() + " .");
                host.nudge();
            } catch (Module.Stale | PlatformException lost) {
                Module.pause(1);
            }
        }
    }
}
