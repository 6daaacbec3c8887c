// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import org.linli.kernel.AreaCode;
import org.linli.organization.Handler;

/**
 * Somebody responsible.
 *
 * @param area for which area
 * @param handler who it is
 */
public record Seat(AreaCode area, Handler handler) {}
