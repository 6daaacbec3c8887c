// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.organization.Handler;

/**
 * A joint group (联合小组).
 *
 * @param id its id
 * @param lead who leads it
 * @param members all of it, the lead among them
 * @param purpose what for
 * @param formedAt when
 * @param by the name of who formed it
 */
public record JointGroup(String id, Handler lead, List<Handler> members, String purpose, Instant formedAt, String by) {
    public JointGroup {
        members = List.copyOf(members);
    }
}
