// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.pack.Pack;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.handling.HandlingRules;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.linli.petition.internal.whistle.ConfiguredWhistles;

/** Which file, pack or default decides each question of petitions. */
public class PetitionExplainedTest {
    private static final AreaCode DISTRICT = AreaCode.of("990801");
    private static final AreaCode GRID = AreaCode.of("990801001001001");

    private final ConfiguredTypes types = new ConfiguredTypes();
    private final ChannelRules channels = new ChannelRules();
    private final HandlingRules handling = new HandlingRules();
    private final ConfiguredWhistles whistles = new ConfiguredWhistles();
    private final ConfiguredTemplates templates = new ConfiguredTemplates(null, types);
    private final PetitionExplained explained = new PetitionExplained(types, channels, handling, whistles, templates);

    private static Hashtable<String, Object> ofPack(String file, Map<String, String> values) {
        Hashtable<String, Object> given = new Hashtable<>(values);
        given.putAll(Map.of("area", "990801", Pack.PACK, "sunny", Pack.FILE, file, Pack.TEXT, ""));
        return given;
    }

    private Map<String, DecidedBy> decided() {
        return explained.explain(GRID).stream().collect(Collectors.toMap(DecidedBy::question, each -> each));
    }

    @Test
    public void withoutFilesTheDefaultDecidesEverything() {
        Map<String, DecidedBy> decided = decided();
        assertTrue(decided.keySet().containsAll(List.of("诉求类型", "渠道 hotline", "办理方式", "吹哨规则", "答复模板")));
        decided.values().forEach(each -> assertEquals(DecidedBy.PLATFORM_DEFAULT, each.source()));
        assertEquals("网格、社区 > 街道；街道 > 区县职能部门", decided.get("吹哨规则").says());
        assertEquals(
                "一键呼叫；录入 居民；首问 网格员；回复 自助查询；缓急 紧急", decided.get("渠道 one-tap").says());
        assertEquals(
                "认领4个工作小时；异议5个工作日；诉求人看到经办人的岗位；不予受理的理由8条", decided.get("办理方式").says());
    }

    @Test
    public void aPacksFileDecidesItsLinesAndWhatIsNotInItStays() {
        channels.updated(
                "c",
                ofPack(
                        "org.linli.petition.channels-main.cfg",
                        Map.of("channel.hotline", "停用", "channel.agency", "代办; 录入 社区工作人员; 首问 社区; 回复 电话")));
        whistles.updated("w", ofPack("org.linli.petition.whistle-main.cfg", Map.of("rule.1", "无")));
        Map<String, DecidedBy> decided = decided();
        String source = "sunny/org.linli.petition.channels-main.cfg";
        assertEquals(new DecidedBy("渠道 hotline", source, DISTRICT, "停用"), decided.get("渠道 hotline"));
        assertEquals("代办；录入 社区工作人员；首问 社区；回复 电话", decided.get("渠道 agency").says());
        assertEquals(DecidedBy.PLATFORM_DEFAULT, decided.get("渠道 portal").source());
        assertEquals(
                new DecidedBy("吹哨规则", "sunny/org.linli.petition.whistle-main.cfg", DISTRICT, "此处不吹哨"),
                decided.get("吹哨规则"));
        channels.deleted("c");
        assertEquals(DecidedBy.PLATFORM_DEFAULT, decided().get("渠道 hotline").source());
    }

    @Test
    public void whatIsRefusedIsToldOfEveryKindOfFile() {
        handling.updated("h", ofPack("org.linli.petition.handling-main.cfg", Map.of("claimHours", "many")));
        types.updated("t", ofPack("org.linli.petition.types-main.cfg", Map.of("groups", "none")));
        assertEquals(2, explained.refused().size());
        assertTrue(
                explained.refused().toString(),
                explained
                        .refused()
                        .contains(
                                "sunny/org.linli.petition.handling-main.cfg: claimHours: was 'many'; expected: 1 to 80"));
    }
}
