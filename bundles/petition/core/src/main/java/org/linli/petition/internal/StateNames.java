// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.petition.WorkOrderState;

/** The states as the public reads them, for the other packages of this module. */
public final class StateNames {
    private StateNames() {}

    /** Such as 办理中. */
    public static String of(WorkOrderState state) {
        return PublicWords.name(state);
    }
}
