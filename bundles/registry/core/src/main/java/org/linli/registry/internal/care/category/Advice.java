// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import org.linli.registry.CareLevel;

/**
 * The level by a rule.
 *
 * @param level the level
 * @param reason why, in words for those who read the file
 */
public record Advice(CareLevel level, String reason) {}
