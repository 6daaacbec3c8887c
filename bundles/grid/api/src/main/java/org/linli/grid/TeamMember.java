// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Instant;

/**
 * Somebody of the team.
 *
 * @param position as what
 * @param kind what the id is of
 * @param id an officer's, a unit's or an engagement's id
 * @param name the name of today; null when it was made unreadable
 * @param phone of officers and units the duty phone of today, of the duty roster the phone of that duty; of others
 *     masked but for three digits at both ends; null when there is none
 * @param since since when; null when it is older than the records
 * @param until until when it was, or is agreed; that moment is not part of it; null when no end is known
 */
public record TeamMember(
        Position position, Team.Kind kind, String id, String name, String phone, Instant since, Instant until) {}
