// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/** How a visit stands. */
public enum VisitState {
    /** Begun; a purpose for its visitors in its days. */
    OPEN,
    /** The record was handed in. */
    RECORDED,
    /** It did not take place. */
    CANCELLED
}
