// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.SQLException;
import org.linli.kernel.PlatformException;

/**
 * An error in one line that can be shown and logged: what and where, but not the message, because that may quote personal
 * data.
 */
final class ErrorLine {
    private ErrorLine() {}

    static String of(Throwable failed) {
        StringBuilder line = new StringBuilder(nameOf(failed)).append(where(failed));
        Throwable cause = failed.getCause();
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause != null) {
            line.append(" because of ").append(nameOf(cause));
        }
        return line.length() > 500 ? line.substring(0, 500) : line.toString();
    }

    private static String nameOf(Throwable failed) {
        String name = failed.getClass().getSimpleName();
        if (failed instanceof PlatformException known) {
            return name + " " + known.problem().type();
        }
        return failed instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    private static String where(Throwable failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        if (trace.length == 0) {
            return "";
        }
        String type = trace[0].getClassName();
        return " at " + type.substring(type.lastIndexOf('.') + 1) + "." + trace[0].getMethodName() + ":"
                + trace[0].getLineNumber();
    }
}
