// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Dispatch;
import org.linli.petition.KnownWorks;
import org.linli.petition.KnownWorks.KnownWork;
import org.linli.petition.KnownWorks.PublicWork;
import org.linli.petition.KnownWorks.Work;
import org.linli.petition.Links;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TallyReading;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.WorkOrderRow;

/** A level does not know that a higher one already works on the matter: here it does. */
public class KnownWorksTest extends OnBothDatabases {
    private static final GeoPoint SLOPE = new GeoPoint(116.02, 39.1);
    private static final String WORDS = "区里正在加固该边坡，预计12月20日前完工，期间请绕行";

    @Test
    public void theSlopeThatTheDistrictWorksOnIsAnsweredAtTheCounterAtOnce() {
        KnownWork slope = platform.works.create(slope(TestCity.EAST, SLOPE, 300), platform.supervisor(TestCity.EAST));
        Actor counter = platform.committeeActor();
        Place place = new Place(new GeoPoint(116.021, 39.1005), null, null);
        assertTrue(ids(platform.works.matching(place, "other", counter)).contains(slope.id()));
        assertEquals(
                List.of(new PublicWork(WORDS, LocalDate.parse("2026-12-20"))),
                platform.works.near(place, "other").stream()
                        .filter(work -> work.words().equals(WORDS))
                        .distinct()
                        .toList());
        Receipt receipt = platform.petitions.file(
                new PetitionDraft("屋后的坡在掉石头", "other", place, null, null, null, "counter"), null, counter);
        WorkOrder order = platform.order(receipt);
        platform.orders.dispatch(
                TestPlatform.command(order.id(), TestPlatform.JUDGE),
                new Dispatch(
                        platform.workerHandler(),
                        TestCity.FIRST_GRID,
                        Urgency.GENERAL,
                        platform.deadline(3),
                        "按规则派单",
                        Set.of(StepKind.REPLY)));
        WorkOrder joined = platform.works.join(TestPlatform.command(order.id(), counter), slope.id());
        assertEquals(WorkOrderState.DISPATCHED, joined.state());
        Progress answered = platform.petitions.follow(receipt.number(), receipt.secret());
        assertEquals(WORDS, answered.reply());
        assertEquals(
                "the answer ends a clock that asks for a reply",
                platform.clock.instant().toString(),
                deadlineEnded(order.id()));
        assertEquals(
                List.of(StepKind.FILE, StepKind.DISPATCH, StepKind.LINK, StepKind.ANSWER_MERGED), kinds(order.id()));
        assertEquals(
                List.of(Links.Kind.WORK),
                platform.links.of(order.id(), counter).stream()
                        .map(Links.Link::kind)
                        .toList());
        assertEquals(
                Problem.CONFLICT,
                refused(() -> platform.works.join(TestPlatform.command(order.id(), counter), slope.id())));

        KnownWork now = platform.works.find(slope.id(), counter);
        assertEquals(1, now.petitions());
        platform.works.finish(slope.id(), now.version(), "边坡已加固完工，可正常通行", true, platform.supervisor(TestCity.EAST));
        answer();
        answer();
        assertEquals(
                "边坡已加固完工，可正常通行",
                platform.petitions.follow(receipt.number(), receipt.secret()).reply());
        assertEquals("told once", 5, kinds(order.id()).size());
        assertFalse(ids(platform.works.matching(place, null, counter)).contains(slope.id()));
    }

    @Test
    public void allWhoJoinedAreToldWhenItIsDone() {
        KnownWork slope =
                platform.works.create(slope(TestCity.FIRST_COMMUNITY, null, null), platform.supervisor(TestCity.EAST));
        List<WorkOrder> orders = IntStream.range(0, 12)
                .mapToObj(i -> platform.filed(TestPlatform.draft()))
                .toList();
        for (WorkOrder order : orders) {
            platform.works.join(TestPlatform.command(order.id(), platform.committeeActor()), slope.id());
        }
        long version = platform.works.find(slope.id(), TestPlatform.JUDGE).version();
        platform.works.finish(slope.id(), version, "路已修好", true, platform.supervisor(TestCity.EAST));
        answer();
        for (WorkOrder order : orders) {
            assertEquals("路已修好", platform.find(order.id()).petition().reply());
            assertEquals(WorkOrderState.FILED, platform.find(order.id()).state());
        }
        assertEquals(
                Problem.CONFLICT,
                refused(() -> platform.works.join(
                        TestPlatform.command(platform.dispatched().id(), platform.committeeActor()), slope.id())));
    }

