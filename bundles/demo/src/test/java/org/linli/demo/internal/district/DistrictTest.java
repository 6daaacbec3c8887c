// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.grid.Engagement;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.UnitKind;
import org.linli.registry.CareLevel;
import org.linli.visit.VisitKind;

/** The descriptions of the five districts: what they name is there, and what follows from them is plausible. */
public class DistrictTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Path ETC = Path.of("../../karaf-distribution/src/main/resources/etc");

    private final List<District> districts = District.all();

    @Test
    public void thereAreFiveEachWithItsOwnCodesAndLand() {
        assertEquals(
                List.of("990201", "990301", "990401", "990501", "990601"),
                districts.stream().map(each -> each.code().value()).toList());
        for (District district : districts) {
            Set<AreaCode> seen = new HashSet<>();
            for (Area area : district.areas()) {
                area.code()
                        .parent()
                        .ifPresent(parent -> assertTrue(area + " before its parent", seen.contains(parent)));
                assertTrue("twice: " + area.code(), seen.add(area.code()));
                assertTrue(district.code().contains(area.code()));
            }
        }
        assertEquals(
                5,
                districts.stream()
                        .map(each -> each.sheet().value("west"))
                        .distinct()
                        .count());
    }

    @Test
    public void placesSayHowManyThereAre() {
        assertEquals(18, District.of("990201").areas(AreaLevel.COMMUNITY).size());
        District grids = District.of("990601");
        assertEquals(38, grids.grids().size());
        int informants = grids.sheet().lines("engaged").stream()
                .filter(line -> line.part(0).equals(Engagement.Kind.INFORMANT.name()))
                .mapToInt(line -> line.number(2) * grids.grids().size())
                .sum();
        assertTrue(informants + " informants", informants > 100);
    }

    @Test
    public void whatTheDescriptionsNameIsThere() {
        for (District district : districts) {
            Set<String> areas =
                    district.areas().stream().map(area -> area.code().value()).collect(Collectors.toSet());
            Set<String> made = made(district);
            Sheet sheet = district.sheet();
            sheet.lines("unit").forEach(line -> {
                UnitKind.valueOf(line.part(0));
                Role.valueOf(line.part(3));
                named(areas, line, 2);
                line.listed(4).forEach(block -> assertTrue(block, areas.contains(block)));
            });
            sheet.lines("officer").forEach(line -> named(areas, line, 1));
            sheet.lines("login").forEach(line -> named(made, line, 0));
            sheet.lines("outside").forEach(line -> named(areas, line, 3));
            sheet.lines("estate").forEach(line -> named(areas, line, 2));
            sheet.lines("care").forEach(line -> CareLevel.valueOf(line.part(1)));
            sheet.lines("visit").forEach(line -> VisitKind.valueOf(line.part(0)));
            sheet.lines("meeting").forEach(line -> named(areas, line, 0));
            sheet.lines("pairing").forEach(line -> named(made, line, 1));
        }
    }

    private static Set<String> made(District district) {
        Stream<String> desks = district.areas().stream().map(area -> "desk." + area.code());
        Stream<String> workers = district.grids().stream().map(area -> "worker." + area.code());
        Stream<String> members = district.sheet().lines("unit").stream().map(line -> "member." + line.key());
        Stream<String> officers = district.sheet().lines("officer").stream().map(line -> "officer." + line.key());
        return Stream.of(desks, workers, members, officers)
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    private static void named(Set<String> known, Line line, int part) {
        assertTrue(line + " names what is not there", known.contains(line.part(part)));
    }

    @Test
    public void peopleAreSomeHundredAndNobody() {
        int order = 2;
        for (District district : districts) {
            People people = new People(district, order++, new Homes(district));
            int count = people.members().size();
            assertTrue(district.code() + " has " + count, count > 220 && count < 300);
            List<String[]> rows =
                    people.csv().lines().skip(1).map(line -> line.split(",")).toList();
            assertEquals(count, rows.stream().map(row -> row[2]).distinct().count());
            assertTrue(rows.stream().allMatch(row -> row[2].startsWith("99") && isRight(row[2])));
            assertTrue(rows.stream().allMatch(row -> row[0].endsWith("·演示")));
            assertTrue(rows.stream().allMatch(row -> row[3].isEmpty() || row[3].matches("13800\\d{6}")));
            assertTrue(people.members().stream().allMatch(one -> one.year() >= 1920 && one.year() <= 2022));
        }
    }

    /** By ISO 7064: the digits, each doubled as often as places follow it, are 1 over eleven. */
    private static boolean isRight(String number) {
        int rest = 0;
        for (char digit : number.toCharArray()) {
            rest = (rest * 2 + (digit == 'X' ? 10 : digit - '0')) % 11;
        }
        return rest == 1;
    }

    @Test
    public void mattersLieInTheLastWeeksAndGoOnAsDescribed() {
        for (District district : districts) {
            List<Matter> matters = Matter.of(district, NOW);
            assertEquals(matters, Matter.of(district, NOW));
            assertTrue(matters.size() >= 40);
            Instant from = NOW.minus(Duration.ofDays(Matter.DAYS + 1L));
            assertTrue(matters.stream()
                    .allMatch(each -> each.filed().isBefore(NOW) && each.filed().isAfter(from)));
            List<Matter> open = matters.stream().filter(each -> !isOver(each)).toList();
            assertTrue(
                    district.code() + " has " + open.size() + " open ones",
                    open.size() >= 8 && open.size() < matters.size() / 2);
            Instant week = NOW.minus(Duration.ofDays(7));
            long old = open.stream().filter(each -> each.filed().isBefore(week)).count();
            assertTrue(district.code() + " has " + old + " old ones open", old <= open.size() / 3);
            assertTrue(matters.stream().map(Matter::grid).distinct().count() > 10);
            Set<String> parties =
                    district.sheet().lines("outside").stream().map(Line::key).collect(Collectors.toSet());
            for (Matter matter : matters) {
                assertTrue(
                        matter.line().toString(),
                        unitsOf(district, matter).containsAll(matter.line().listed(3)));
                matter.flow().steps().forEach(step -> possible(matter, step, parties));
            }
        }
    }

    /** Those that work where it lies. */
    private static Set<String> unitsOf(District district, Matter matter) {
        return district.sheet().lines("unit").stream()
                .filter(line -> AreaCode.of(line.part(2)).contains(matter.grid()))
                .map(Line::key)
                .collect(Collectors.toSet());
    }

    private static boolean isOver(Matter matter) {
        return matter.flow().name().equals(Matter.ON_THE_SPOT)
                || matter.flow().steps().stream()
                        .anyMatch(step ->
                                Set.of(Flow.Verb.CLOSE, Flow.Verb.EXPLAIN).contains(step.verb())
                                        && step.at(matter.filed()).isBefore(NOW));
    }

    private static void possible(Matter matter, Flow.Step step, Set<String> parties) {
        String what = matter.line() + " " + step;
        switch (step.verb()) {
            case HAND, WHISTLE, JOIN, CLAIM, POOL -> assertTrue(
                    what, !matter.line().listed(3).isEmpty());
            case CALL -> assertTrue(what, parties.contains(matter.line().part(6)));
            default -> assertTrue(what, !step.at(matter.filed()).isBefore(matter.filed()));
        }
        assertTrue(
                what,
                matter.words(step.words())
                                .codePointCount(0, matter.words(step.words()).length())
                        < 500);
    }

    @Test
    public void stepsOfAFlowComeOneAfterTheOther() {
        Sheet flows = Sheet.read("/districts/flows.properties");
        for (String name : List.of("solved", "bad", "department-back", "outside", "supervised", "claimed")) {
            Flow flow = Flow.of(name, flows.value(name));
            List<Instant> moments =
                    flow.steps().stream().map(step -> step.at(NOW)).toList();
            assertEquals(moments.stream().sorted().toList(), moments);
        }
        assertEquals(
                Instant.parse("2026-11-24T02:30:00Z"),
                Flow.Step.of("reply 2d@10:30 好").at(NOW));
        assertEquals(
                Instant.parse("2026-11-22T04:40:00Z"), Flow.Step.of("ack 40m").at(NOW));
    }

    @Test
    public void typesAndChannelsAreThoseThatAreShipped() throws IOException {
        String types = Files.readString(ETC.resolve("org.linli.petition.types-default.cfg"));
        String channels = Files.readString(ETC.resolve("org.linli.petition.channels-default.cfg"));
        for (District district : districts) {
            for (Line line : district.sheet().lines("matter")) {
                assertTrue(line.toString(), types.contains("\n" + line.part(0) + " = "));
                assertTrue(line.toString(), channels.contains("\nchannel." + line.part(1) + " = "));
            }
        }
    }
}
