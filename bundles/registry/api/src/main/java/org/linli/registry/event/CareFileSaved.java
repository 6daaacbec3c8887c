// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

/**
 * A care file was opened, changed or closed. Its category and level are not told: they are personal data.
 *
 * @param careFile the id; subject of the event
 * @param resident whose it is
 * @param area the code of the smallest known area of the home
 */
public record CareFileSaved(String careFile, String resident, String area) {}
