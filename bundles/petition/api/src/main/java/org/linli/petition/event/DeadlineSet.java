// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** A work order that had none got a deadline, or a changed calendar or rule gave it another. */
public record DeadlineSet(String order, String area) {}
