// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.linli.kernel.PlatformException;
import org.linli.petition.Edition;
import org.linli.petition.Edition.State;
import org.linli.petition.event.EditionChanged;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.spi.EditionKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes approved editions into force when their date has come, and out of it. */
final class EditionRun {
    private static final Logger LOG = LoggerFactory.getLogger(EditionRun.class);

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final Function<String, EditionKind> kinds;

    EditionRun(PetitionSchema schema, PetitionFeed feed, Function<String, EditionKind> kinds) {
        this.schema = schema;
        this.feed = feed;
        this.kinds = kinds;
    }

    /** Takes those into force whose date has come. */
    void run() {
        Instant now = schema.now();
        for (EditionTable.Row due : schema.schema().jdbc(connection -> EditionTable.due(connection, now))) {
            enforce(due.view());
        }
    }

    private void enforce(Edition edition) {
        schema.schema().jdbc(connection -> {
            for (EditionTable.Row former : EditionTable.in(connection, State.IN_FORCE, edition.kind())) {
                if (EditionTable.code(former.view().area()).equals(EditionTable.code(edition.area()))) {
                    turn(connection, former.view(), State.REPLACED, "第" + edition.number() + "版生效");
                }
            }
            turn(connection, edition, State.IN_FORCE, null);
            return null;
        });
        LOG.info("Edition {} of {} for {} is in force", edition.number(), edition.kind(), edition.area());
        told(edition.kind());
    }

    /** Takes one back. */
    void withdraw(Edition edition, String words) {
        schema.schema().jdbc(connection -> {
            turn(connection, edition, State.WITHDRAWN, words);
            return null;
        });
        if (edition.state() == State.IN_FORCE) {
            told(edition.kind());
        }
    }

    private void turn(Connection connection, Edition edition, State to, String words) throws SQLException {
        EditionTable.turn(connection, edition, to, words, schema.now());
        if (to == State.IN_FORCE || edition.state() == State.IN_FORCE) {
            EditionChanged changed = new EditionChanged(
                    edition.id(), edition.kind(), EditionTable.code(edition.area()), edition.number(), to.name());
            feed.append(connection, new PetitionFeed.Event(changed, edition.id(), edition.version() + 1, null));
        }
    }

    /** Who is away, or on another node, asks by itself. */
    private void told(String kind) {
        feed.nudge();
        try {
            kinds.apply(kind).changed();
        } catch (PlatformException away) {
            LOG.info("Who knows editions of {} is away and asks later: {}", kind, away.getMessage());
        }
    }
}
