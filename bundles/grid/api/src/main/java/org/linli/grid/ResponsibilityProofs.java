// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Duration;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Proves that for every place, matter and moment there is exactly one who handles first (a worker, a team, or an open pool
 * with its decider) and a whole path upward; lists each gap and overlap with an example. Looks from now on 60 days ahead.
 */
@ProviderType
public interface ResponsibilityProofs {
    /** How far ahead is looked. */
    Duration AHEAD = Duration.ofDays(60);

    /** How long a proof and what it found is kept. */
    Duration KEPT = Duration.ofDays(90);

    /** How many findings of one kind are kept of one proof; all are counted. */
    int MOST_OF_A_KIND = 500;

    /** How many findings {@link #check} tells. */
    int MOST_CHECKED = 50;

    /**
     * Asks for a proof, which is then worked at in the background, also by another node and after a restart.
     *
     * @param by a dispatcher, supervisor or administrator of the area
     * @return the proof; the one that waits or runs for the same area, when there is one
     * @throws org.linli.kernel.PlatformException not found; forbidden
     */
    Proof start(AreaCode area, Actor by);

    /**
     * A proof as far as it is.
     *
     * @param by as for {@link #start}, or a community officer or auditor of the area
     * @throws org.linli.kernel.PlatformException not found, also for those of other areas
     */
    Proof find(String id, Actor by);

    /**
     * What it found, the heaviest first; complete when it is done.
     *
     * @param part which part
     * @param by as for {@link #find}
     */
    Page<Finding> findings(String id, Part part, Actor by);

    /**
     * What a change would make worse than it is, the heaviest first; at once, within 5 seconds. What cannot be looked at in
     * that time is not told.
     *
     * @return at most {@link #MOST_CHECKED}
     */
    List<Finding> check(ProposedChange change);

    /**
     * A part of the findings.
     *
     * @param kind of this kind only; null for all
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    record Part(FindingKind kind, String cursor, int size) {}
}
