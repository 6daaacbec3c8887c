// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/** Calls a service again and again on threads of its own, and remembers what was answered and what failed. */
final class Caller implements AutoCloseable {
    private static final int THREADS = 4;

    private final Supplier<String> service;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> answers = new ConcurrentSkipListSet<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean done;

    Caller(Supplier<String> service) {
        this.service = service;
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::call, "caller-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void call() {
        while (!done) {
            try {
                answers.add(service.get());
            } catch (RuntimeException failed) {
                failures.add(failed.toString());
            }
        }
    }

    /** The different answers so far. */
    Set<String> answers() {
        return answers;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        done = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
