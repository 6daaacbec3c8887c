// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.AreaCode;

/**
 * A change request as lists show it: masked.
 *
 * @param id the id
 * @param kind what is changed
 * @param status how it stands
 * @param resident whose record; null for a new resident until confirmed
 * @param name the name, masked; null for a new resident until confirmed
 * @param asked who asked and when
 * @param decided who decided and when; null while open
 * @param area the smallest known area
 */
public record ChangeRequestSummary(
        String id,
        ChangeRequest.Kind kind,
        ChangeRequest.Status status,
        String resident,
        String name,
        ChangeRequest.By asked,
        ChangeRequest.By decided,
        AreaCode area) {}
