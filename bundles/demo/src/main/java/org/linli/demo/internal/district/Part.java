// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.function.Supplier;
import org.linli.demo.internal.DemoAccounts;

/**
 * The making of one district: what of it is done, and whether to give up.
 *
 * @param code the district's
 * @param order its place among the others, from 1
 * @param progress what is done
 * @param accounts where its accounts are written down
 * @param going whether to go on
 * @param refusals what rules refuse
 */
record Part(String code, int order, Progress progress, DemoAccounts accounts, Going going, Refusals refusals) {
    String once(String what, Supplier<String> work) {
        return progress.once(code + " " + what, () -> {
            going.check();
            return work.get();
        });
    }

    void once(String what, Runnable work) {
        once(what, () -> {
            work.run();
            return "";
        });
    }

    boolean isDone(String what) {
        return progress.of(code + " " + what).isPresent();
    }

    void note(String what) {
        progress.note(code + " " + what, "");
    }

    /** The id of what came into being under a name. */
    String made(String what) {
        return progress.of(code + " " + what)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " in " + code));
    }
}
