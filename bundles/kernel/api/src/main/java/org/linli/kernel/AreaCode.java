// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The standard code of an area (GB/T 2260 and GB/T 10114, then 3 digits each for community and grid). An area's code
 * begins with the code of the area it lies in, so scope is a prefix and can use an index.
 *
 * @param value 6, 9, 12 or 15 digits
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern FORM = Pattern.compile("\\d{6}(\\d{3}){0,3}");

    /** @throws PlatformException invalid, when the value has no such form */
    public AreaCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new PlatformException(
                    Problem.invalid("area", "not an area code: " + value, "6, 9, 12 or 15 digits, such as 990101001"));
        }
    }

    /** The code of this text. */
    public static AreaCode of(String value) {
        return new AreaCode(value);
    }

    /** The level, known by the length. */
    public AreaLevel level() {
        return AreaLevel.values()[(value.length() - AreaLevel.DISTRICT.codeLength()) / 3];
    }

    /** The area that this one lies in; none for a district. */
    public Optional<AreaCode> parent() {
        return level() == AreaLevel.DISTRICT
                ? Optional.empty()
                : Optional.of(new AreaCode(value.substring(0, value.length() - 3)));
    }

    /** The area of that level that this one lies in, or itself; none when that level is below this one. */
    public Optional<AreaCode> at(AreaLevel level) {
        return level.codeLength() <= value.length()
                ? Optional.of(new AreaCode(value.substring(0, level.codeLength())))
                : Optional.empty();
    }

    /** Whether the other area is this one or lies in it. */
    public boolean contains(AreaCode other) {
        return other.value.startsWith(value);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
