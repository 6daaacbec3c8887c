// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** Whether somebody is registered here, lives here, or both (人户一致, 人户分离). */
public enum Residence {
    /** 户在人在: registered and living here. */
    REGISTERED_AND_LIVING,
    /** 户在人不在: registered here, living elsewhere. */
    REGISTERED_ONLY,
    /** 人在户不在 (流动人口): living here, registered elsewhere. */
    LIVING_ONLY
}
