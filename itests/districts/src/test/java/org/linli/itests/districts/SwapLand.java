// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.itests.Client;
import org.linli.itests.Server;
import org.linli.itests.districts.SwapPack.Way;

/** A land whose pack comes and goes, with one person on all posts: the worker of its grid and the dispatcher at its desk. */
final class SwapLand {
    private static final String DAYS = "deadline 5 WORKING_DAYS";

    /** The places where packs hold. */
    enum Place {
        OUYANG("990201001", Way.FOLDER, 110.1, "elderly-culture", "老年文化活动", DAYS, "opinion 3 CALENDAR_DAYS"),
        /** The subdistrict has two hours to sort it. */
        SHIMAHE("990301001", Way.FEATURE, 110.2, "home-help", "上门帮扶", "deadline 2 WORKING_HOURS"),
        YUBEI("990401", Way.FOLDER, 110.3, "road-building", "道路新建改造", "deadline 7 WORKING_DAYS"),
        CHENGXIANG("990501001", Way.BUNDLE, 110.4, "counselling", "心理疏导", DAYS),
        HANTAI("990601", Way.FEATURE, 110.5, "company", "陪伴关爱", "deadline 3 WORKING_DAYS", "set-out 1 WORKING_HOURS");

        final String area;
        /** A type that only the pack's list has. */
        final String ownType;

        final String typeName;
        /** The clocks of an order of that type that run under the pack. */
        final List<String> withPack;

        /** How its pack is put in the second time. */
        final Way second;

        private final double west;

        Place(String area, Way second, double west, String ownType, String typeName, String... withPack) {
            this.area = area;
            this.second = second;
            this.west = west;
            this.ownType = ownType;
            this.typeName = typeName;
            this.withPack = List.of(withPack);
        }

        /** The clocks that run without the pack. */
        List<String> without() {
            return List.of(this == YUBEI ? "deadline 10 WORKING_DAYS" : DAYS);
        }

        /** The pack's id. */
        String pack() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    final Place place;
    final Client officer;
    private final Land land;

    SwapLand(Server server, Place place) {
        this.place = place;
        String name = place.pack();
        land = new Land(server, place.area.substring(0, 6), name, place.west);
        land.unit("SUBDISTRICT_DESK", name + "派单台", land.subdistrict);
        land.person(name, land.district, "SUPERVISOR", "DISPATCHER", "COMMUNITY_OFFICER", "GRID_WORKER")
                .of(name + "派单台")
                .worksIn(land.grid)
                .make();
        officer = land.as(name);
    }

    /** What a resident asks there: something usual, or what only the pack knows. */
    Map<String, Object> draft(boolean own) {
        Map<String, Object> draft =
                new HashMap<>(Told.draft("portal", own ? place.ownType : "street-lamp", "请帮忙看一看", land.point));
        if (own && place == Place.SHIMAHE) {
            draft.put("answers", Map.of("what", "送餐"));
        }
        return draft;
    }

    /** The id of an order for what only the pack knows; by a way in which it is not opened to claims first. */
    String opened(Client resident) {
        if (place == Place.YUBEI) {
            return Told.entered(officer, Told.entry("village-phone", place.ownType, "请帮忙看一看", land.point));
        }
        String number = resident.post("/api/petition/petitions", draft(true), Told.key())
                .must(201)
                .text("/number");
        return Told.orderOf(officer, number);
    }

    /** An order's own clock and its named ones that run: which rule, how long, from when until when. */
    List<String> clocks(String order) {
        return running(order).map(SwapLand::said).sorted().toList();
    }

    /** The limits of the clocks that run. */
    List<String> limits(String order) {
        return running(order).map(SwapLand::limit).sorted().toList();
    }

    private Stream<JsonNode> running(String order) {
        JsonNode clocks = officer.get(Told.ORDERS + order + "/clocks").must(200).json();
        return Told.items(clocks).stream().filter(clock -> !clock.at("/endedAt").isTextual());
    }

    private static String limit(JsonNode clock) {
        JsonNode limit = clock.at("/deadline/rule/limit");
        return String.join(
                " ",
                clock.at("/name").asText(),
                limit.at("/amount").asText(),
                limit.at("/unit").asText());
    }

    private static String said(JsonNode clock) {
        JsonNode deadline = clock.at("/deadline");
        return String.join(
                " ",
                limit(clock),
                deadline.at("/rule/id").asText(),
                deadline.at("/start").asText(),
                deadline.at("/due").asText());
    }

    /** Whether the own clock of an order, where it has one, goes by the pack's rules or by others. */
    boolean goesBy(String order, boolean pack) {
        JsonNode rule = Told.order(officer, order).json().at("/deadline/rule/id");
        return rule.isMissingNode() || rule.asText().startsWith(place.pack() + "/") == pack;
    }

    /** What the steps say by which its rules changed. */
    List<String> changes(String order) {
        JsonNode steps =
                officer.get(Told.ORDERS + order + "/timeline").must(200).json();
        return Told.items(steps).stream()
                .filter(step -> step.at("/kind").asText().equals("CHANGE_RULES"))
                .map(step -> step.at("/note").asText())
                .toList();
    }

    /** All open orders of the land, by the petitions' numbers. */
    Map<String, JsonNode> open() {
        Map<String, JsonNode> open = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = officer.get("/api/petition/work-orders?view=OPEN&size=200" + cursor)
                    .must(200)
                    .json();
            page.at("/items").forEach(order -> open.put(order.at("/number").asText(), order));
            cursor =
                    page.at("/next").isTextual() ? "&cursor=" + page.at("/next").asText() : "";
        } while (!cursor.isEmpty());
        return open;
    }
}
