// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long packs took to come and to go, from the command until it is seen in what decides. */
final class SwapFigures {
    private final Map<String, List<Long>> millis = new TreeMap<>();

    /** Does it and keeps how long it took. */
    void time(String what, Runnable doing) {
        long from = System.nanoTime();
        doing.run();
        millis.computeIfAbsent(what, any -> new ArrayList<>())
                .add(Duration.ofNanos(System.nanoTime() - from).toMillis());
    }

    /** A line for each kind. */
    List<String> lines() {
        return millis.entrySet().stream()
                .map(each -> {
                    List<Long> sorted = each.getValue().stream().sorted().toList();
                    return "%d %s, median %d ms, max %d ms"
                            .formatted(
                                    sorted.size(),
                                    each.getKey(),
                                    sorted.get(sorted.size() / 2),
                                    sorted.get(sorted.size() - 1));
                })
                .toList();
    }
}
