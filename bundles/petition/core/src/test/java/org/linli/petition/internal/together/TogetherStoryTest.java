// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Attention;
import org.linli.petition.Command;
import org.linli.petition.Cooperation;
import org.linli.petition.OutsideCall;
import org.linli.petition.OutsideParty;
import org.linli.petition.Participant.State;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.SpotRecord;
import org.linli.petition.StepKind;
import org.linli.petition.Supervisions.Coordination;
import org.linli.petition.Whistles.Whistle;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Stories of several who solve together what one cannot. */
public class TogetherStoryTest extends OnBothDatabases {
    @Test
    public void aGasLeakIsMendedWithinTheHour() {
        Unit safety = unit(UnitKind.OFFICE, "平安办", TestCity.FIRST_SUBDISTRICT);
        OutsideParty crew = platform.joint.parties.save(
                new OutsideParty(null, TestCity.EAST, "燃气抢修", "东江燃气抢修队", "0816-6000000", true, 0),
                null,
                platform.supervisor(TestCity.EAST));
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = platform.order(receipt).id();
        platform.orders.dispatch(
                by(id, TestPlatform.JUDGE), platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(by(id, worker));

        platform.joint.whistles.whistle(by(id, worker), new Whistle(List.of(safety.id()), "居民家中有燃气味，已关阀通风", "请到场协助疏散"));
        Actor officer = of(safety, Role.DEPARTMENT_OFFICER, TestCity.FIRST_SUBDISTRICT);
        assertEquals(
                List.of(id),
                platform.joint.whistles.calls(State.ASKED, null, 50, officer).items().stream()
                        .map(call -> call.order().id())
                        .toList());
        platform.clock.pass(Duration.ofMinutes(5));
        platform.joint.participations.callOutside(
                by(id, worker),
                new OutsideCall.Draft(
                        crew.id(), "楼道燃气味，请带检漏仪", platform.clock.instant().plus(Duration.ofMinutes(15))));
        WorkOrder joined = platform.joint.whistles.joinIn(by(id, officer), "两人十分钟内到场");
        assertTrue("who joined in may note what is found", joined.possible().contains(StepKind.RECORD_ON_SPOT));
        assertEquals(
                List.of(),
                platform.joint.whistles.calls(State.ASKED, null, 50, officer).items());
        assertEquals(
                1,
                platform.joint
                        .whistles
                        .calls(State.JOINED, null, 50, officer)
                        .items()
                        .size());

        platform.clock.pass(Duration.ofMinutes(40));
        Cooperation cooperation = platform.joint.participations.of(id, worker);
        platform.joint.participations.outsideResult(
                by(id, worker),
                cooperation.outsideCalls().get(0).id(),
                new OutsideCall.Result(
                        platform.clock.instant().minus(Duration.ofMinutes(30)), "更换老化软管，检测无泄漏", "燃气公司已修好，可以正常使用"));
        platform.orders.reply(by(id, worker), "燃气软管已更换，经检测无泄漏");
        WorkOrder closed = platform.orders.close(by(id, worker), Resolution.SOLVED, null);

        assertEquals(WorkOrderState.CLOSED, closed.state());
        assertFalse("in an hour", platform.clock.instant().isAfter(TestPlatform.START.plus(Duration.ofHours(1))));
        String words = publicWords(receipt);
        assertTrue(words, words.contains("已请平安办协同办理"));
        assertTrue(words, words.contains("已联系东江燃气抢修队（燃气抢修）；预计11月18日09:20到场"));
        assertTrue(words, words.contains("燃气公司已修好，可以正常使用"));
        assertFalse(words, words.contains("0816") || words.contains("检漏仪"));
    }

    @Test
    public void aHoardIsClearedByThreeDepartmentsTheNextDay() {
        Unit sanitation = unit(UnitKind.DEPARTMENT, "环境卫生管理所", TestCity.EAST);
        Unit health = unit(UnitKind.DEPARTMENT, "卫生健康局", TestCity.EAST);
        Receipt receipt = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        String id = platform.order(receipt).id();
        platform.orders.dispatch(
                by(id, TestPlatform.JUDGE),
                platform.dispatch(TestPlatform.handler(platform.committee), TestCity.FIRST_COMMUNITY));
        Actor committee = platform.committeeActor();
        platform.orders.acknowledge(by(id, committee));
        platform.joint.supervisions.askHelp(by(id, committee), "室内堆满杂物，整栋楼受影响，社区无力清理");
        Actor centre = platform.supervisor(TestCity.EAST);
        assertTrue(kinds(id, centre).contains(Attention.Kind.HELP_ASKED));

        platform.clock.pass(Duration.ofMinutes(30));
        WorkOrder coordinated = platform.joint.supervisions.coordinate(
                by(id, centre),
                new Coordination(
                        "城管牵头，环卫、卫健次日上午到场",
                        List.of(sanitation.id(), health.id()),
                        TestPlatform.handler(platform.department)));
        assertEquals(WorkOrderState.DISPATCHED, coordinated.state());
        assertEquals(platform.department.id(), coordinated.handler().id());
        assertEquals(TestCity.EAST, coordinated.level());
        assertFalse(kinds(id, centre).contains(Attention.Kind.HELP_ASKED));

        platform.clock.pass(Duration.ofDays(1));
        Actor lead = platform.departmentActor();
        platform.orders.acknowledge(by(id, lead));
        platform.joint.participations.formGroup(
                by(id, lead),
                TestPlatform.handler(platform.department),
                List.of(TestPlatform.handler(sanitation), TestPlatform.handler(health)),
                "现场清理室内堆积物");
        Actor cleaner = of(sanitation, Role.DEPARTMENT_OFFICER, TestCity.EAST);
        platform.joint.participations.recordOnSpot(
                by(id, cleaner),
                new SpotRecord.Draft(
                        platform.clock.instant(),
                        "3号楼2单元",
                        "城管2人、环卫4人、疾控1人",
                        "室内堆积约两立方米",
                        "征得同意后开始清运",
                        "已到现场，正在清运",
                        List.of()));

        platform.clock.pass(Duration.ofDays(1));
        platform.orders.reply(by(id, lead), "堆积物已全部清运并消毒");
        platform.orders.close(by(id, lead), Resolution.SOLVED, null);
        Cooperation cooperation = platform.joint.participations.of(id, centre);
        assertEquals(
                List.of("城市管理局", "环境卫生管理所", "卫生健康局"),
                cooperation.groups().get(0).members().stream()
                        .map(Handler::name)
                        .toList());
        assertEquals("室内堆积约两立方米", cooperation.spotRecords().get(0).said().found());
        String words = publicWords(receipt);
        assertTrue(words, words.contains("已由城市管理局、环境卫生管理所、卫生健康局成立联合小组"));
        assertFalse("staff notes stay inside", words.contains("两立方米"));
        assertTrue(
                "a coordination with a lead is a dispatch for whoever sets clocks",
                platform.column("SELECT type FROM feed_outbox WHERE subject = ? ORDER BY id", petition(id)).stream()
                                .filter("WorkOrderDispatched"::equals)
                                .count()
                        == 2);
    }

    private String petition(String order) {
        return platform.find(order).petition().id();
    }

    private Set<Attention.Kind> kinds(String order, Actor centre) {
        return java.util.Arrays.stream(Attention.Kind.values())
                .filter(kind -> platform.joint.attentions.list(TestCity.EAST, kind, null, 200, centre).items().stream()
                        .anyMatch(line -> line.order().id().equals(order)))
                .collect(Collectors.toSet());
    }

    private String publicWords(Receipt receipt) {
        return platform.petitions.follow(receipt.number(), receipt.secret()).steps().stream()
                .map(Progress.PublicStep::words)
                .collect(Collectors.joining("\n"));
    }

    private Unit unit(UnitKind kind, String name, AreaCode area) {
        return platform.world
                .units()
                .save(new Unit(null, kind, name, area, null, List.of(), 0), TestCity.ADMINISTRATOR);
    }

    private static Actor of(Unit unit, Role role, AreaCode area) {
        return new Actor("one-of-" + unit.id(), "钱科员", List.of(new Grant(role, area)), Set.of(unit.id()));
    }

    private static Command by(String order, Actor actor) {
        return TestPlatform.command(order, actor);
    }
}
