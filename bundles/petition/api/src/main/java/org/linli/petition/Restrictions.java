// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.organization.Handler;
import org.osgi.annotation.versioning.ProviderType;

/** Who may see an order, and who must not deal with it. Each command throws as those of {@link WorkOrders} do. */
@ProviderType
public interface Restrictions {
    /**
     * Sets who may see it. Dispatchers and supervisors of its area.
     *
     * @param reason 2 to 500 characters, for staff
     */
    WorkOrder setSecrecy(Command command, Secrecy secrecy, String reason);

    /**
     * Bars an officer or a unit at once: they find it nowhere any more, cannot get it, and when it was theirs it goes back
     * to the desk. The handler and who takes part, for themselves or a unit of theirs; dispatchers and supervisors of its
     * area for anybody. Who bars themselves gets the order once more as the answer, then never again.
     *
     * @param who the officer or unit
     * @param ground 2 to 500 characters, for staff
     */
    WorkOrder recuse(Command command, Handler who, String ground);
}
