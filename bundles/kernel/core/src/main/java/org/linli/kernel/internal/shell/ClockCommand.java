// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.linli.kernel.PlatformException;
import org.linli.kernel.time.PlatformClock;

/** Shows the platform's clock; moves it in a rehearsal. */
@Service
@Command(
        scope = "linli",
        name = "clock",
        description = "Shows the platform's time. In a rehearsal (Java started with -Dlinli.clock.movable=true) moves"
                + " it ahead, so that deadlines come near")
public final class ClockCommand implements Action {
    @Argument(name = "ahead", description = "how far to move it ahead, such as P1D or PT2H30M")
    private String ahead;

    /** Prints, because a command over ssh shows no result. */
    @Override
    public Object execute() {
        System.out.println(said());
        return null;
    }

    private String said() {
        try {
            if (ahead != null) {
                PlatformClock.get().moveAhead(Duration.parse(ahead));
            }
            return PlatformClock.get().instant().toString();
        } catch (DateTimeParseException wrong) {
            return "No duration: " + ahead + "; give one such as P1D or PT2H30M";
        } catch (PlatformException refused) {
            return refused.problem().detail();
        }
    }
}
