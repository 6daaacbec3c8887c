// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Versions of things as HTTP says them: {@code ETag: "3"}, {@code If-Match: "3"}. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private Versions() {}

    /**
     * The version that a caller saw.
     *
     * @param ifMatch the header If-Match
     * @throws PlatformException invalid, when it is missing or no version
     */
    public static long required(String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.trim());
        if (!tag.matches()) {
            throw new PlatformException(Problem.invalid(
                    "If-Match",
                    ifMatch == null ? "is missing" : "is no version",
                    "the version you saw, as in its ETag, such as \"3\""));
        }
        return Long.parseLong(tag.group(1));
    }

    /** The entity tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
