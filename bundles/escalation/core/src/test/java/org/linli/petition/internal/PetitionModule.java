// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedWriter;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.organization.testing.World;
import org.linli.petition.Assignments;
import org.linli.petition.Clocks;
import org.linli.petition.Extensions;
import org.linli.petition.Merges;
import org.linli.petition.Outcomes;
import org.linli.petition.PackRules;
import org.linli.petition.Participations;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Suspensions;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.clock.ExtensionRules;
import org.linli.petition.internal.clock.JpaClocks;
import org.linli.petition.internal.clock.JpaExtensions;
import org.linli.petition.internal.clock.JpaSuspensions;
import org.linli.petition.internal.filing.JpaPetitions;
import org.linli.petition.internal.handling.DispatchSignal;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.handling.JpaAssignments;
import org.linli.petition.internal.handling.JpaOutcomes;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.linli.petition.internal.joint.JpaParticipations;
import org.linli.petition.internal.review.JpaPackRules;
import org.linli.petition.internal.together.JpaMerges;
import org.linli.petition.spi.ExtensionPolicy.Allowed;
import org.linli.registry.Residents;

/** The petition module's own components on a database, so that the judge is tried beside real work orders. */
public final class PetitionModule {
    private static final Path MIGRATIONS =
            Path.of("..", "..", "petition", "core", "src", "main", "resources", "migrations");

    public final World world = World.fake().withTestCity();
    public final Petitions petitions;
    public final WorkOrders orders;
    public final Assignments assignments;
    public final Participations participations;
    public final Suspensions suspensions;
    public final Extensions extensions;
    public final Clocks clocks;
    public final Outcomes outcomes;
    public final Merges merges;
    public final PackRules packs;
    private final Schema schema;
    private long read;

    public PetitionModule(
            TestDatabases databases, Clock clock, WorkCalendars calendars, Function<WorkOrder, Allowed> extending) {
        DataSource dataSource = databases.schema("petition");
        databases.migrate(dataSource, MIGRATIONS);
        EntityManagerFactory entityManagers = Persistence.createEntityManagerFactory(
                "petition", Map.of("javax.persistence.nonJtaDataSource", dataSource));
        schema = new Schema(dataSource, entityManagers);
        PetitionSchema own = new PetitionSchema(schema, clock);
        PetitionFeed feed = new PetitionFeed(new FeedWriter(Names.FEED, clock));
        PetitionSettings settings = new PetitionSettings(new PetitionSettings.Values(
                List.of(
                        new PetitionType("street-lamp", "路灯损坏"),
                        new PetitionType("manhole", "井盖缺失", null, List.of(), null, true),
                        new PetitionType("other", "其他")),
                new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null),
                Duration.ZERO));
        Neighbours neighbours = new Neighbours(
                new Neighbours.Organization(world.areas(), world.staffing(), world.units(), world.officers()),
                new Neighbours.Kernel(calendars, TestKeyring.create(), away(AccessLedger.class)),
                away(Residents.class));
        petitions = new JpaPetitions(own, feed, settings, neighbours, new DispatchSignal(), new ChannelRules());
        JpaWorkOrders workOrders =
                new JpaWorkOrders(own, feed, settings, neighbours, new DispatchSignal(), new HandlingRules());
        orders = workOrders;
        assignments = new JpaAssignments(own, feed, settings, neighbours, workOrders, new HandlingRules());
        participations = new JpaParticipations(own, feed, settings, neighbours);
        suspensions = new JpaSuspensions(own, feed, settings, neighbours);
        extensions = new JpaExtensions(own, feed, settings, neighbours, new ExtensionRules(extending));
        clocks = new JpaClocks(own, neighbours);
        merges = new JpaMerges(own, feed, settings, neighbours);
        packs = new JpaPackRules(own, feed, neighbours);
        outcomes = new JpaOutcomes(own, feed, settings, neighbours, new HandlingRules());
    }

    /** The events since it was asked last, in their order. */
    public List<FeedEvent> news() {
        return schema.jdbc(tx -> {
            List<FeedEvent> news = new ArrayList<>();
            try (PreparedStatement select = tx.prepareStatement("SELECT id, event_id, type, subject, version,"
                    + " happened_at, cause, body FROM feed_outbox WHERE id > ? ORDER BY id")) {
                select.setLong(1, read);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        read = row.getLong("id");
                        news.add(event(row));
                    }
                }
            }
            return news;
        });
    }

    /** Forgets all orders, so that no clock of theirs rings. */
    public void forget() {
        schema.jdbc(tx -> {
            try (Statement delete = tx.createStatement()) {
                delete.executeUpdate("DELETE FROM order_clock");
                delete.executeUpdate("DELETE FROM rule_pack");
                return delete.executeUpdate("DELETE FROM work_order");
            }
        });
        news();
    }

    /** The id of the order of a petition. */
    public String order(String number) {
        return schema.jdbc(tx -> {
            try (PreparedStatement select = tx.prepareStatement("SELECT id FROM work_order WHERE number = ?")) {
                select.setString(1, Receipts.plain(number));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    private static FeedEvent event(ResultSet row) throws SQLException {
        return new FeedEvent(
                row.getLong("id"),
                row.getString("event_id"),
                Names.FEED,
                row.getString("type"),
                row.getString("subject"),
                row.getLong("version"),
                Instants.get(row, "happened_at"),
                row.getString("cause"),
                row.getString("body"));
    }

    /** A module that is not there. */
    private static <T> T away(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, asked) -> {
            throw new PlatformException(Problem.unavailable(type.getSimpleName(), Duration.ofSeconds(5)));
        }));
    }
}
