// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Channels;
import org.linli.petition.OneTapCall;
import org.linli.petition.Person;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Petitioner;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.StaffEntry;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Every way in, and who is responsible for the first answer. */
public class WaysInTest extends OnBothDatabases {
    private static final String FILE = "org.linli.petition.channels~test";

    @After
    public void noFile() {
        platform.channelRules.deleted(FILE);
    }

    @Test
    public void whatIsClearIsAnsweredOnTheSpotInThreeSteps() {
        Actor clerk = platform.committeeActor();
        StaffEntry entry = new StaffEntry(
                draft("counter"), null, new StaffEntry.Answered("社保卡补办在一楼3号窗口", Resolution.SOLVED, "已指引"));
        Channels.Entered entered = platform.channels.enter(entry, "counter-key-1", clerk);
        WorkOrder order = platform.find(entered.order());

        assertEquals(WorkOrderState.CLOSED, order.state());
        assertEquals(3, order.version());
        assertEquals(clerk.id(), order.handler().id());
        assertEquals(clerk.id(), order.petition().firstResponsible().id());
        List<Step> steps = platform.orders.timeline(order.id(), clerk);
        assertEquals(
                List.of(StepKind.FILE, StepKind.REPLY, StepKind.CLOSE),
                steps.stream().map(Step::kind).toList());
        Receipt receipt = entered.receipt();
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        assertEquals("社保卡补办在一楼3号窗口", progress.reply());
        assertTrue("each closing is rated, this one, too", progress.mayRate());
        assertEquals(
                List.of("PetitionFiled 1", "WorkOrderReplied 2", "WorkOrderClosed 3"),
                platform.column(
                        "SELECT type || ' ' || CAST(version AS CHAR(1)) FROM feed_outbox WHERE subject = ?"
                                + " ORDER BY id",
                        order.petition().id()));
        assertEquals(entered, platform.channels.enter(entry, "counter-key-1", clerk));
    }

