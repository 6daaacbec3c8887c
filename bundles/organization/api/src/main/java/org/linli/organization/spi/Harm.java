// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.spi;

import org.linli.kernel.AreaCode;

/**
 * Something that a change would make worse.
 *
 * @param kind what kind of thing, in capitals, such as {@code GAP_IN_BOUNDS}
 * @param area where
 * @param words what it is, with a concrete example, in Chinese; never personal data
 */
public record Harm(String kind, AreaCode area, String words) {}
