// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.security.Role;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionChannel.Back;
import org.linli.petition.PetitionChannel.FirstAsked;
import org.linli.petition.PetitionChannel.Who;
import org.linli.petition.Urgency;

/**
 * Reads a channel from one line in a clerk's words, such as {@code 热线; 录入 派单员,督办; 首问 街道; 回复 电话}. {@code 停用}
 * alone takes the channel away from the area.
 */
final class ChannelLine {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern UNIT = Pattern.compile("[0-9A-Z]{26}");
    private static final int LONGEST_NAME = 20;
    private static final String RESIDENTS = "居民";

    private static final Map<String, Role> ROLES = Map.of(
            "网格员", Role.GRID_WORKER,
            "社区工作人员", Role.COMMUNITY_OFFICER,
            "派单员", Role.DISPATCHER,
            "部门工作人员", Role.DEPARTMENT_OFFICER,
            "督办", Role.SUPERVISOR,
            "重点人群专管员", Role.CARE_OFFICER);
    private static final Map<String, Who> ASKED = Map.of(
            "网格员", Who.GRID_WORKER,
            "服务团队", Who.SERVICE_TEAM,
            "录入人", Who.ENTERING_OFFICER,
            "录入单位", Who.ENTERING_UNIT,
            "社区", Who.COMMUNITY,
            "街道", Who.SUBDISTRICT,
            "区县", Who.DISTRICT);
    private static final Map<String, Back> BACKS =
            Map.of("自助查询", Back.PROGRESS, "原渠道", Back.CHANNEL, "短信", Back.MESSAGE, "电话", Back.VOICE);
    private static final Map<String, Urgency> URGENCIES =
            Map.of("紧急", Urgency.URGENT, "一般", Urgency.GENERAL, "复杂", Urgency.COMPLEX);

    private final String code;
    private final Set<Role> roles = new LinkedHashSet<>();
    private boolean byResidents;
    private FirstAsked asked;
    private Back back;
    private String type;
    private Urgency urgency;

    private ChannelLine(String code) {
        this.code = code;
    }

    /**
     * The channel of a line.
     *
     * @return empty when the line says 停用
     * @throws IllegalArgumentException with the reason
     */
    static Optional<ChannelRule> read(String code, String line) {
        require(CODE.matcher(code).matches(), "'" + code + "' is no code; letters a-z, digits, hyphens");
        List<String> parts = new ArrayList<>();
        for (String part : line.split("[;；]")) {
            parts.add(part.strip());
        }
        String name = parts.remove(0);
        if (name.equals("停用") && parts.isEmpty()) {
            return Optional.empty();
        }
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "the name is missing or long");
        ChannelLine read = new ChannelLine(code);
        parts.stream().filter(part -> !part.isEmpty()).forEach(read::part);
        return Optional.of(read.rule(name));
    }

    /** A channel in the same words. */
    static String say(ChannelRule rule) {
        PetitionChannel channel = rule.channel();
        Stream<String> by = Stream.concat(
                Stream.of(RESIDENTS).filter(residents -> channel.byResidents()),
                channel.enteredBy().stream().sorted().map(role -> word(ROLES, role)));
        FirstAsked first = channel.firstAsked();
        String asked = first.unit() == null ? word(ASKED, first.who()) : "单位 " + first.unit();
        String entered = by.collect(Collectors.joining("、"));
        return channel.name()
                + (entered.isEmpty() ? "" : "；录入 " + entered)
                + ("；首问 " + asked + "；回复 " + word(BACKS, channel.back()))
                + (rule.type() == null ? "" : "；类型 " + rule.type())
                + (rule.urgency() == null ? "" : "；缓急 " + word(URGENCIES, rule.urgency()));
    }

    private static <T> String word(Map<String, T> words, T meant) {
        return words.entrySet().stream()
                .filter(word -> word.getValue() == meant)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(String.valueOf(meant));
    }

    private ChannelRule rule(String name) {
        require(byResidents || !roles.isEmpty() || back == Back.CHANNEL, "录入 is missing: who enters it?");
        require(asked != null, "首问 is missing: who is responsible for the first answer?");
        require(back != null, "回复 is missing; " + words(BACKS));
        return new ChannelRule(new PetitionChannel(code, name, byResidents, roles, asked, back), type, urgency);
    }

    private void part(String part) {
        String[] words = part.split("\\s+", 2);
        String value = words.length < 2 ? "" : words[1].strip();
        switch (words[0]) {
            case "录入" -> enteredBy(value);
            case "首问" -> asked = asked(value);
            case "回复" -> back = one(BACKS, value, "回复");
            case "类型" -> type = typed(value);
            case "缓急" -> urgency = one(URGENCIES, value, "缓急");
            default -> throw new IllegalArgumentException("'" + words[0] + "' says nothing; one of 录入, 首问, 回复, 类型, 缓急");
        }
    }

    private void enteredBy(String value) {
        for (String word : value.split("[,，、]")) {
            if (word.strip().equals(RESIDENTS)) {
                byResidents = true;
            } else {
                roles.add(one(ROLES, word.strip(), "录入"));
            }
        }
    }

    private static FirstAsked asked(String value) {
        if (value.startsWith("单位")) {
            String unit = value.substring(2).strip();
            require(UNIT.matcher(unit).matches(), "首问 单位 needs the id of the unit, not '" + unit + "'");
            return new FirstAsked(Who.UNIT, unit);
        }
        return new FirstAsked(one(ASKED, value, "首问"), null);
    }

    private static String typed(String value) {
        require(TYPE.matcher(value).matches(), "类型 '" + value + "' is no code of a type");
        return value;
    }

    private static <T> T one(Map<String, T> words, String word, String key) {
        T found = words.get(word);
        require(found != null, key + " '" + word + "' is unknown; " + words(words));
        return found;
    }

    private static String words(Map<String, ?> words) {
        return words.keySet().stream().sorted().collect(Collectors.joining(", ", "one of ", ""));
    }

    private static void require(boolean right, String reason) {
        if (!right) {
            throw new IllegalArgumentException(reason);
        }
    }
}
