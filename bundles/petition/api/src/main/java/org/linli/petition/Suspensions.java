// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets the clocks of an order stand still (挂起) while nothing can be done: the order's own and all named ones. What was
 * left of each is left when it goes on. Errors as in {@link WorkOrders}.
 */
@ProviderType
public interface Suspensions {
    /** The clocks stand still from now on; the handler, and dispatchers and supervisors of the area. */
    WorkOrder suspend(Command command, Suspension suspension);

    /**
     * The clocks run again; the handler, dispatchers and supervisors of the area, and the platform when the time that was
     * given is over.
     *
     * @param note for staff, at most 500 characters; may be null
     */
    WorkOrder resume(Command command, String note);

    /** Why an order waits. */
    enum Kind {
        /** 等待诉求人: the petitioner must bring or say something. */
        PETITIONER("等待诉求人补充"),
        /** 听证: a hearing; its time does not count (Petition regulation). */
        HEARING("听证"),
        /** 其他. */
        OTHER("其他原因");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In Chinese, for people. */
        public String words() {
            return words;
        }
    }

    /**
     * A suspension.
     *
     * @param kind why it waits
     * @param reason the same in words that the petitioner may read, 2 to 200 characters
     * @param until when the clocks run again by themselves; null when somebody must say so
     */
    record Suspension(Kind kind, String reason, Instant until) {}
}
