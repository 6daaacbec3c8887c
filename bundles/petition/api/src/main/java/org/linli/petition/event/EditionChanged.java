// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * An edition of a rule or a template came into force or went out of it.
 *
 * @param edition its id
 * @param kind {@code rule}, {@code template}…
 * @param area the code of the area it is for; empty for everywhere
 * @param number which edition
 * @param state IN_FORCE, REPLACED or WITHDRAWN
 */
public record EditionChanged(String edition, String kind, String area, int number, String state) {}
