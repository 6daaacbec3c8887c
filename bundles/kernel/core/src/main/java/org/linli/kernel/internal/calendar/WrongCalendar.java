// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

/** A calendar file that cannot be read, with its line and the reason. */
final class WrongCalendar extends Exception {
    private static final long serialVersionUID = 1L;

    WrongCalendar(int line, String reason) {
        super("line " + line + ": " + reason);
    }

    WrongCalendar(int line, String reason, Throwable cause) {
        super("line " + line + ": " + reason, cause);
    }
}
