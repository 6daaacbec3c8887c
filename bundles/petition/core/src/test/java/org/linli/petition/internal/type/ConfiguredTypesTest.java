// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.AreaCode;
import org.linli.petition.PetitionType;
import org.linli.petition.TypeGroup;
import org.linli.petition.TypeQuestion;
import org.linli.petition.TypeStopper;
import org.linli.petition.internal.configured.GivenFiles;

/** The list of types as a clerk writes it. */
public class ConfiguredTypesTest {
    private static final AreaCode COMMUNITY = AreaCode.of("990101001001");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ConfiguredTypes types = new ConfiguredTypes();

    @Test
    public void whatIsShippedHasTwoLevelsQuestionsAndStoppers() {
        List<PetitionType> all = types.in(null).types();
        assertTrue(all.size() + " types", all.size() >= 45);
        assertEquals(10, all.stream().map(PetitionType::group).distinct().count());
        PetitionType gas = types.in(null).type("gas-smell").orElseThrow();
        assertTrue(gas.urgent());
        assertEquals("119", gas.stopper().phone());
        assertEquals(new TypeGroup("safety", "公共安全"), gas.group());
        for (String code : List.of(
                "street-lamp",
                "road",
                "garbage",
                "water-power-gas",
                "noise",
                "drainage",
                "greening",
                "parking",
                "building",
                "elderly-care",
                "neighbour",
                "social-security",
                "culture",
                "other")) {
            PetitionType known = types.in(null).type(code).orElseThrow();
            assertNull("can be filed as before: " + code, known.stopper());
            assertFalse(known.questions().stream().anyMatch(TypeQuestion::required));
        }
    }

    @Test
    public void theFileOfTheDistributionSaysWhatIsShipped() throws IOException {
        TypeList shipped = types.in(null);
        types.updated(
                "default",
                GivenFiles.of(Path.of(
                        "../../../karaf-distribution/src/main/resources/etc/org.linli.petition.types-default.cfg")));
        assertEquals(List.of(), types.refused());
        assertEquals(shipped, types.in(null));
    }

    @Test
    public void aFileSaysTypesQuestionsAndWhatMustBeReadBefore() throws IOException {
        give(
                "own",
                "groups = safety",
                "group.safety = 公共安全: lift, gas",
                "lift = 电梯",
                "lift.ask.2 = since | 从哪天起 | 日期",
                "lift.ask.10 = number | 编号 | 文字 | 选填",
                "lift.ask.1 = trapped | 有没有人被困 | 是否 | 必填",
                "gas = 燃气",
                "gas.urgent = 是",
                "gas.stop = 请先离开现场，再拨打119",
                "gas.call = 119",
                "gas.ask.1 = kind | 哪一种 | 选择：味道、响声，其他");
        TypeGroup safety = new TypeGroup("safety", "公共安全");
        assertEquals(List.of(), types.refused());
        assertEquals(
                List.of(
                        new PetitionType(
                                "lift",
                                "电梯",
                                safety,
                                List.of(
                                        question("trapped", "有没有人被困", TypeQuestion.Kind.YES_NO, true),
                                        question("since", "从哪天起", TypeQuestion.Kind.DATE, false),
                                        question("number", "编号", TypeQuestion.Kind.TEXT, false)),
                                null,
                                false),
                        new PetitionType(
                                "gas",
                                "燃气",
                                safety,
                                List.of(new TypeQuestion(
                                        "kind", "哪一种", TypeQuestion.Kind.CHOICE, false, List.of("味道", "响声", "其他"))),
                                new TypeStopper("请先离开现场，再拨打119", "119"),
                                true)),
                types.in(null).types());
    }

    @Test
    public void theListOfTheNearestAreaHoldsAlone() throws IOException {
        give("district", "area = 990101", "groups = a", "group.a = 甲: lamp", "lamp = 全区的灯");
        give("community", "area = 990101001001", "groups = a", "group.a = 甲: lamp", "lamp = 本社区的灯");
        assertEquals("lamp", codes(COMMUNITY));
        assertEquals("本社区的灯", types.name("lamp", COMMUNITY));
        assertEquals("全区的灯", types.name("lamp", AreaCode.of("990101002")));
        assertTrue(codes(AreaCode.of("990102")).startsWith("street-lamp,"));
        assertEquals("a type of another list still has its name", "路灯损坏", types.name("street-lamp", COMMUNITY));
        assertEquals("gone", types.name("gone", COMMUNITY));
        types.deleted("community");
        assertEquals("全区的灯", types.name("lamp", COMMUNITY));
    }

    @Test
    public void aWrongFileIsRefusedWithLineAndReasonAndWhatItSaidBeforeGoesOn() throws IOException {
        give("own", "groups = a", "group.a = 甲: lamp", "lamp = 灯");
        give(
                "own",
                "# 说明",
                "groups = a, b",
                "group.a = 甲: lamp, Moon",
                "group.b = 乙: lamp",
                "lamp = 灯",
                "lamp.ask.1 = 颜色 | 什么颜色 | 选择: 红",
                "lamp.call = 119",
                "lamp.urgent = 也许",
                "star = 星");
        assertEquals("lamp", codes(null));
        assertEquals("灯", types.name("lamp", null));
        String refused = types.refused().get(0);
        for (String reason : List.of(
                "own.cfg: ",
                "line 3, group.a: 'Moon' is no code",
                "line 4, group.b: lamp is in another group",
                "line 6, lamp.ask.1: '颜色' is no code",
                "line 6, lamp.ask.1: has 1 choices",
                "line 7, lamp.call: stands alone",
                "line 8, lamp.urgent: '也许' is neither",
                "line 9, star: there is no such key, or nothing refers to it",
                "Moon: is missing")) {
            assertTrue(reason + " in " + refused, refused.contains(reason));
        }
        give("own", "groups = a", "group.a = 甲: lamp", "lamp = 新灯");
        assertEquals(List.of(), types.refused());
        give("second", "groups = a", "group.a = 甲: lamp", "lamp = 又一份");
        assertTrue(types.refused().get(0).contains("is that of own.cfg; expected: one file for each area"));
        assertEquals("新灯", types.name("lamp", null));
    }

    private String codes(AreaCode area) {
        return types.in(area).types().stream().map(PetitionType::code).collect(Collectors.joining(","));
    }

    private static TypeQuestion question(String code, String words, TypeQuestion.Kind kind, boolean required) {
        return new TypeQuestion(code, words, kind, required, List.of());
    }

    private void give(String pid, String... lines) throws IOException {
        types.updated(pid, GivenFiles.of(folder.getRoot().toPath().resolve(pid + ".cfg"), lines));
    }
}
