// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.itests.Client;
import org.linli.itests.Server;

/**
 * A story that a district told: played with its clock times by its people, once with the district's pack and once without
 * it. All stories share one server, whose clock goes ahead only; the stories of one district share its land.
 */
public abstract class DistrictStory {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Map<String, Land> LANDS = new ConcurrentHashMap<>();

    /** Begins with the first story. */
    private static final class Stage {
        private static final Server SERVER =
                Server.start("districts", calendars(), "-Dlinli.clock.movable=true", "--no-demo");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** How far the server's clock is ahead of this process's. */
    private static Duration ahead = Duration.ZERO;

    final Server server = Stage.SERVER;
    final Pack pack;
    final Land land;

    /**
     * @param name of the pack
     * @param area where it holds
     * @param words the name of the subdistrict
     * @param west the land's western longitude
     */
    DistrictStory(String name, String area, String words, double west) {
        this.pack = new Pack(server, name, area);
        this.land = LANDS.computeIfAbsent(area, any -> new Land(server, area.substring(0, 6), words, west));
    }

    /** Where all stories are played. */
    static Server stage() {
        return Stage.SERVER;
    }

    /**
     * Each year without a holiday but on a Sunday, so that every day of a week is what it is called, whenever the stories
     * are told.
     */
    private static Map<String, String> calendars() {
        int first = LocalDate.now(CHINA).getYear();
        return IntStream.rangeClosed(first, first + 2)
                .boxed()
                .collect(Collectors.toMap(
                        year -> "calendars/" + year + ".txt",
                        year -> "年份：" + year + "\n通知：试用的一年\n放假：试用 "
                                + LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                                + "\n"));
    }

    /** The server's time. */
    static Instant now() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The server's time as a clock on the wall shows it. */
    static LocalDateTime onTheWall() {
        return now().atZone(CHINA).toLocalDateTime();
    }

    /** A moment as a clock on the wall shows it. */
    static LocalDateTime onTheWall(String instant) {
        return Instant.parse(instant).atZone(CHINA).toLocalDateTime();
    }

    /** Waits until it is this time early in a week: the next two days are working days, too. */
    static void begin(String time) {
        begin(time, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    }

    /** Waits until it is this time on one of these days, today if it is still to come. */
    static void begin(String time, DayOfWeek... days) {
        ZonedDateTime moment = now().atZone(CHINA).with(LocalTime.parse(time));
        while (moment.toInstant().isBefore(now()) || !List.of(days).contains(moment.getDayOfWeek())) {
            moment = moment.plusDays(1);
        }
        moveTo(moment.toInstant());
    }

    /** So much later. */
    static void later(Duration passed) {
        String said = Stage.SERVER.shell("linli:clock " + passed).strip();
        ahead = Duration.between(Instant.now(), Instant.parse(said));
    }

    /** The next day at this time. */
    static void nextDay(String time) {
        moveTo(now().atZone(CHINA).plusDays(1).with(LocalTime.parse(time)).toInstant());
    }

    /** At this moment, when it is still to come. */
    static void moveTo(Instant moment) {
        Duration ahead = Duration.between(now(), moment);
        if (!ahead.isNegative()) {
            later(ahead);
        }
    }

    /** Somebody of the land, signed in now. */
    Client as(String username) {
        return land.as(username);
    }

    /** A resident without an account. */
    Client resident() {
        return server.anonymous();
    }
}
