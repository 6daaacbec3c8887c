// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/** Somebody linked a resident whom the matter concerns; who that is, is not told. */
public record ResidentLinked(String order, String area) {}
