// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.support.data.Schema;

/** A reader as operators see it; works also while another runner of it reads. */
final class OperatedReader implements FeedReader {
    private static final int MOST = 200;

    private final String feedName;
    private final Schema schema;
    private final Bookmark bookmark;
    private final Taking taking;
    private final Feed feed;
    private final Runnable readAgain;

    OperatedReader(String feedName, Schema schema, Bookmark bookmark, Taking taking, Feed feed, Runnable readAgain) {
        this.feedName = feedName;
        this.schema = schema;
        this.bookmark = bookmark;
        this.taking = taking;
        this.feed = feed;
        this.readAgain = readAgain;
    }

    @Override
    public String name() {
        return taking.reader;
    }

    @Override
    public String feed() {
        return feedName;
    }

    @Override
    public Kind kind() {
        return taking.kind();
    }

    @Override
    public long bookmark() {
        return schema.jdbc(bookmark::seq);
    }

    @Override
    public List<PoisonEvent> poison() {
        return schema.jdbc(tx -> taking.poison.oldest(tx, MOST));
    }

    @Override
    public boolean redrive(long seq) {
        if (schema.jdbc(tx -> taking.poison.one(tx, seq)).isEmpty()) {
            throw new PlatformException(Problem.notFound("event set aside by " + name(), "" + seq));
        }
        FeedEvent event = feed.at(seq);
        try {
            taking.redrive(event);
            return true;
        } catch (Exception | LinkageError | StackOverflowError failed) {
            if (Taking.isAway(failed)) {
                throw (PlatformException) failed;
            }
            schema.jdbc(tx -> taking.poison.failedAgain(tx, seq, ErrorLine.of(failed)));
            return false;
        }
    }

    @Override
    public void rebuild() {
        taking.rebuild();
        readAgain.run();
    }
}
