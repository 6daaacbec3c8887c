// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.LocalDate;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** What comes out of the handling. Each command throws as those of {@link WorkOrders} do. */
@ProviderType
public interface Outcomes {
    /**
     * An opinion to the office; the resident does not read it. The handler, and who takes part.
     *
     * @param words 2 to 2000 characters
     */
    WorkOrder opinion(Command command, String words);

    /**
     * Answers the petitioner, for long matters with a promise: the clock {@code promise} runs until the close of work of
     * that day, and the closing or another reply ends it. The handler.
     *
     * @param words 2 to 2000 characters, for the petitioner
     * @param promised a working day, from today, at most two years ahead; null for no promise
     */
    WorkOrder reply(Command command, String words, LocalDate promised);

    /** Closes it; a reply must have been given. The handler. */
    WorkOrder close(Command command, Closing closing);

    /**
     * The petitioner was asked after the closing; whom nobody reached, too. Community officers, dispatchers and
     * supervisors of the area.
     */
    WorkOrder followUp(Command command, FollowUp followUp);

    /**
     * Puts a closed or declined order away. Dispatchers and supervisors of the area.
     *
     * @param note for staff, at most 500 characters; may be null
     */
    WorkOrder archive(Command command, String note);

    /**
     * Archives what was closed or declined so many days ago as the configuration says, the oldest first. The platform.
     *
     * @param max at most 500
     * @return how many were archived
     */
    int archiveDue(int max, Actor by);
}
