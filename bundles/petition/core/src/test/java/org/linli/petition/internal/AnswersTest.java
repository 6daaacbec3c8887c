// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.AnswerTemplate;
import org.linli.petition.PetitionDraft;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.configured.GivenFiles;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.type.ConfiguredTypes;

/** Questions of a type, what must be read before, and answers that are prepared. */
public class AnswersTest extends OnBothDatabases {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private ConfiguredTypes types;
    private ConfiguredTemplates templates;

    @Before
    public void aListOfTheDistrict() throws IOException {
        types = platform.types.now().types();
        types.updated(
                "east",
                GivenFiles.of(
                        folder.getRoot().toPath().resolve("east.cfg"),
                        "area = " + TestCity.EAST.value(),
                        "groups = safety",
                        "group.safety = 公共安全: lift, street-lamp",
                        "street-lamp = 路灯",
                        "lift = 电梯故障",
                        "lift.stop = 有人被困请先拨打119",
                        "lift.call = 119",
                        "lift.ask.1 = trapped | 有没有人被困 | 是否 | 必填",
                        "lift.ask.2 = since | 从哪天起 | 日期",
                        "lift.ask.3 = where | 停在哪里 | 选择: 一楼、半空",
                        "lift.ask.4 = number | 编号 | 文字"));
        templates = new ConfiguredTemplates(platform.schema, types);
    }

    @After
    public void noListOfTheDistrict() {
        types.deleted("east");
    }

    @Test
    public void allWrongAnswersAreToldAtOnceTogetherWithEverythingElse() {
        Map<String, String> answers = new HashMap<>();
        answers.put("since", "昨天");
        answers.put("where", "十楼");
        answers.put("number", "长".repeat(201));
        answers.put("colour", "红");
        Problem problem = refused(lift(answers, false, "x"));
        assertEquals(
                List.of(
                        "text",
                        "answers.trapped",
                        "answers.since",
                        "answers.where",
                        "answers.number",
                        "answers.colour",
                        "stopperSeen"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        assertTrue(problem.violations().get(6).reason().contains("有人被困请先拨打119"));
        assertEquals("有没有人被困", problem.violations().get(1).expected());
    }

    @Test
    public void answersAreShownToStaffByTheWordsOfTheQuestions() {
        Map<String, String> answers = Map.of("trapped", "no", "where", "半空", "number", " ");
        WorkOrder order = platform.filed(lift(answers, true, "电梯又停了"));
        assertEquals("电梯故障", order.petition().typeName());
        assertEquals(
                List.of("有没有人被困=否", "停在哪里=半空"),
                order.petition().answers().entrySet().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    public void theListOfThePlaceIsTheOneThatCounts() {
        assertEquals(2, platform.petitions.types(TestCity.FIRST_GRID).size());
        assertEquals(platform.petitions.types(), platform.petitions.types(TestCity.WEST));
        PetitionDraft other = draft("other", Map.of(), false, "别的事情");
        assertTrue(refused(other).detail().contains("one of lift, street-lamp"));
        assertFalse(platform.filed(TestPlatform.draft()).id().isEmpty());
    }

    @Test
    public void theSameRequestAgainGivesTheSameReceiptWhateverTheOrderOfItsAnswers() {
        Map<String, String> other = new java.util.LinkedHashMap<>();
        other.put("where", "一楼");
        other.put("trapped", "yes");
        Map<String, String> one = new java.util.LinkedHashMap<>();
        one.put("trapped", "yes");
        one.put("where", "一楼");
        assertEquals(
                platform.petitions.file(lift(one, true, "电梯停了"), "same-key-1", Actor.ANONYMOUS),
                platform.petitions.file(lift(other, true, "电梯停了"), "same-key-1", Actor.ANONYMOUS));
    }

    @Test
    public void preparedAnswersFitTheStateAndTheTypeAndAreFilledIn() throws IOException {
        WorkOrder order = platform.dispatched();
        assertEquals(List.of("thanks-none"), codes(order, "thanks-none", "states = 待签收"));
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        templates.deleted("own");
        List<AnswerTemplate> fitting = templates.fitting(order.id(), worker);
        AnswerTemplate lamp = fitting.stream()
                .filter(each -> each.code().equals("lamp-ordered"))
                .findFirst()
                .orElseThrow();
        assertTrue(lamp.words(), lamp.words().contains("路灯(" + order.number() + ")"));
        assertTrue(lamp.words(), lamp.words().matches(".*预计\\d+月\\d+日\\d\\d:\\d\\d前恢复照明.*"));
        assertTrue(fitting.stream().noneMatch(each -> each.words().contains("{")));
        assertTrue(fitting.stream().noneMatch(each -> each.code().equals("higher-level")));
        assertTrue(fitting.stream().noneMatch(each -> each.code().equals("advice")));
        Actor stranger = platform.dispatcher(TestCity.WEST);
        assertThrows(PlatformException.class, () -> templates.fitting(order.id(), stranger));
    }

    @Test
    public void anAnswerThatNeedsADateWaitsForOneAndAWrongFileIsRefused() throws IOException {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        give("templates = soon, now", "soon = 快了", "soon.words = {due}前", "now = 在办", "now.words = {handler}在办");
        List<AnswerTemplate> fitting = templates.fitting(filed.id(), platform.dispatcher(TestCity.EAST));
        assertEquals(List.of("now"), fitting.stream().map(AnswerTemplate::code).toList());
        give("templates = a", "a = 甲", "a.words = {colour}", "a.states = 飞行中");
        String refused = templates.refused().get(0);
        assertTrue(refused, refused.contains("line 3, a.words: '{colour}' cannot be filled in"));
        assertTrue(refused, refused.contains("line 4, a.states: '飞行中' is no state"));
        assertEquals(fitting, templates.fitting(filed.id(), platform.dispatcher(TestCity.EAST)));
    }

    @Test
    public void theTemplatesOfTheDistributionAreThoseShipped() throws IOException {
        WorkOrder order = platform.dispatched();
        List<AnswerTemplate> shipped = templates.fitting(order.id(), TestPlatform.JUDGE);
        templates.updated(
                "default",
                GivenFiles.of(
                        java.nio.file.Path.of(
                                "../../../karaf-distribution/src/main/resources/etc/org.linli.petition.templates-default.cfg")));
        assertEquals(List.of(), templates.refused());
        assertEquals(shipped, templates.fitting(order.id(), TestPlatform.JUDGE));
    }

    private List<String> codes(WorkOrder order, String code, String rule) throws IOException {
        give("templates = " + code, code + " = 名称", code + ".words = 您好", code + "." + rule);
        List<String> codes = new ArrayList<>();
        templates.fitting(order.id(), platform.workerActor()).forEach(each -> codes.add(each.code()));
        return codes;
    }

    private void give(String... lines) throws IOException {
        templates.updated("own", GivenFiles.of(folder.getRoot().toPath().resolve("own.cfg"), lines));
    }

    private static PetitionDraft lift(Map<String, String> answers, boolean seen, String text) {
        return draft("lift", answers, seen, text);
    }

    private static PetitionDraft draft(String type, Map<String, String> answers, boolean seen, String text) {
        PetitionDraft usual = TestPlatform.draft();
        return new PetitionDraft(
                text, type, usual.place(), null, null, null, "portal", null, null, answers, seen, null);
    }

    private Problem refused(PetitionDraft draft) {
        return assertThrows(PlatformException.class, () -> platform.petitions.file(draft, null, Actor.ANONYMOUS))
                .problem();
    }
}
