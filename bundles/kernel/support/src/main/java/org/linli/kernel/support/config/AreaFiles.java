// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.config.DecidedBy;

/**
 * What files say for areas, one file for each area.
 *
 * @param <T> what a file says
 */
public final class AreaFiles<T extends AreaFiles.ForArea> extends ConfiguredFiles<T> {
    private final T shipped;

    /** What holds for an area. */
    public interface ForArea {
        /** The area; null for everywhere. */
        AreaCode area();
    }

    /**
     * @param shipped what holds without any file
     * @param reading reads the keys and values of a file; throws invalid with the keys that are wrong
     */
    public AreaFiles(T shipped, Function<Map<String, String>, T> reading) {
        super(new Reading<>() {
            @Override
            public T read(Map<String, String> values) {
                return reading.apply(values);
            }

            @Override
            public Object key(T said) {
                return said.area();
            }

            @Override
            public Problem second(T said, String first) {
                return Problem.invalid("area", "is that of " + first, "one file for each area");
            }
        });
        this.shipped = shipped;
    }

    /** Of exactly this area, else of the nearest above it, else of everywhere; null for everywhere. */
    public T nearest(AreaCode area) {
        return nearestFirst(area).findFirst().orElseThrow();
    }

    /** All that hold for an area, the nearest first, and what is shipped last; null for everywhere. */
    public Stream<T> nearestFirst(AreaCode area) {
        return heldNearestFirst(area).map(Held::said);
    }

    /** As {@link #nearestFirst}, each with its source. */
    public Stream<Held<T>> heldNearestFirst(AreaCode area) {
        Stream<Held<T>> own = held().stream()
                .filter(each -> covers(each.said().area(), area))
                .sorted(Comparator.comparingInt(
                                (Held<T> each) -> depth(each.said().area()))
                        .reversed());
        return Stream.concat(own, Stream.of(new Held<>(DecidedBy.PLATFORM_DEFAULT, shipped)));
    }

    /**
     * Who decides in an area, where the nearest file decides alone.
     *
     * @param question in Chinese
     * @param words what a file says, in a line
     */
    public DecidedBy decidedBy(String question, AreaCode area, Function<T, String> words) {
        Held<T> nearest = heldNearestFirst(area).findFirst().orElseThrow();
        return new DecidedBy(question, nearest.source(), nearest.said().area(), words.apply(nearest.said()));
    }

    /** All that is in force somewhere: that of everywhere first. */
    public List<T> all() {
        T everywhere = nearest(null);
        return Stream.concat(Stream.of(everywhere), said().stream().filter(each -> each.area() != null))
                .toList();
    }

    private static boolean covers(AreaCode own, AreaCode area) {
        return own == null || area != null && own.contains(area);
    }

    private static int depth(AreaCode area) {
        return area == null ? 0 : area.value().length();
    }
}
