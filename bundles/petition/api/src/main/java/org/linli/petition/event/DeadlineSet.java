// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** A work order that had none got a deadline. */
public record DeadlineSet(String order, String area) {}
