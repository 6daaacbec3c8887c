// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Delivery;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Petitioner;
import org.linli.petition.Resolution;
import org.linli.petition.StaffEntry;
import org.linli.petition.WorkOrder;
import org.linli.petition.event.WorkOrderReplied;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.upkeep.PetitionHealth;
import org.linli.petition.spi.Channel;

/** The answer goes back by the way the petition came. */
public class WaysBackTest extends OnBothDatabases {
    private final Messages microblog = new Messages();
    private AnswersBack answers;
    private DeliveryPump pump;

    /** A channel that can be away, or find nobody. */
    private static final class Messages implements Channel {
        private final List<Answer> sent = new ArrayList<>();
        private boolean away;

        @Override
        public String name() {
            return "微博";
        }

        @Override
        public Delivered deliver(Answer answer) {
            if (away) {
                throw new PlatformException(Problem.unavailable("microblog", Duration.ofSeconds(5)));
            }
            if (answer.replyTo() == null) {
                return Delivered.REFUSED;
            }
            sent.add(answer);
            return Delivered.SENT;
        }
    }

    @Before
    public void parts() {
        answers = new AnswersBack(platform.schema, platform.channelRules, () -> {});
        pump = new DeliveryPump(platform.schema, platform.neighbours, code -> {
            assertEquals("microblog", code);
            return microblog;
        });
    }

    @After
    public void nothingLeft() {
        platform.execute("DELETE FROM delivery");
    }

    @Test
    public void theAnswerToAPostIsAPrivateMessageToItsAccountOnceHoweverOftenTheEventComes() {
        WorkOrder order = replied("microblog", new Petitioner(Petitioner.Kind.RESIDENT, 1, "远方的侄女"));
        FeedEvent event = event(order);
        answers.on(event);
        answers.on(event);
        assertEquals(1, pump.pass());
        assertEquals(0, pump.pass());
        assertEquals(1, microblog.sent.size());
        Channel.Answer told = microblog.sent.get(0);
        assertEquals("远方的侄女", told.replyTo());
        assertEquals("水已排出，两位老人平安", told.words());
        assertEquals(order.number(), told.number());
        assertEquals("SENT", platform.one("SELECT state FROM delivery WHERE order_id = ?", order.id()));
        assertFalse(
                "no name stands in the table",
                platform.column("SELECT id FROM delivery").isEmpty());
    }

    @Test
    public void aChannelThatIsAwayIsTriedAgainAtGrowingIntervalsAndSeenAfterADay() {
        microblog.away = true;
        WorkOrder order = replied("microblog", new Petitioner(Petitioner.Kind.RESIDENT, 1, "远方的侄女"));
        answers.on(event(order));
        assertEquals(1, pump.pass());
        assertEquals("not before its time", 0, pump.pass());
        platform.clock.pass(Duration.ofMinutes(1));
        assertEquals(1, pump.pass());
        platform.clock.pass(Duration.ofMinutes(1));
        assertEquals("the second pause is longer", 0, pump.pass());
        assertEquals(Duration.ofHours(1), DeliveryPump.pause(30));
        assertEquals(0L, undelivered());
        platform.clock.pass(Duration.ofHours(25));
        assertEquals(1L, undelivered());
        microblog.away = false;
        assertEquals(1, pump.pass());
        assertEquals(1, microblog.sent.size());
        assertEquals("3", platform.one("SELECT CAST(tries AS CHAR(1)) FROM delivery WHERE order_id = ?", order.id()));
        assertEquals(0L, undelivered());
    }

    @Test
    public void whomTheChannelDoesNotFindIsToldByVoice() {
        WorkOrder order = replied("microblog", null);
        answers.on(event(order));
        pump.pass();
        assertEquals("BY_VOICE", platform.one("SELECT state FROM delivery WHERE order_id = ?", order.id()));
    }

