// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * A patrol to be opened.
 *
 * @param id its id
 * @param area where it goes
 * @param at when it was opened, by the server's time
 */
public record PatrolStart(String id, AreaCode area, Instant at) {}
