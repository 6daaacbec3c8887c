// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ProviderType;

/** What is in force where. */
@ProviderType
public interface Policies {
    /** For each question, which policy decides it in the area now and what it says, for people. */
    List<PolicyInForce> inForce(AreaCode area);

    /** The configuration files that are refused now, and why; those that were good before still hold as they were. */
    List<Refused> refused();

    /**
     * A configuration file that cannot be used.
     *
     * @param source the file's name
     * @param reasons what is wrong, each with its line where that is known, its field, and what would be right
     * @param since when it was refused
     * @param formerHolds whether what the file said before is still in force; else it decides nothing
     */
    record Refused(String source, List<String> reasons, Instant since, boolean formerHolds) {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The policy that decides a question.
     *
     * @param question the question, such as {@code deadline}
     * @param source where it comes from: a configuration file, a bundle, or the default
     * @param area the area it is made for; null for everywhere
     * @param says what it says, in Chinese
     */
    record PolicyInForce(String question, String source, AreaCode area, String says) {}
}
