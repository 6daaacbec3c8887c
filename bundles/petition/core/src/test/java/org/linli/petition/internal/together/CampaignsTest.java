// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Campaigns.Campaign;
import org.linli.petition.Campaigns.Plan;
import org.linli.petition.Campaigns.State;
import org.linli.petition.Links;
import org.linli.petition.Progress;
import org.linli.petition.Receipt;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** One report of abandoned vehicles becomes a campaign. */
public class CampaignsTest extends OnBothDatabases {
    @Test
    public void twoCarsAndThreeMotorcyclesBecomeACampaignThatClearsSixty() {
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        Receipt first = platform.petitions.file(TestPlatform.draft(), null, Actor.ANONYMOUS);
        Campaign campaign = platform.campaigns.create(plan(TestCity.FIRST_SUBDISTRICT), dispatcher);
        assertEquals("城市管理局", campaign.leadName());
        List<String> orders = IntStream.range(0, 7)
                .mapToObj(i -> platform.filed(TestPlatform.draft()).id())
                .collect(Collectors.toList());
        orders.add(platform.order(first).id());
        Campaign grouped = platform.campaigns.group(campaign.id(), orders, dispatcher);
        assertEquals(8, grouped.petitions());
        assertEquals(
                "the same again adds nothing",
                8,
                platform.campaigns.group(campaign.id(), orders, dispatcher).petitions());
        assertEquals(
                List.of(Links.Kind.CAMPAIGN),
                platform.links.of(orders.get(0), dispatcher).stream()
                        .map(Links.Link::kind)
                        .toList());
        Progress progress = platform.petitions.follow(first.number(), first.secret());
        String words = progress.steps().stream().map(Progress.PublicStep::words).collect(Collectors.joining());
        assertTrue(words, words.contains("已纳入专项整治“废弃车辆整治”：年底前清理主干道废弃车辆"));

        Campaign done =
                platform.campaigns.finish(campaign.id(), grouped.version(), "清理机动车41辆、摩托车22辆", true, dispatcher);
        assertEquals(State.DONE, done.state());
        assertEquals(Problem.CONFLICT, refused(() -> platform.campaigns.group(campaign.id(), orders, dispatcher)));
    }

    @Test
    public void staffOfTheAreaReadItAndOthersDoNot() {
        Campaign campaign =
                platform.campaigns.create(plan(TestCity.FIRST_COMMUNITY), platform.supervisor(TestCity.EAST));
        assertEquals(campaign, platform.campaigns.find(campaign.id(), platform.workerActor()));
        assertTrue(listed(TestCity.FIRST_GRID, platform.workerActor()).contains(campaign.id()));
        assertTrue(listed(TestCity.EAST, platform.supervisor(TestCity.EAST)).contains(campaign.id()));
        assertFalse(listed(TestCity.SECOND_SUBDISTRICT, platform.supervisor(TestCity.EAST))
                .contains(campaign.id()));
        Actor west = platform.supervisor(TestCity.WEST);
        assertEquals(Problem.NOT_FOUND, refused(() -> platform.campaigns.find(campaign.id(), west)));
        assertEquals(Problem.FORBIDDEN, refused(() -> listed(TestCity.EAST, west)));
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.campaigns.create(plan(TestCity.FIRST_COMMUNITY), platform.workerActor())));
        assertEquals(
                Problem.STALE_VERSION,
                refused(() -> platform.campaigns.change(
                        campaign.id(), 9, plan(TestCity.FIRST_COMMUNITY), platform.supervisor(TestCity.EAST))));
        WorkOrder far = platform.filed(TestPlatform.draft(new GeoPoint(116.25, 39.1)));
        assertEquals(
                Problem.INVALID,
                refused(() -> platform.campaigns.group(
                        campaign.id(), List.of(far.id()), platform.supervisor(TestCity.EAST))));
    }

    @Test
    public void twoPetitionsAreLinkedOnceAndEachShowsTheOther() {
        Actor committee = platform.committeeActor();
        WorkOrder one = platform.filed(TestPlatform.draft());
        WorkOrder other = platform.filed(TestPlatform.draft());
        platform.links.link(TestPlatform.command(one.id(), committee), other.id(), "同一楼道的两件事");
        assertEquals(
                other.number(), platform.links.of(one.id(), committee).get(0).title());
        assertEquals(
                one.number(), platform.links.of(other.id(), committee).get(0).title());
        assertEquals(
                Problem.CONFLICT,
                refused(() -> platform.links.link(TestPlatform.command(other.id(), committee), one.id(), "又联一次")));
        platform.execute("UPDATE work_order SET barred = ' committee-person ' WHERE id = '" + other.id() + "'");
        assertEquals(List.of(), platform.links.of(one.id(), committee));
        WorkOrder far = platform.filed(TestPlatform.draft(new GeoPoint(116.25, 39.1)));
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> platform.links.link(TestPlatform.command(one.id(), committee), far.id(), "看不见的")));
    }

    private List<String> listed(AreaCode area, Actor by) {
        return platform.campaigns.list(area, null, 200, by).items().stream()
                .map(Campaign::id)
                .toList();
    }

    private Plan plan(AreaCode area) {
        return new Plan(
                area,
                "废弃车辆整治",
                "城管牵头，交警、社区配合，先告知后拖移",
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-12-31"),
                platform.department.id(),
                "年底前清理主干道废弃车辆");
    }

    private static String refused(org.junit.function.ThrowingRunnable what) {
        return assertThrows(PlatformException.class, what).problem().type();
    }
}
