// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Checks what came from outside and collects everything that is wrong, so that a caller learns it all at once. */
public final class Input {
    private final List<Problem.Violation> violations = new ArrayList<>();

    /**
     * A text of min to max characters (code points), without control characters but line breaks and tabs; null is an
     * empty one.
     */
    public Input text(String field, String value, int min, int max) {
        String text = value == null ? "" : value;
        int length = text.codePointCount(0, text.length());
        String expected = min + " to " + max + " characters";
        if (min > 0 && text.isBlank()) {
            return refuse(field, "is missing", expected);
        }
        if (length < min || length > max) {
            return refuse(field, "has " + length + " characters", expected);
        }
        return that(text.codePoints().allMatch(Input::isWritten), field, "has control characters", "plain text");
    }

    /** A value that must be there; a blank text is not there. */
    public Input required(String field, Object value) {
        boolean there = value instanceof CharSequence text ? !text.toString().isBlank() : value != null;
        return that(there, field, "is missing", "a value");
    }

    /** Anything else: what does not hold is refused with the reason and what would be right. */
    public Input that(boolean ok, String field, String reason, String expected) {
        return ok ? this : refuse(field, reason, expected);
    }

    /** @throws PlatformException invalid, with all that was wrong */
    public void check() {
        if (!violations.isEmpty()) {
            throw new PlatformException(Problem.invalid(violations));
        }
    }

    private Input refuse(String field, String reason, String expected) {
        violations.add(new Problem.Violation(field, reason, expected));
        return this;
    }

    private static boolean isWritten(int character) {
        return character == '\n' || character == '\r' || character == '\t' || !Character.isISOControl(character);
    }
}
