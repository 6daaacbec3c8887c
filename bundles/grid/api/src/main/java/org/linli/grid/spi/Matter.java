// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.spi;

/**
 * What can come up.
 *
 * @param type the code of the petition type, such as {@code street-lamp}
 * @param name its name in Chinese
 * @param urgency the name of its urgency, such as {@code URGENT}
 * @param urgencyName that in Chinese, such as 紧急
 */
public record Matter(String type, String name, String urgency, String urgencyName) {}
