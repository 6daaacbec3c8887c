// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

/**
 * What is kept of a review, sealed by the person's key. Its simple name is part of what it was sealed for: never rename it.
 *
 * @param ground why it was begun before its day; null where it was not
 * @param finding what was found; null until it is done
 */
record ReviewWords(String ground, String finding) {}