    @Test
    public void whatIsFarOffOverOrAboutSomethingElseIsNotShown() {
        Actor supervisor = platform.supervisor(null);
        KnownWork near =
                platform.works.create(slope(TestCity.SECOND_GRID, new GeoPoint(116.0505, 39.15), 500), supervisor);
        KnownWork lamps = platform.works.create(
                new Work(
                        TestCity.FIRST_COMMUNITY,
                        "换灯",
                        List.of("street-lamp"),
                        null,
                        null,
                        LocalDate.parse("2026-11-01"),
                        LocalDate.parse("2026-11-30"),
                        "路灯所",
                        "正在换灯"),
                supervisor);
        KnownWork over = platform.works.create(
                new Work(
                        TestCity.FIRST_GRID,
                        "修路",
                        List.of(),
                        null,
                        null,
                        LocalDate.parse("2026-10-01"),
                        LocalDate.parse("2026-11-17"),
                        "住建局",
                        "已修路"),
                supervisor);
        KnownWork west = platform.works.create(slope(TestCity.WEST, null, null), supervisor);
        Place beyondTheBorder = new Place(new GeoPoint(116.0495, 39.15), null, null);
        List<String> found = ids(platform.works.matching(beyondTheBorder, "street-lamp", supervisor));
        assertTrue("the radius reaches over the border of its grid", found.contains(near.id()));
        assertTrue(found.contains(lamps.id()));
        assertFalse(found.contains(over.id()));
        assertFalse(found.contains(west.id()));
        assertFalse(ids(platform.works.matching(beyondTheBorder, "other", supervisor))
                .contains(lamps.id()));
        assertFalse(ids(platform.works.matching(new Place(SLOPE, null, null), null, supervisor))
                .contains(near.id()));
        Place wholeCommunity = new Place(null, null, TestCity.FIRST_COMMUNITY);
        List<String> there = ids(platform.works.matching(wholeCommunity, null, supervisor));
        assertTrue(there.contains(lamps.id()));
        assertFalse("where a point is needed to tell", there.contains(near.id()));

        List<String> listed = ids(platform.works
                .list(TestCity.FIRST_SUBDISTRICT, null, 200, platform.dispatcher(TestCity.FIRST_SUBDISTRICT))
                .items());
        assertTrue(listed.containsAll(List.of(near.id(), lamps.id())));
        assertFalse(listed.contains(west.id()));
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> platform.works.find(west.id(), platform.dispatcher(TestCity.FIRST_SUBDISTRICT))));
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.works.list(TestCity.WEST, null, 50, platform.dispatcher(TestCity.EAST))));
    }

    @Test
    public void everyWrongFieldIsNamedAndAStaleVersionRefused() {
        Work wrong = new Work(
                TestCity.FIRST_GRID,
                "",
                List.of("no-type"),
                SLOPE,
                null,
                LocalDate.parse("2026-11-02"),
                LocalDate.parse("2026-11-01"),
                "",
                "");
        PlatformException refused =
                assertThrows(PlatformException.class, () -> platform.works.create(wrong, platform.supervisor(null)));
        assertEquals(6, refused.problem().violations().size());
        KnownWork work = platform.works.create(slope(TestCity.FIRST_GRID, SLOPE, 100), platform.supervisor(null));
        KnownWork changed = platform.works.change(
                work.id(), work.version(), slope(TestCity.FIRST_GRID, null, null), platform.supervisor(null));
        assertEquals(work.version() + 1, changed.version());
        assertNull(changed.work().point());
        assertEquals(
                Problem.STALE_VERSION,
                refused(() -> platform.works.finish(work.id(), work.version(), "完工", true, platform.supervisor(null))));
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.works.create(slope(TestCity.FIRST_GRID, SLOPE, 100), platform.workerActor())));
    }

    @Test
    public void pagesOfWorksGoOnWhereTheyEnded() {
        Actor supervisor = platform.supervisor(null);
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> platform.works
                        .create(slope(TestCity.GRID_OF_THIRD_COMMUNITY, null, null), supervisor)
                        .id())
                .toList();
        List<String> read = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var page = platform.works.list(TestCity.GRID_OF_THIRD_COMMUNITY, cursor, 2, supervisor);
            read.addAll(ids(page.items()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(made, read.stream().filter(made::contains).toList());
    }

    private static Work slope(AreaCode area, GeoPoint point, Integer radius) {
        return new Work(
                area,
                "危险边坡加固",
                List.of(),
                point,
                radius,
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-12-20"),
                "区住建局",
                WORDS);
    }

    private static String refused(org.junit.function.ThrowingRunnable what) {
        return assertThrows(PlatformException.class, what).problem().type();
    }

    private static List<String> ids(List<KnownWork> works) {
        return works.stream().map(KnownWorks.KnownWork::id).toList();
    }

    private List<StepKind> kinds(String order) {
        return platform.orders.timeline(order, TestPlatform.JUDGE).stream()
                .map(Step::kind)
                .toList();
    }

    private String deadlineEnded(String order) {
        return platform.schema
                .schema()
                .read(manager -> String.valueOf(manager.find(WorkOrderRow.class, order).deadlineEndedAt));
    }

    private void answer() {
        CommonAnswers answers = new CommonAnswers(platform.schema, platform.merges.commands());
        TallyReading.events(platform).forEach(answers::on);
    }
}
