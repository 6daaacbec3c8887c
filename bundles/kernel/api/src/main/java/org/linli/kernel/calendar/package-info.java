// SPDX-License-Identifier: Apache-2.0
/**
 * The working calendar and deadlines, as pure functions over data: which days are worked (the State Council's yearly
 * holiday notices with their make-up days), the hours of work, when a limit is reached, when to warn, and why, day by
 * day. The values know no service; {@link org.linli.kernel.calendar.WorkCalendars} is the one service, which hands out
 * the calendar in force and those of the past. A year whose notice is not out gives results marked provisional.
 */
@Export
@Version("1.0.0")
package org.linli.kernel.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
