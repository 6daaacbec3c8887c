// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** Sex as in the household register. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
