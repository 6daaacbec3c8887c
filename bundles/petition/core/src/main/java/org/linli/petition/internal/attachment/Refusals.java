// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Why a file is not taken. */
final class Refusals {
    /** The field that is named. */
    static final String FIELD = "file";

    static final String TAKEN = "a photo (JPEG, PNG, WebP), a PDF, or a voice recording (AMR)";

    private Refusals() {}

    static PlatformException of(String reason, String expected) {
        return new PlatformException(Problem.invalid(FIELD, reason, expected));
    }

    /** It begins like its kind but is not whole. */
    static PlatformException damaged(String kind) {
        return of("is a damaged or cut off " + kind, "a whole file; please send it again");
    }

    /** It goes on as something else. */
    static PlatformException another(String kind, String found) {
        return of("is a " + kind + " with something else behind it: " + found, "a " + kind + " and nothing else");
    }

    static PlatformException unavailable(Exception cause) {
        return new PlatformException(
                Problem.unavailable("the folder of attachments", java.time.Duration.ofSeconds(30)), cause);
    }
}
