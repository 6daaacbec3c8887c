// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A bounded part of a list.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the part that follows; null at the end
 */
public record Page<T>(List<T> items, String next) {
    /** How many items a part holds when the caller does not say. */
    public static final int USUAL_SIZE = 50;
    /** How many items a part holds at most. */
    public static final int MAX_SIZE = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** The same part with each item changed. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }

    /**
     * The size to use for what a caller asked.
     *
     * @param asked null for the usual size
     * @throws PlatformException invalid, when it is not between 1 and {@link #MAX_SIZE}
     */
    public static int size(Integer asked) {
        if (asked == null) {
            return USUAL_SIZE;
        }
        if (asked < 1 || asked > MAX_SIZE) {
            throw new PlatformException(Problem.invalid("size", "was " + asked, "1 to " + MAX_SIZE));
        }
        return asked;
    }
}
