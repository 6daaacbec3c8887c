// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import org.linli.registry.internal.ResidentRow;

/**
 * A resident ready to be written, all sealing done.
 *
 * @param row with the version it will have
 * @param version that version, sealed
 * @param by who writes it
 * @param cause what made the change; null for a direct one
 */
public record Prepared(ResidentRow row, String version, String by, String cause) {}
