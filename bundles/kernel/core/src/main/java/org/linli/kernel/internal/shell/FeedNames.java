// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.linli.kernel.feed.Feed;
import org.osgi.framework.BundleContext;

/** Completes the feeds. */
@Service
public final class FeedNames implements Completer {
    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter strings = new StringsCompleter();
        new Registry(context).each(Feed.class, feed -> strings.getStrings().add(feed.name()));
        return strings.complete(session, line, candidates);
    }
}
