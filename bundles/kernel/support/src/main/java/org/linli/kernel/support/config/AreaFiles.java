// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;

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
        Stream<T> own = said().stream()
                .filter(each ->
                        each.area() == null || area != null && each.area().contains(area))
                .sorted(Comparator.comparingInt((T each) -> depth(each.area())).reversed());
        return Stream.concat(own, Stream.of(shipped));
    }

    /** All that is in force somewhere: that of everywhere first. */
    public List<T> all() {
        T everywhere = nearest(null);
        return Stream.concat(Stream.of(everywhere), said().stream().filter(each -> each.area() != null))
                .toList();
    }

    private static int depth(AreaCode area) {
        return area == null ? 0 : area.value().length();
    }
}
