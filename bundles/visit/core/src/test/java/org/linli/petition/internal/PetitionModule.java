// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedWriter;
import org.linli.kernel.testing.TestDatabases;
import org.linli.organization.testing.World;
import org.linli.petition.Channels;
import org.linli.petition.OrderSearch;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.WorkOrders;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.filing.JpaChannels;
import org.linli.petition.internal.filing.JpaPetitions;
import org.linli.petition.internal.handling.DispatchSignal;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.handling.JpaOrderSearch;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.linli.registry.Residents;

/** The petition module's own components on a database, so that visits are tried beside real petitions. */
public final class PetitionModule {
    private static final Path MIGRATIONS =
            Path.of("..", "..", "petition", "core", "src", "main", "resources", "migrations");
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "test",
            WorkCalendar.CHINA,
            List.of(new CalendarYear(
                    2026,
                    "test",
                    List.of(new CalendarYear.Holiday("劳动节", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5))),
                    List.of())),
            WorkingHours.of("08:30-12:00", "14:00-17:30"));

    public final JpaPetitions petitions;
    public final JpaChannels channels;
    public final WorkOrders orders;
    public final OrderSearch search;
    public final DataSource dataSource;

    public PetitionModule(TestDatabases databases, Clock clock, Around around) {
        dataSource = around.counted().on(databases.schema("petition"));
        databases.migrate(dataSource, MIGRATIONS);
        Map<String, Object> unit = Map.of(
                "javax.persistence.nonJtaDataSource",
                dataSource,
                "eclipselink.session-name",
                "petition-" + databases.kind());
        PetitionSchema own = new PetitionSchema(
                new Schema(dataSource, Persistence.createEntityManagerFactory("petition", unit)), clock);
        PetitionFeed feed = new PetitionFeed(new FeedWriter(Names.FEED, clock));
        PetitionSettings settings = new PetitionSettings(new PetitionSettings.Values(
                List.of(
                        new PetitionType("rubbish", "垃圾堆积"),
                        new PetitionType("culture", "文化需求"),
                        new PetitionType("other", "其他")),
                new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null),
                Duration.ZERO));
        World world = around.world();
        Neighbours neighbours = new Neighbours(
                new Neighbours.Organization(world.areas(), world.staffing(), world.units(), world.officers()),
                new Neighbours.Kernel(new OneCalendar(), around.keyring(), around.ledger()),
                around.residents());
        ChannelRules rules = new ChannelRules();
        petitions = new JpaPetitions(own, feed, settings, neighbours, new DispatchSignal(), rules);
        channels = new JpaChannels(petitions, rules, neighbours, own, new HandlingRules());
        orders = new JpaWorkOrders(own, feed, settings, neighbours, new DispatchSignal(), new HandlingRules());
        search = new JpaOrderSearch(own, settings, neighbours);
    }

    /** What the module works with. */
    public record Around(
            World world,
            Keyring keyring,
            AccessLedger ledger,
            Residents residents,
            org.linli.visit.internal.Counted counted) {}

    /** As it is called from outside. */
    public Channels channels() {
        return channels;
    }

    /** As it is called from outside. */
    public Petitions petitions() {
        return petitions;
    }

    private static final class OneCalendar implements WorkCalendars {
        @Override
        public WorkCalendar current() {
            return CALENDAR;
        }

        @Override
        public Optional<WorkCalendar> version(String version) {
            return Optional.of(CALENDAR);
        }
    }
}
