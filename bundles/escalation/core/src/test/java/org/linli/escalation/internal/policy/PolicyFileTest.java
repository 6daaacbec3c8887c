// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.organization.Location;
import org.linli.petition.Rating;
import org.linli.petition.Urgency;

/** What a clerk may write, and what is said when it is wrong. */
public class PolicyFileTest {
    @Test
    public void anEmptyFileIsThePlatformsDefault() {
        ConfiguredPolicy policy = PolicyFile.read("x", Map.of());

        assertNull(policy.area());
        assertEquals(Limit.workingDays(1), policy.limits().get(Urgency.URGENT));
        assertEquals(Limit.workingDays(5), policy.limits().get(Urgency.GENERAL));
        assertEquals(Limit.workingDays(10), policy.limits().get(Urgency.COMPLEX));
        assertEquals(Warning.afterPercent(80), policy.warning());
        assertEquals(
                List.of(AreaLevel.GRID, AreaLevel.COMMUNITY, AreaLevel.SUBDISTRICT, AreaLevel.DISTRICT),
                policy.ladder().levels());
        assertEquals(Set.of(Rating.Grade.BAD), policy.reopenOn());
    }

    @Test
    public void limitsAreWrittenAsPeopleSayThem() {
        Map<String, Limit> said = Map.ofEntries(
                Map.entry("1个工作日", Limit.workingDays(1)),
                Map.entry("5 工作日", Limit.workingDays(5)),
                Map.entry("15天", Limit.calendarDays(15)),
                Map.entry("60日", Limit.calendarDays(60)),
                Map.entry("3个自然日", Limit.calendarDays(3)),
                Map.entry("4小时", Limit.workingHours(4)),
                Map.entry("2个工作小时", Limit.workingHours(2)),
                Map.entry("当天", Limit.workingDays(0)),
                Map.entry("same day", Limit.workingDays(0)),
                Map.entry("1 working day", Limit.workingDays(1)),
                Map.entry("5 Working Days", Limit.workingDays(5)),
                Map.entry("1 WORKING_DAYS", Limit.workingDays(1)),
                Map.entry("5 days", Limit.calendarDays(5)),
                Map.entry("7 calendar days", Limit.calendarDays(7)),
                Map.entry("30分钟", Limit.minutes(30)),
                Map.entry("15 minutes", Limit.minutes(15)),
                Map.entry("4 hours", Limit.workingHours(4)));
        said.forEach((text, limit) -> assertEquals(text, limit, LimitText.parse("generalLimit", text)));
    }

