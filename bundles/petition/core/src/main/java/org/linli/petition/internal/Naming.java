// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

/** What residents read of an officer who has their order. */
public enum Naming {
    /** The kind of worker and where. */
    KIND,
    /** The name beside. */
    NAME,
    /** Name and duty phone beside. */
    NAME_AND_PHONE
}