    @Test
    public void anEntryAnsweredOnTheSpotCanBeReopenedLikeAnyOther() {
        StaffEntry entry =
                new StaffEntry(draft("counter"), null, new StaffEntry.Answered("已答复", Resolution.SOLVED, null));
        String order =
                platform.channels.enter(entry, null, platform.committeeActor()).order();
        WorkOrder reopened = platform.orders.reopen(
                TestPlatform.command(order, TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        assertEquals(WorkOrderState.DISPATCHED, reopened.state());
        assertEquals(4, reopened.version());
    }

    @Test
    public void theHotlineIsEnteredByWhomItsAreaNamesAndNobodyElse() {
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        StaffEntry call = new StaffEntry(draft("hotline"), null, null);
        Channels.Entered entered = platform.channels.enter(call, null, dispatcher);
        WorkOrder order = platform.find(entered.order());
        assertEquals(
                "the office that runs the hotline",
                platform.desk.id(),
                order.petition().firstResponsible().id());
        assertEquals(WorkOrderState.FILED, order.state());

        assertRefused(Problem.FORBIDDEN, () -> platform.channels.enter(call, null, platform.workerActor()));
        assertRefused(Problem.UNAUTHENTICATED, () -> platform.petitions.file(draft("hotline"), null, Actor.ANONYMOUS));
        assertRefused(
                "a resident's channel is not for staff to enter by",
                Problem.FORBIDDEN,
                () -> platform.channels.enter(new StaffEntry(draft("portal"), null, null), null, dispatcher));

        configure("channel.hotline", "热线; 录入 网格员; 首问 网格员; 回复 电话");
        Channels.Entered byWorker = platform.channels.enter(call, null, platform.workerActor());
        assertEquals(
                platform.worker.id(),
                platform.find(byWorker.order()).petition().firstResponsible().id());
        assertRefused(Problem.FORBIDDEN, () -> platform.channels.enter(call, null, dispatcher));
    }

    @Test
    public void aLetterMayHaveComeUpToThirtyDaysAgo() {
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        StaffEntry letter = new StaffEntry(draft("letter"), TestPlatform.START.minus(Duration.ofDays(29)), null);
        WorkOrder order =
                platform.find(platform.channels.enter(letter, null, dispatcher).order());
        assertEquals(letter.receivedAt(), order.petition().receivedAt());
        Step filed = platform.orders.timeline(order.id(), dispatcher).get(0);
        assertTrue(filed.note(), filed.note().contains("收到时间10月20日"));

        StaffEntry old = new StaffEntry(
                new PetitionDraft("信", "moon", draft("letter").place(), null, null, null, "letter"),
                TestPlatform.START.minus(Duration.ofDays(31)),
                new StaffEntry.Answered("", null, null));
        Problem problem = assertThrows(PlatformException.class, () -> platform.channels.enter(old, null, dispatcher))
                .problem();
        assertEquals(
                List.of("receivedAt", "answered.words", "answered.resolution", "text", "type"),
                problem.violations().stream().map(Problem.Violation::field).toList());
    }

    @Test
    public void aOneTapCallIsInTheWorkersHandsAtOnceAndNoDeskIsInBetween() {
        OneTapCall call =
                new OneTapCall(new GeoPoint(116.02, 39.1), "甲一社区3号楼", new Person("李女士", "13800000001"), "楼道有燃气味");
        Receipt receipt = platform.channels.call(call, "call-key-1", Actor.ANONYMOUS);
        assertEquals("甲一社区网格员", receipt.handler());
        WorkOrder order = platform.order(receipt);
        assertEquals(WorkOrderState.DISPATCHED, order.state());
        assertEquals(Urgency.URGENT, order.urgency());
        assertEquals(platform.worker.id(), order.handler().id());
        assertEquals(platform.worker.id(), order.petition().firstResponsible().id());
        assertNull(order.dispatchBy());
        assertNotNull(
                "no judge is needed to begin",
                platform.orders.acknowledge(TestPlatform.command(order.id(), platform.workerActor())));
        assertTrue(platform.one(
                        "SELECT body FROM feed_outbox WHERE type = 'WorkOrderDispatched' AND subject = ?",
                        order.petition().id())
                .contains("\"clocked\":false"));
        Progress progress = platform.petitions.follow(receipt.number(), receipt.secret());
        assertEquals("已受理；首问负责：甲一社区网格员", progress.steps().get(0).words());
        assertEquals(receipt, platform.channels.call(call, "call-key-1", Actor.ANONYMOUS));
    }

    @Test
    public void aCallNeedsAPlaceAndAPhoneButNoWords() {
        Problem problem = assertThrows(
                        PlatformException.class,
                        () -> platform.channels.call(new OneTapCall(null, null, null, null), null, Actor.ANONYMOUS))
                .problem();
        assertEquals(
                List.of("point", "caller.phone"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        Person caller = new Person("李女士", "13800000001");
        Receipt silent = platform.channels.call(
                new OneTapCall(new GeoPoint(116.02, 39.1), null, caller, " "), null, Actor.ANONYMOUS);
        assertTrue(platform.order(silent).petition().text().contains("一键呼叫"));
    }

    @Test
    public void whereNobodyLooksAfterTheGridTheDeskHasTheCallAndTheFirstAnswer() {
        OneTapCall call = new OneTapCall(new GeoPoint(116.02, 39.1), null, new Person("李女士", "13800000001"), "漏水");
        configure("channel.one-tap", "一键呼叫; 录入 居民; 首问 单位 01JD3M9Z7Q4K8V2N5R6T1W0XYZ; 回复 自助查询");
        WorkOrder order = platform.order(platform.channels.call(call, null, Actor.ANONYMOUS));
        assertEquals(
                "the unit is gone: never empty",
                platform.desk.id(),
                order.petition().firstResponsible().id());
        configure("channel.one-tap", "停用");
        assertRefused(Problem.INVALID, () -> platform.channels.call(call, null, Actor.ANONYMOUS));
    }

    @Test
    public void whomItIsAboutNeitherAnswersFirstNorOnTheSpot() {
        PetitionDraft plain = draft("counter");
        PetitionDraft about = new PetitionDraft(
                plain.text(), plain.type(), plain.place(), plain.filedBy(), null, TestPlatform.WORKER_NAME, "visit");
        StaffEntry entry = new StaffEntry(about, null, new StaffEntry.Answered("没有的事", Resolution.UNFOUNDED, null));
        String order =
                platform.channels.enter(entry, null, platform.workerActor()).order();
        WorkOrder filed = platform.find(order);
        assertEquals(WorkOrderState.FILED, filed.state());
        assertEquals(platform.desk.id(), filed.petition().firstResponsible().id());
        assertEquals(platform.desk.id(), filed.handler().id());
    }

    @Test
    public void aFirmAndSeveralPeopleAreEnteredAsWhatTheyAre() {
        PetitionDraft plain = draft("counter");
        PetitionDraft group = new PetitionDraft(
                plain.text(),
                plain.type(),
                plain.place(),
                plain.filedBy(),
                plain.onBehalfOf(),
                "物业公司",
                "counter",
                new Petitioner(Petitioner.Kind.GROUP, 12, null),
                null,
                null,
                false,
                null);
        String order = platform.channels
                .enter(new StaffEntry(group, null, null), null, platform.committeeActor())
                .order();
        assertEquals(
                "GROUP12",
                platform.one(
                        "SELECT kind || CAST(people AS CHAR(2)) FROM petition WHERE id = ?",
                        platform.find(order).petition().id()));
    }

    @Test
    public void aFileThatIsWrongIsRefusedAndWhatItSaidBeforeGoesOn() {
        configure("channel.kiosk", "自助机; 录入 居民; 首问 社区; 回复 自助查询");
        assertTrue(codes().contains("kiosk"));
        configure("channel.kiosk", "自助机; 录入 外星人; 首问 社区; 回复 自助查询");
        assertTrue(codes().contains("kiosk"));
        assertTrue(platform.channelRules.refused().get(0).contains("外星人"));
        configure("channel.kiosk", "自助机; 录入 居民; 回复 自助查询");
        assertTrue(
                "who answers first must be said",
                platform.channelRules.refused().get(0).contains("首问"));
        platform.channelRules.deleted(FILE);
        assertFalse(codes().contains("kiosk"));
        PetitionChannel hotline = platform.channels.in(TestCity.FIRST_GRID).stream()
                .filter(channel -> channel.code().equals("hotline"))
                .findFirst()
                .orElseThrow();
        assertEquals("热线", hotline.name());
        assertEquals(Set.of(Role.DISPATCHER, Role.SUPERVISOR), hotline.enteredBy());
    }

    @Test
    public void firstAskedCountsInTheWholeDistrictAndNotBeyond() {
        Actor elsewhere = new Actor(
                "elsewhere", "吴窗口", List.of(new Grant(Role.COMMUNITY_OFFICER, TestCity.SECOND_COMMUNITY)), Set.of());
        assertNotNull(platform.channels.enter(new StaffEntry(draft("counter"), null, null), null, elsewhere));
        Actor foreign =
                new Actor("foreign", "郑外区", List.of(new Grant(Role.COMMUNITY_OFFICER, TestCity.WEST)), Set.of());
        assertRefused(
                Problem.FORBIDDEN,
                () -> platform.channels.enter(new StaffEntry(draft("counter"), null, null), null, foreign));
    }

    private List<String> codes() {
        return platform.channels.in(TestCity.FIRST_GRID).stream()
                .map(PetitionChannel::code)
                .toList();
    }

    @Test
    public void theTeamOfTheBlockIsAskedFirstWhereTheAreaSaysSo() {
        configure("channel.portal", "网上平台; 录入 居民; 首问 服务团队; 回复 自助查询");
        PetitionDraft asked = draft("portal");
        String before = firstAsked(platform.order(platform.petitions.file(asked, null, Actor.ANONYMOUS)));
        assertEquals("there is no team: the desk", platform.desk.id(), before);

        Unit elsewhere = team("二号团队", TestCity.SECOND_COMMUNITY);
        Unit team = team("一号团队", TestCity.FIRST_COMMUNITY);
        WorkOrder order = platform.order(platform.petitions.file(asked, null, Actor.ANONYMOUS));
        assertEquals(team.id(), firstAsked(order));
        Unit nearer = team("网格团队", TestCity.FIRST_GRID);
        assertEquals(nearer.id(), firstAsked(platform.order(platform.petitions.file(asked, null, Actor.ANONYMOUS))));
        List.of(elsewhere, team, nearer).forEach(this::dissolve);
    }

    @Test
    public void theOfficeThatTookTheCallIsAskedFirstWhereTheAreaSaysSo() {
        configure("channel.hotline", "热线; 录入 派单员,社区工作人员; 首问 录入单位; 回复 电话");
        StaffEntry call = new StaffEntry(draft("hotline"), null, null);
        Actor alone = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        Actor ofTheDesk =
                new Actor("dispatcher-2", "钱派单", alone.grants(), Set.of(platform.desk.id(), platform.department.id()));
        assertEquals(alone.id(), firstAsked(order(platform.channels.enter(call, null, alone))));
        assertEquals(platform.desk.id(), firstAsked(order(platform.channels.enter(call, null, ofTheDesk))));

        Actor ofNoUnit = new Actor("dispatcher-3", "赵派单", alone.grants(), Set.of("gone"));
        assertEquals(ofNoUnit.id(), firstAsked(order(platform.channels.enter(call, null, ofNoUnit))));
    }

    private Unit team(String name, AreaCode block) {
        Unit team = new Unit(null, UnitKind.SERVICE_TEAM, name, TestCity.FIRST_SUBDISTRICT, null, List.of(block));
        return platform.world.units().save(team, TestCity.ADMINISTRATOR);
    }

    private void dissolve(Unit team) {
        Unit none = new Unit(team.id(), team.kind(), team.name(), team.area(), null, List.of(), team.version());
        platform.world.units().save(none, TestCity.ADMINISTRATOR);
    }

    private WorkOrder order(Channels.Entered entered) {
        return platform.find(entered.order());
    }

    private static String firstAsked(WorkOrder order) {
        return order.petition().firstResponsible().id();
    }

    private void configure(String key, String line) {
        platform.channelRules.updated(
                FILE, new Hashtable<>(Map.of("service.pid", FILE, "area", TestCity.EAST.value(), key, line)));
    }

    private static PetitionDraft draft(String channel) {
        PetitionDraft draft = TestPlatform.draft();
        return new PetitionDraft(
                draft.text(), draft.type(), draft.place(), draft.filedBy(), draft.onBehalfOf(), null, channel);
    }

    private static void assertRefused(String type, org.junit.function.ThrowingRunnable command) {
        assertRefused(type, type, command);
    }

    private static void assertRefused(String why, String type, org.junit.function.ThrowingRunnable command) {
        assertEquals(
                why,
                type,
                assertThrows(PlatformException.class, command).problem().type());
    }
}
