// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/** How urgent or difficult it is; what that means in days is the area's rule. */
public enum Urgency {
    /** 紧急. */
    URGENT,
    /** 一般. */
    GENERAL,
    /** 复杂. */
    COMPLEX
}
