// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.linli.kernel.PlatformException;
import org.osgi.framework.BundleContext;

/** Tries a set-aside event again. */
@Service
@Command(
        scope = "linli",
        name = "redrive",
        description = "Gives a reader an event again that it had set aside; see linli:poison")
public final class RedriveCommand implements Action {
    @Reference
    private BundleContext context;

    @Argument(index = 0, name = "reader", description = "the reader that set it aside", required = true)
    @Completion(ReaderNames.class)
    private String reader;

    @Argument(index = 1, name = "seq", description = "the event's number", required = true)
    @Completion(PoisonNumbers.class)
    private long seq;

    /** Prints, because a command over ssh shows no result. */
    @Override
    public Object execute() {
        System.out.println(said());
        return null;
    }

    private String said() {
        try {
            return new Registry(context).reader(reader, found -> found.redrive(seq))
                    ? "Event " + seq + " is dealt with."
                    : "Event " + seq + " failed again and stays set aside; linli:poison shows why.";
        } catch (PlatformException refused) {
            return refused.problem().detail();
        }
    }
}
