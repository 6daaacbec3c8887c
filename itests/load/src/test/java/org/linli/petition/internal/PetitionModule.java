// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestKeyring;
import org.linli.organization.testing.World;
import org.linli.petition.PetitionType;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.filing.JpaPetitions;
import org.linli.petition.internal.handling.DispatchSignal;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.handling.JpaWorkOrders;
import org.linli.registry.Residents;
import org.osgi.framework.BundleContext;

/** The petition module's own components on a database, with an organization in memory and no registry. */
public final class PetitionModule implements AutoCloseable {
    /** The calendar: one holiday, two halves of a day. */
    public static final WorkCalendar CALENDAR = new WorkCalendar(
            "figures",
            WorkCalendar.CHINA,
            List.of(new CalendarYear(
                    2026,
                    "国务院办公厅关于2026年部分节假日安排的通知",
                    List.of(new CalendarYear.Holiday("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
                    List.of())),
            WorkingHours.of("08:30-12:00", "14:00-17:30"));

    private static final Path MIGRATIONS =
            Path.of("..", "..", "bundles", "petition", "core", "src", "main", "resources", "migrations");

    public final World world = World.fake().withTestCity();
    public final Schema schema;
    public final JpaPetitions petitions;
    public final JpaWorkOrders orders;
    private final EntityManagerFactory entityManagers;
    private final PetitionFeed feed;

    /** The module's migrations. */
    public static Path migrations() {
        return MIGRATIONS;
    }

    public PetitionModule(BundleContext context, DataSource dataSource, Clock clock) {
        entityManagers = Persistence.createEntityManagerFactory(
                "petition", Map.of("javax.persistence.nonJtaDataSource", dataSource));
        schema = new Schema(dataSource, entityManagers);
        PetitionSchema own = new PetitionSchema(schema, clock);
        feed = new PetitionFeed(context, own);
        PetitionSettings settings = new PetitionSettings(new PetitionSettings.Values(
                List.of(new PetitionType("street-lamp", "路灯损坏"), new PetitionType("other", "其他")),
                new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null),
                Duration.ZERO));
        Neighbours neighbours = new Neighbours(
                new Neighbours.Organization(world.areas(), world.staffing(), world.units(), world.officers()),
                new Neighbours.Kernel(calendars(), TestKeyring.create(), away(AccessLedger.class)),
                away(Residents.class));
        petitions = new JpaPetitions(own, feed, settings, neighbours, new DispatchSignal(), new ChannelRules());
        orders = new JpaWorkOrders(own, feed, settings, neighbours, new DispatchSignal(), new HandlingRules());
    }

    /** The one calendar, for ever. */
    public static WorkCalendars calendars() {
        return new WorkCalendars() {
            @Override
            public WorkCalendar current() {
                return CALENDAR;
            }

            @Override
            public Optional<WorkCalendar> version(String version) {
                return Optional.of(CALENDAR);
            }
        };
    }

    /** A module that is not there. */
    private static <T> T away(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, asked) -> {
            throw new PlatformException(Problem.unavailable(type.getSimpleName(), Duration.ofSeconds(5)));
        }));
    }

    @Override
    public void close() {
        feed.close();
        entityManagers.close();
    }
}
