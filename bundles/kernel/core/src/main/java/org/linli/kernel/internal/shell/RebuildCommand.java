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

/** Builds a read-model anew. */
@Service
@Command(
        scope = "linli",
        name = "rebuild",
        description = "Empties a projection's read-model and reads its feed again from the first event, at once and"
                + " without asking. A reactor refuses: what it does is never done twice")
public final class RebuildCommand implements Action {
    @Reference
    private BundleContext context;

    @Argument(name = "reader", description = "the projection", required = true)
    @Completion(ProjectionNames.class)
    private String reader;

    /** Prints, because a command over ssh shows no result. */
    @Override
    public Object execute() {
        System.out.println(said());
        return null;
    }

    private String said() {
        try {
            new Registry(context).reader(reader, found -> {
                found.rebuild();
                return found.name();
            });
            return "Reading again from the first event; linli:bookmarks shows how far it is.";
        } catch (PlatformException refused) {
            return refused.problem().detail();
        }
    }
}
