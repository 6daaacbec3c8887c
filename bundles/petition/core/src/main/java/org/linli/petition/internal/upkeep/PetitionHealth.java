// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.feed.FeedTables;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.review.ReviewRow;
import org.linli.petition.internal.review.ReviewTable;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.petition.internal.whistle.ConfiguredWhistles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether petitions come in, and whether somebody dispatches them. */
@Component(
        service = {ModuleHealth.class, PetitionHealth.class},
        immediate = true)
public final class PetitionHealth implements ModuleHealth {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionHealth.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final PetitionSchema schema;
    private final PetitionExplained files;

    @Activate
    public PetitionHealth(@Reference PetitionSchema schema, @Reference PetitionExplained files) {
        this.schema = schema;
        this.files = files;
    }

    public PetitionHealth(PetitionSchema schema) {
        this(
                schema,
                new PetitionExplained(
                        new ConfiguredTypes(),
                        new ChannelRules(),
                        new HandlingRules(),
                        new ConfiguredWhistles(),
                        new ConfiguredTemplates(schema, new ConfiguredTypes())));
    }

    @Override
    public String module() {
        return Names.MODULE;
    }

    @Override
    public Status status() {
        try {
            return new Status(true, schema.schema().jdbc(this::facts));
        } catch (RuntimeException unwell) {
            LOG.warn("The tables of petition do not answer", unwell);
            return new Status(false, Map.of("database", "does not answer"));
        }
    }

    private Map<String, Object> facts(Connection connection) throws SQLException {
        Map<String, Object> facts = new HashMap<>();
        Instant before = schema.now().minus(PATIENCE);
        long undispatched =
                count(connection, "undispatched_since FROM work_order WHERE undispatched_since < ?", before);
        facts.put("undispatched", undispatched);
        facts.put("undispatchedAtLeast", undispatched == MOST);
        facts.put("unnumbered", FeedTables.unnumbered(connection, MOST));
        facts.put("setAside", setAside(connection));
        // whose channel is away, or refuses, for more than a day
        facts.put("undelivered", undelivered(connection, schema.now().minus(Duration.ofDays(1))));
        facts.put("deadlineReviews", reviews(connection));
        facts.put("refusedConfigurations", files.refused());
        return facts;
    }

    /** Only what waits has a next try. */
    private static long undelivered(Connection connection, Instant before) throws SQLException {
        String sql = "SELECT COUNT(*) FROM (SELECT id FROM delivery WHERE next_try_at > '1970-01-02 00:00:00'"
                + " AND since < ? FETCH FIRST " + MOST + " ROWS ONLY) bounded";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Instants.set(select, 1, before);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Events that no reader of this module could deal with, such as a hand-over of which an order was left. */
    private static long setAside(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM feed_poison");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What a changed calendar or rule would mean for open deadlines waits for a person, or is at work. */
    private static Map<String, Object> reviews(Connection connection) throws SQLException {
        Map<String, Object> open = new HashMap<>();
        for (State state : List.of(State.COMPARING, State.WAITING, State.APPLYING)) {
            List<ReviewRow> rows = ReviewTable.in(connection, state);
            if (!rows.isEmpty()) {
                open.put(
                        state.name().toLowerCase(Locale.ROOT),
                        rows.stream().map(ReviewRow::id).toList());
            }
        }
        return open;
    }

    /** Counts to a bound: it must not take long just when much has piled up. */
    private static long count(Connection connection, String what, Instant before) throws SQLException {
        String sql = "SELECT COUNT(*) FROM (SELECT " + what + " FETCH FIRST " + MOST + " ROWS ONLY) bounded";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Instants.set(select, 1, before);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
