// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** A closed work order was opened again. */
public record WorkOrderReopened(String order, String area) {}
