// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.traps;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.escalation.internal.traps.District.at;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.pack.RulesNow;
import org.linli.escalation.internal.pack.Succession;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.Extensions;
import org.linli.petition.OrderClock;
import org.linli.petition.PackRules.Word;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.Suspensions.Kind;
import org.linli.petition.Suspensions.Suspension;

/** A district's pack goes while orders are open, and comes back. */
public class SuccessionTest {
    private static final String MONDAY = "2026-03-02T09:00";
    private static final Actor DISPATCHER =
            new Actor("dispatcher", "李派单", List.of(new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT)), Set.of());
    private static final Map<String, String> OURS =
            Map.of("generalLimit", "3个工作日", "endsWith", "答复|办结", "clock.opinion", "2个工作日; 起 提出; 止 处理意见|答复; 名称 提出意见并告知");

    private final ConfiguredPolicy pack = TestRules.ofPack("east", OURS);
    private final ConfiguredPolicy usual = TestRules.of(Map.of());
    private final List<Word> there = new ArrayList<>();
    private District district;
    private Succession succession;

    @Before
    public void thePackIsThere() {
        district = new District(MONDAY, Map.of());
        start();
        deploy();
        look();
    }

    /** Somebody looks after packs: the module as it starts. */
    private void start() {
        succession = new Succession(
                district.petition.packs,
                () -> List.copyOf(there),
                new RulesNow(
                        ruleInForce(),
                        area -> district.rule() == pack ? "east/main.cfg" : "platform default",
                        district.petition.world.staffing()::handlerOf),
                district.clock,
                Duration.ofSeconds(10));
    }

    private void deploy() {
        deploy(pack);
    }

    private void deploy(ConfiguredPolicy policy) {
        there.add(new Word("east", "东部街道", TestCity.FIRST_SUBDISTRICT));
        district.rule(policy);
    }

    private void remove() {
        there.clear();
        district.rule(usual);
    }

    private void look() {
        succession.look(() -> true);
        district.judge();
    }

    /** So much time goes by, with a look every other second. */
    private void pass(int seconds) {
        for (int i = 0; i < seconds; i += 2) {
            district.clock.pass(Duration.ofSeconds(2));
            look();
        }
    }

    private Step lastOf(String order) {
        List<Step> steps = district.petition.orders.timeline(order, Judging.SYSTEM);
        return steps.get(steps.size() - 1);
    }

    private boolean has(String order, String clock) {
        return district.find(order).handling().clocks().stream()
                .anyMatch(each -> each.name().equals(clock) && each.endedAt() == null);
    }

    @Test
    public void openOrdersGoOnUnderTheRulesWithoutItAndComeBack() {
        String order = district.file();
        assertEquals(at("2026-03-05T17:30"), district.due(order));
        assertEquals(
                at("2026-03-04T17:30"),
                district.clock(order, "opinion").deadline().due());
        pass(60);
        remove();
        pass(14);
        assertEquals("five working days from the same start", at("2026-03-09T17:30"), district.due(order));
        assertEquals(at(MONDAY), district.find(order).deadline().start());
        assertTrue("nobody knows that clock any more", !has(order, "opinion"));
        Step went = lastOf(order);
        assertEquals(StepKind.CHANGE_RULES, went.kind());
        assertEquals("区域包“东部街道”已移除，现按平台默认规则办理：办理时限由3月5日17:30调整为3月9日17:30；时钟“提出意见并告知”现行规则没有，不再计时", went.note());
        assertEquals("因本地办理时限规则调整，办理时限由3月5日17:30调整为3月9日17:30", went.publicWords());
        assertEquals(1, succession.gone().size());
        pass(60);
        assertEquals("once", 1, district.steps(order, StepKind.CHANGE_RULES));

        deploy();
        pass(14);
        assertEquals(at("2026-03-05T17:30"), district.due(order));
        OrderClock opinion = district.clock(order, "opinion");
        assertNull(opinion.endedAt());
        assertEquals(at("2026-03-04T17:30"), opinion.deadline().due());
        assertEquals(
                "区域包“东部街道”已恢复，重新按该包的规则办理：办理时限由3月9日17:30调整为3月5日17:30；时钟“提出意见并告知”继续计时",
                lastOf(order).note());
        pass(60);
        assertEquals("once", 2, district.steps(order, StepKind.CHANGE_RULES));
        assertEquals(0, succession.gone().size());
    }

    @Test
    public void anUpdateOfThePackChangesNothing() {
        String order = district.file();
        for (int i = 0; i < 5; i++) {
            remove();
            pass(8);
            deploy();
            pass(4);
        }
        assertEquals(0, district.steps(order, StepKind.CHANGE_RULES));
        assertEquals(at("2026-03-05T17:30"), district.due(order));
    }

    @Test
    public void whatBeganWhileItWasAwayForAMomentIsTakenUp() {
        String before = district.file();
        pass(60);
        remove();
        pass(4);
        String meanwhile = district.file();
        assertEquals(at("2026-03-09T17:30"), district.due(meanwhile));
        deploy();
        pass(14);
        assertEquals(at("2026-03-05T17:30"), district.due(meanwhile));
        assertTrue(has(meanwhile, "opinion"));
        assertEquals(1, district.steps(meanwhile, StepKind.CHANGE_RULES));
        assertEquals(0, district.steps(before, StepKind.CHANGE_RULES));
    }

    @Test
    public void whatBeganWithoutThePackIsTakenUpWithTheClocksThatItWouldHaveHad() {
        remove();
        pass(14);
        String order = district.file();
        String answered = district.file();
        assertEquals(at("2026-03-09T17:30"), district.due(order));
        district.petition.orders.acknowledge(district.by(answered));
        district.clock.pass(Duration.ofHours(1));
        district.petition.orders.reply(district.by(answered), "灯已修好，请查看");
        deploy();
        pass(14);
        assertEquals(at("2026-03-05T17:30"), district.due(order));
        assertEquals(
                at("2026-03-04T17:30"),
                district.clock(order, "opinion").deadline().due());
        assertNull(district.clock(order, "opinion").endedAt());
        assertTrue(lastOf(order).note(), lastOf(order).note().contains("时钟“提出意见并告知”自3月2日09:00起计时"));
        assertTrue(
                "the reply that was given has ended it",
                district.clock(answered, "opinion").endedAt() != null);
        assertEquals(
                "and so its deadline", StepKind.CHANGE_RULES, lastOf(answered).kind());
        district.now("2026-03-10T10:00");
        district.sweep();
        assertEquals(0, district.steps(answered, StepKind.OVERDUE));
        assertTrue(district.steps(order, StepKind.OVERDUE) > 0);
    }

    @Test
    public void whatLiesAtTheDeskIsSortedAgainAndWhatWasSentOnCountsFromThen() {
        ConfiguredPolicy sorting =
                TestRules.ofPack("east", Map.of("first", "街道", "sortLimit", "2小时", "generalLimit", "5天"));
        remove();
        deploy(sorting);
        String lies = district.file();
        String sent = district.file();
        assertEquals(at("2026-03-02T11:00"), district.due(lies));
        pass(60);
        remove();
        pass(14);
        assertEquals(at("2026-03-09T17:30"), district.due(lies));
        district.now("2026-03-02T10:30");
        dispatch(sent, district.worker.id());
        assertEquals(at(MONDAY), district.find(sent).deadline().start());
        deploy(sorting);
        pass(14);
        assertEquals(at("2026-03-02T11:00"), district.due(lies));
        assertEquals(at("2026-03-02T10:30"), district.find(sent).deadline().start());
        assertEquals("east/main.general", district.find(sent).deadline().rule().id());
        dispatch(lies, district.worker.id());
        assertEquals(
                "sorted as ever",
                5,
                district.find(lies).deadline().rule().limit().amount());
        assertEquals(at("2026-03-09T17:30"), district.due(lies));
    }

    @Test
    public void aClockOfTheDeskIsMissedOnlyByWhatLiesThere() {
        ConfiguredPolicy naming = TestRules.ofPack("east", Map.of("clock.name-unit", "当天; 起 派单; 在 街道; 止 改派"));
        String desk = district.petition
                .world
                .staffing()
                .handlerOf(TestCity.FIRST_SUBDISTRICT)
                .orElseThrow()
                .id();
        remove();
        pass(14);
        String near = district.file();
        String atTheDesk = district.file();
        dispatch(atTheDesk, desk);
        deploy(naming);
        pass(14);
        assertTrue("it lies at the worker", !has(near, "name-unit"));
        assertTrue(has(atTheDesk, "name-unit"));
    }

    private void dispatch(String order, String handler) {
        Handler.Kind kind = handler.equals(district.worker.id()) ? Handler.Kind.OFFICER : Handler.Kind.UNIT;
        AreaCode level = kind == Handler.Kind.OFFICER ? TestCity.FIRST_GRID : TestCity.FIRST_SUBDISTRICT;
        district.petition.orders.dispatch(
                new Command(order, null, null, DISPATCHER),
                new Dispatch(new Handler(kind, handler, null), level, null, null, "归口办理"));
        district.judge();
    }

    @Test
    public void pausesAndGrantedTimeAreKept() {
        String order = district.file();
        district.petition.orders.acknowledge(district.by(order));
        district.petition.extensions.request(
                district.by(order), new Extensions.Request("等配件", "等待配件", null, Limit.workingDays(2)));
        district.petition.extensions.grant(new Command(order, null, null, Judging.SYSTEM), "同意");
        assertEquals(at("2026-03-09T17:30"), district.due(order));
        district.now("2026-03-03T10:00");
        district.petition.suspensions.suspend(district.by(order), new Suspension(Kind.OTHER, "等待施工", null));
        remove();
        pass(14);
        assertNull("it still stands", district.due(order));
        district.now("2026-03-04T10:00");
        district.petition.suspensions.resume(district.by(order), null);
        assertEquals("5 and 2 days, and the one that it stood", at("2026-03-12T17:30"), district.due(order));
        deploy();
        pass(14);
        assertEquals(at("2026-03-10T17:30"), district.due(order));
    }

    @Test
    public void whoStartsAgainInTheMiddleGoesOn() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            orders.add(district.file());
        }
        remove();
        look();
        district.clock.pass(Duration.ofSeconds(12));
        AtomicInteger asked = new AtomicInteger();
        succession.look(() -> asked.incrementAndGet() <= 2);
        long first = orders.stream().filter(this::isOver).count();
        assertEquals("a part", 100, first);
        start();
        pass(14);
        assertTrue(orders.stream().allMatch(this::isOver));
        deploy();
        start();
        pass(14);
        assertTrue(orders.stream().noneMatch(this::isOver));
        assertTrue(orders.stream().allMatch(order -> district.steps(order, StepKind.CHANGE_RULES) == 2));
    }

    private boolean isOver(String order) {
        return district.due(order).equals(at("2026-03-09T17:30"));
    }

    @Test
    public void whatIsClosedStaysAsItWas() {
        String order = district.file();
        district.petition.orders.acknowledge(district.by(order));
        district.petition.orders.reply(district.by(order), "灯已修好，请查看");
        district.petition.orders.close(district.by(order), Resolution.SOLVED, null);
        remove();
        pass(14);
        assertEquals(0, district.steps(order, StepKind.CHANGE_RULES));
    }

    /** Whatever rule is in force in the district. */
    private Rules ruleInForce() {
        return (Rules) Proxy.newProxyInstance(
                Rules.class.getClassLoader(),
                new Class<?>[] {Rules.class},
                (self, asked, facts) -> asked.invoke(district.rule(), facts));
    }
}
