// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * What a petition came of, so that both can show the other: a visit, a yard meeting, a patrol. Not told to the public.
 *
 * @param kind which, such as {@code visit}: lower-case letters and hyphens, at most 30
 * @param reference its id: letters, digits, dots, colons, hyphens and underscores, at most 64
 */
public record Origin(String kind, String reference) {}
