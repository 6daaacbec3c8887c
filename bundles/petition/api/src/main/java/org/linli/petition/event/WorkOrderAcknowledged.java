// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** The handler has seen a work order. */
public record WorkOrderAcknowledged(String order, String area) {}