    @Test
    public void theFirstWayIsWrittenInThreeLines() {
        ConfiguredPolicy policy =
                TestRules.of(Map.of("startsWith", "提出", "jointLimit", "7个工作日", "claimsFirst", "portal、one-tap"));
        assertTrue(policy.own().fromFiling());
        assertEquals(Limit.workingDays(7), policy.own().joint());
        assertEquals(Set.of("portal", "one-tap"), policy.own().claimsFirst());
        assertEquals(new OwnTerms(false, null, Set.of()), TestRules.of(Map.of()).own());
        assertTrue(PolicyWords.deadline(policy), PolicyWords.deadline(policy).contains("自提出起算；几家单位共同办理 7个工作日"));
        assertTrue(PolicyWords.ladder(policy), PolicyWords.ladder(policy).endsWith("经 one-tap、portal 提出的，不紧急的先开放认领"));

        Map<String, String> wrong = Map.of(
                "startsWith", "签收", "jointLimit", "很久", "claimsFirst", "网上", "clock.first", "1小时; 起 提出; 止 签收; 渠道 网上");
        PlatformException refused = assertThrows(PlatformException.class, () -> TestRules.of(wrong));
        assertEquals(
                Set.of("startsWith", "jointLimit", "claimsFirst", "clock.first"),
                refused.problem().violations().stream()
                        .map(Problem.Violation::field)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    public void remindersAreAPartOrALimitOrNone() {
        assertEquals(
                Warning.afterPercent(90),
                TestRules.of(Map.of("warnBefore", "10%")).warning());
        assertEquals(
                Warning.afterPercent(75),
                TestRules.of(Map.of("warnBefore", "25\uff05")).warning());
        assertEquals(
                Warning.before(Limit.workingHours(1)),
                TestRules.of(Map.of("warnBefore", "1 working hour")).warning());
        assertNull(TestRules.of(Map.of("warnBefore", "无")).warning());
    }

    @Test
    public void aWholeFileOfADistrict() {
        ConfiguredPolicy policy = PolicyFile.read(
                "dongjiang",
                Map.of(
                        "area", " 990101 ",
                        "version", "3",
                        "urgentWords", "漏气\uff0c 停水、塌方",
                        "urgentTypes", "gas",
                        "complexTypes", "bus-line, land",
                        "generalLimit", "3个工作日",
                        "ladder", "grid > subdistrict > district",
                        "supervisor", "区县",
                        "reopenOn", "BAD,MEDIUM"));

        assertEquals(AreaCode.of("990101"), policy.area());
        assertEquals(List.of("漏气", "停水", "塌方"), policy.words().urgent());
        assertEquals(Urgency.URGENT, policy.urgency(TestRules.facts("小区停水三天", "water")));
        assertEquals(Urgency.URGENT, policy.urgency(TestRules.facts("有气味", "gas")));
        assertEquals(Urgency.COMPLEX, policy.urgency(TestRules.facts("公交车不来", "bus-line")));
        assertEquals(Urgency.GENERAL, policy.urgency(TestRules.facts("路灯不亮", "lamp")));
        assertEquals(
                "dongjiang.general",
                policy.deadline(TestRules.facts("路灯", "lamp")).id());
        assertEquals(3, policy.deadline(TestRules.facts("路灯", "lamp")).version());
        assertEquals(Optional.of(Town.SUBDISTRICT), policy.next(TestRules.facts("路灯", "lamp")));
        assertEquals(Town.DISTRICT, policy.supervisor(TestRules.facts("路灯", "lamp")));
    }

    @Test
    public void anUrgentTypeIsUrgentUnlessTheRuleSaysOtherwise() {
        ConfiguredPolicy silent = TestRules.of(Map.of());
        ConfiguredPolicy other = TestRules.of(Map.of("complexTypes", "slope", "urgentWords", "漏气"));

        assertEquals(Urgency.URGENT, silent.urgency(TestRules.urgentType("斜坡有裂缝", "slope")));
        assertEquals(Urgency.GENERAL, silent.urgency(TestRules.facts("斜坡有裂缝", "slope")));
        assertEquals(Urgency.COMPLEX, other.urgency(TestRules.urgentType("斜坡有裂缝", "slope")));
        assertEquals(Urgency.URGENT, other.urgency(TestRules.urgentType("斜坡下漏气", "slope")));
        assertEquals(Urgency.URGENT, other.urgency(TestRules.urgentType("井盖不见了", "manhole")));
    }

    @Test
    public void theLateLevelDoesNotSuperviseItself() {
        ConfiguredPolicy policy = TestRules.of(Map.of("supervisor", "街道"));

        assertEquals(Town.SUBDISTRICT, policy.supervisor(at(Town.GRID)));
        assertEquals(Town.SUBDISTRICT, policy.supervisor(at(Town.COMMUNITY)));
        assertEquals(Town.DISTRICT, policy.supervisor(at(Town.SUBDISTRICT)));
        assertEquals(Town.DISTRICT, policy.supervisor(at(Town.DISTRICT)));
    }

    @Test
    public void everythingThatIsWrongIsToldAtOnceWithItsKey() {
        Map<String, String> wrong = new TreeMap<>();
        wrong.put("area", "东江");
        wrong.put("version", "0");
        wrong.put("generalLimit", "五天");
        wrong.put("complexLimit", "9999天");
        wrong.put("warnBefore", "0%");
        wrong.put("ladder", "社区>网格");
        wrong.put("supervisor", "市");
        wrong.put("reopenOn", "一般");
        wrong.put("generalLimits", "5天");

        List<Problem.Violation> violations = violations(wrong);

        assertEquals(
                List.of(
                        "area",
                        "complexLimit",
                        "generalLimit",
                        "generalLimits",
                        "ladder",
                        "reopenOn",
                        "supervisor",
                        "version",
                        "warnBefore"),
                violations.stream().map(Problem.Violation::field).sorted().toList());
        violations.forEach(each -> assertTrue(
                each.field(), !each.reason().isBlank() && !each.expected().isBlank()));
    }

    @Test
    public void reasonsNameWhatWasWritten() {
        assertEquals("'五天' is no limit", reason("generalLimit", "五天"));
        assertEquals("'' is no limit", reason("urgentLimit", ""));
        assertEquals("网格 does not stand above 社区", reason("ladder", "社区>网格"));
        assertEquals("'村长' is no level", reason("ladder", "网格>村长"));
        assertEquals("there is no such key", reason("urgent", "1天"));
        assertEquals("'1.5' is no edition", reason("version", "1.5"));
    }

    @Test
    public void whatItSaysNamesTheKindOfDay() {
        ConfiguredPolicy policy = TestRules.of(Map.of("complexLimit", "15天", "urgentLimit", "4小时"));

        assertTrue(PolicyWords.deadline(policy).contains("4个工作小时"));
        assertTrue(PolicyWords.deadline(policy).contains("5个工作日"));
        assertTrue(PolicyWords.deadline(policy).contains("15个自然日"));
        assertEquals("网格 → 社区 → 街道 → 区县", PolicyWords.ladder(policy));
    }

    private static OrderFacts at(AreaCode level) {
        return new OrderFacts(Town.GRID, Location.Found.IN_GRID, level, "lamp", "portal", "路灯不亮", Urgency.GENERAL, 0);
    }

    private static String reason(String key, String value) {
        return violations(Map.of(key, value)).get(0).reason();
    }

    private static List<Problem.Violation> violations(Map<String, String> values) {
        return assertThrows(PlatformException.class, () -> PolicyFile.read("x", values))
                .problem()
                .violations();
    }
}
