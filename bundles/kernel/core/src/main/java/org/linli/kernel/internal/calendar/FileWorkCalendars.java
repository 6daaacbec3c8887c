// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.linli.kernel.PlatformException;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.calendar.WorkingHours;
import org.linli.kernel.health.ModuleHealth;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendar from the notices that are shipped, the files in {@code etc/calendars} (which win over the shipped ones)
 * and the configured hours. Whatever is wrong is refused, and what was in force goes on.
 */
@Component(
        service = {WorkCalendars.class, ModuleHealth.class},
        configurationPid = FileWorkCalendars.PID,
        immediate = true)
@Designate(ocd = HoursOfWork.class)
public final class FileWorkCalendars implements WorkCalendars, ModuleHealth {
    private static final Logger LOG = LoggerFactory.getLogger(FileWorkCalendars.class);
    static final String PID = "org.linli.calendar";
    private static final String ARCHIVE = "archive";
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final WorkingHours USUAL_HOURS = WorkingHours.of("08:30-12:00", "14:00-17:30");
    private static final Pattern COMMA = Pattern.compile("[,;\uFF0C\uFF1B\u3001]");

    private final Map<Integer, CalendarYear> shipped = ShippedYears.read();
    private final Map<String, WorkCalendar> versions = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final CalendarArchive archive;
    private final YearFiles files;
    private final ScheduledExecutorService poll;
    private WorkingHours hours;
    private volatile WorkCalendar current;

    @Activate
    public FileWorkCalendars(BundleContext context, HoursOfWork config) {
        this(
                Path.of(context.getProperty("karaf.etc"), "calendars"),
                Path.of(context.getProperty("karaf.data"), "calendars"),
                POLL,
                config.hours());
    }

    FileWorkCalendars(Path etc, Path data, Duration every, String... hours) {
        archive = new CalendarArchive(data);
        files = new YearFiles(etc, data.resolve("accepted"));
        this.hours = last().map(WorkCalendar::hours).orElse(USUAL_HOURS);
        files.look();
        takeHours(hours);
        refresh();
        poll = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "calendar-files");
            thread.setDaemon(true);
            return thread;
        });
        poll.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes changed hours. */
    @Modified
    public void change(HoursOfWork config) {
        changeHours(config.hours());
    }

    synchronized void changeHours(String... changed) {
        takeHours(changed);
        refresh();
    }

    /** Stops looking at the files. */
    @Deactivate
    public void close() {
        poll.shutdownNow();
    }

    @Override
    public WorkCalendar current() {
        return current;
    }

    @Override
    public Optional<WorkCalendar> version(String version) {
        WorkCalendar known = versions.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<WorkCalendar> found = archive.find(version);
            found.ifPresent(calendar -> versions.put(version, calendar));
            return found;
        } catch (IOException | WrongCalendar broken) {
            LOG.error("the archived calendar {} cannot be read", version, broken);
            return Optional.empty();
        }
    }

    @Override
    public String module() {
        return "calendar";
    }

    @Override
    public Status status() {
        WorkCalendar calendar = current;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", calendar.version());
        facts.put("years", calendar.years().stream().map(CalendarYear::year).toList());
        facts.put(
                "hours",
                calendar.hours().spans().stream()
                        .map(WorkingHours.Span::toString)
                        .toList());
        facts.put("refused", new TreeMap<>(refused));
        return new Status(true, facts);
    }

    private void look() {
        try {
            lookOnce();
        } catch (RuntimeException failed) {
            // The next look must come, whatever happened in this one.
            LOG.error("the calendar files cannot be looked at", failed);
        }
    }

    private synchronized void lookOnce() {
        if (files.look() || refused.containsKey(ARCHIVE)) {
            refresh();
        }
    }

    private void takeHours(String... configured) {
        try {
            hours = WorkingHours.of(List.of(configured).stream()
                    .flatMap(COMMA::splitAsStream)
                    .filter(span -> !span.isBlank())
                    .toArray(String[]::new));
            refused.remove(PID);
        } catch (PlatformException wrong) {
            String reason = wrong.problem().detail();
            refused.put(PID, reason);
            LOG.error("the configuration org.linli.calendar is refused, {} goes on: {}", hours.spans(), reason);
        }
    }

    private synchronized void refresh() {
        Map<Integer, CalendarYear> years = new TreeMap<>(shipped);
        years.putAll(files.years());
        refused.keySet().removeIf(name -> !name.equals(PID) && !name.equals(ARCHIVE));
        refused.putAll(files.refused());
        WorkCalendar calendar = CalendarText.calendar(WorkCalendar.CHINA, hours, new ArrayList<>(years.values()));
        boolean changed = current == null || !current.version().equals(calendar.version());
        if (changed || refused.containsKey(ARCHIVE)) {
            keep(calendar);
        }
        if (changed) {
            versions.put(calendar.version(), calendar);
            current = calendar;
            LOG.info("calendar {} is in force: years {}, hours {}", calendar.version(), years.keySet(), hours.spans());
        }
    }

    private void keep(WorkCalendar calendar) {
        try {
            archive.keep(calendar);
            refused.remove(ARCHIVE);
        } catch (IOException failed) {
            refused.put(ARCHIVE, "calendar " + calendar.version() + " is in force but not kept: " + failed);
            LOG.error("calendar {} cannot be kept for later explanations", calendar.version(), failed);
        }
    }

    private Optional<WorkCalendar> last() {
        try {
            return archive.last();
        } catch (IOException | WrongCalendar broken) {
            LOG.error("the calendar that was last in force cannot be read", broken);
            return Optional.empty();
        }
    }
}
