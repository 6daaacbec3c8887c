// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** The petitioner was answered. */
public record WorkOrderReplied(String order, String area) {}
