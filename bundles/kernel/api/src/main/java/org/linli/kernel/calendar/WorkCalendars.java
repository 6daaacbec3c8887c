// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The working calendar in force, and those of the past, so that old deadlines can still be explained. */
@ProviderType
public interface WorkCalendars {
    /** The calendar in force now. Another one, with another version, as soon as a notice or the hours change. */
    WorkCalendar current();

    /** A calendar that is or was in force; empty when there never was such a version here. */
    Optional<WorkCalendar> version(String version);
}