    @Test
    public void aCallerIsRungBackByTheOfficeThatTookTheCallWhichSeesWhomToRing() {
        WorkOrder order = replied("hotline", null);
        answers.on(event(order));
        assertEquals("no channel brings it", 0, pump.pass());
        Actor office = new Actor("operator", "周话务", List.of(), Set.of(platform.desk.id()));
        Delivery waiting =
                platform.deliveries.list(null, null, null, 50, office).items().get(0);
        assertEquals("水已排出，两位老人平安", waiting.words());
        assertEquals(Delivery.State.BY_VOICE, waiting.state());
        int looks = platform.ledger.accesses().size();
        assertEquals(
                "13812345678",
                platform.deliveries
                        .petitioner(waiting.id(), "127.0.0.1", office)
                        .filedBy()
                        .phone());
        assertTrue("each look is written down", platform.ledger.accesses().size() > looks);

        Delivery told = platform.deliveries.told(waiting.id(), "已电话告知", office);
        assertEquals(Delivery.State.TOLD, told.state());
        assertEquals(told, platform.deliveries.told(waiting.id(), "已电话告知", office));
        assertTrue(
                platform.deliveries.list(null, null, null, 50, office).items().isEmpty());
        assertEquals(
                Problem.CONFLICT,
                assertThrows(PlatformException.class, () -> platform.deliveries.petitioner(waiting.id(), null, office))
                        .problem()
                        .type());
    }

    @Test
    public void othersFindNoDeliveryAndTheDispatcherOfTheAreaFindsAll() {
        answers.on(event(replied("hotline", null)));
        answers.on(event(replied("hotline", null)));
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        var first = platform.deliveries.list(null, TestCity.FIRST_SUBDISTRICT, null, 1, dispatcher);
        var second = platform.deliveries.list(null, TestCity.FIRST_SUBDISTRICT, first.next(), 1, dispatcher);
        assertEquals(1, second.items().size());
        assertFalse(first.items().equals(second.items()));
        assertEquals(null, second.next());
        String id = first.items().get(0).id();
        Actor stranger = platform.departmentActor();
        assertTrue(
                platform.deliveries.list(null, null, null, 50, stranger).items().isEmpty());
        assertEquals(
                Problem.NOT_FOUND,
                assertThrows(PlatformException.class, () -> platform.deliveries.told(id, null, stranger))
                        .problem()
                        .type());
    }

    @Test
    public void whoReadsTheProgressAndWhoWasAnsweredOnTheSpotIsToldNothingMore() {
        answers.on(event(replied("portal", null)));
        PetitionDraft draft = draft("counter", null);
        String order = platform.channels
                .enter(
                        new StaffEntry(draft, null, new StaffEntry.Answered("已当面答复", Resolution.SOLVED, null)),
                        null,
                        platform.committeeActor())
                .order();
        answers.on(event(order, 2));
        assertEquals(0, platform.count("delivery"));
    }

    @Test
    public void anAnswerGoesBackAlsoWhenTheChannelIsGoneWithItsPack() {
        platform.channelRules.updated(
                "pack", new Hashtable<>(Map.of("area", "990101001", "channel.wechat", "公众号; 录入 派单员; 首问 街道; 回复 电话")));
        WorkOrder order = replied("wechat", null);
        platform.channelRules.deleted("pack");
        answers.on(event(order));
        assertEquals("BY_VOICE", platform.one("SELECT state FROM delivery WHERE order_id = ?", order.id()));
    }

    private long undelivered() {
        return (Long) new PetitionHealth(platform.schema).status().facts().get("undelivered");
    }

    /** A petition that came by a channel and was answered a little later. */
    private WorkOrder replied(String channel, Petitioner petitioner) {
        Actor by = channel.equals("microblog")
                ? Actor.system("exchange")
                : platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        WorkOrder filed = platform.order(platform.petitions.file(draft(channel, petitioner), null, by));
        platform.clock.pass(Duration.ofSeconds(10));
        platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        platform.orders.acknowledge(TestPlatform.command(filed.id(), platform.workerActor()));
        return platform.orders.reply(TestPlatform.command(filed.id(), platform.workerActor()), "水已排出，两位老人平安");
    }

    private static PetitionDraft draft(String channel, Petitioner petitioner) {
        PetitionDraft draft = TestPlatform.draft();
        return new PetitionDraft(
                draft.text(),
                draft.type(),
                draft.place(),
                draft.filedBy(),
                draft.onBehalfOf(),
                null,
                channel,
                petitioner,
                null,
                null,
                false,
                null);
    }

    private static FeedEvent event(WorkOrder order) {
        return event(order.id(), order.version());
    }

    private static FeedEvent event(String order, long version) {
        return new FeedEvent(
                1,
                Ids.next(),
                Names.FEED,
                "WorkOrderReplied",
                "petition",
                version,
                TestPlatform.START,
                null,
                Json.write(new WorkOrderReplied(order, "area")));
    }
}
