// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Duplicates;
import org.linli.petition.Duplicates.Hint;
import org.linli.petition.Duplicates.Likeness;
import org.linli.petition.Duplicates.Matter;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.Resolution;
import org.linli.petition.Secrecy;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Several people ask for the same. */
public class DuplicatesTest extends OnBothDatabases {
    private static final GeoPoint LAMP = new GeoPoint(116.0212, 39.1011);
    private static final GeoPoint BESIDE_IT = new GeoPoint(116.0214, 39.1012);
    private static final String DARK = "翠柳路东口那盏路灯坏了三天了，晚上黑得看不见路";
    private static final String DARK_AGAIN = "晚上经过翠柳路东头，路灯一直不亮，请派人修一修";

    @Before
    public void nothingIsFiled() {
        platform.execute("DELETE FROM likeness");
    }

    @Test
    public void whoIsAboutToFileLearnsThatOthersDid() {
        WorkOrder first = filed(DARK, LAMP);
        platform.clock.pass(Duration.ofDays(3));
        List<Hint> hints = platform.duplicates.atFiling(new Matter(DARK_AGAIN, "street-lamp", at(BESIDE_IT)));
        assertEquals(1, hints.size());
        Hint hint = hints.get(0);
        assertEquals("路灯损坏", hint.typeName());
        assertEquals("东江区 甲街道 甲一社区", hint.where());
        assertEquals("3 天前", hint.ago());
        assertEquals("待派单", hint.state());
        assertEquals(0, hint.joined());
        assertEquals(List.of("说的事情相近", "地点相近", "同为路灯损坏"), hint.reasons());
        assertEquals(
                Optional.of(first.id()),
                new JoinTokens(platform.neighbours.keyring(), platform.clock).order(hint.token()));
    }

    @Test
    public void theDeskSeesWhichOrdersAndWhy() {
        WorkOrder first = filed(DARK, LAMP);
        platform.clock.pass(Duration.ofDays(1));
        WorkOrder second = filed(DARK_AGAIN, BESIDE_IT);
        filed("翠柳路东口的垃圾桶满了没人清", LAMP);
        filed("翠柳路西口那盏路灯坏了三天了，晚上黑得看不见路", new GeoPoint(116.0252, 39.1011));
        List<Likeness> found = platform.duplicates.atDesk(second.id(), platform.dispatcher(TestCity.EAST));
        assertEquals(List.of(first.id()), orders(found));
        Likeness likeness = found.get(0);
        assertTrue(likeness.score() + "%", likeness.score() >= 80 && likeness.score() <= 100);
        assertTrue(likeness.reasons().toString(), likeness.reasons().contains("同为路灯损坏"));
        assertTrue(likeness.reasons().toString(), likeness.reasons().contains("相距约 30 米"));
        assertTrue(likeness.reasons().toString(), likeness.reasons().contains("相隔 1 天"));
        assertTrue(likeness.reasons().toString(), likeness.reasons().contains("都说到路灯、不亮"));
    }

    @Test
    public void aYearLaterIsAnotherMatterAndWeeksLaterIsNot() {
        filed(DARK, LAMP);
        platform.clock.pass(Duration.ofDays(30));
        assertEquals(1, hints(DARK_AGAIN).size());
        assertEquals("4 周前", hints(DARK_AGAIN).get(0).ago());
        platform.clock.pass(Duration.ofDays(335));
        assertEquals(List.of(), hints(DARK));
    }

    @Test
    public void withoutAPointTheNameOfThePlaceTells() {
        Place community = new Place(null, "翠柳路东口", TestCity.FIRST_COMMUNITY);
        WorkOrder first = filed(draft("路灯不亮，好几天没人管", community, Secrecy.OPEN));
        WorkOrder second = filed(DARK, LAMP);
        assertEquals(List.of(first.id()), orders(desk(second)));
    }

    @Test
    public void nothingPrivateIsHintedAt() {
        filed(draft(DARK, at(LAMP), Secrecy.PRIVATE));
        filed(draft(DARK, at(LAMP), Secrecy.CONFIDENTIAL));
        filed(draft("翠柳路3号楼402室门口的路灯坏了，晚上黑得看不见路", at(LAMP), Secrecy.OPEN));
        filed(new PetitionDraft(DARK, "street-lamp", at(LAMP), null, null, "住在东口的老王", "portal"));
        filed(new PetitionDraft(DARK, "street-lamp", at(LAMP), null, new Person("刘奶奶", null), null, "portal"));
        assertEquals(List.of(), hints(DARK));
        WorkOrder own = filed(DARK, LAMP);
        assertEquals("staff see them", 5, desk(own).size());
        Set<String> ofWorker = Set.copyOf(orders(platform.duplicates.atDesk(own.id(), platform.workerActor())));
        assertEquals("but the confidential one", 4, ofWorker.size());
    }

    @Test
    public void ofSomeTypesOnlyStaffLearn() {
        WorkOrder own = filed(new PetitionDraft(DARK, "other", at(LAMP), null, null, null, "portal"));
        assertEquals(List.of(), hints(DARK));
        assertEquals(List.of(own.id()), orders(desk(filed(DARK, LAMP))));
    }

    @Test
    public void whatIsClosedIsForTheDeskOnly() {
        WorkOrder closed = filed(DARK, LAMP);
        platform.orders.dispatch(
                TestPlatform.command(closed.id(), TestPlatform.JUDGE),
                platform.dispatch(platform.workerHandler(), TestCity.FIRST_GRID));
        platform.orders.acknowledge(TestPlatform.command(closed.id(), platform.workerActor()));
        platform.orders.reply(TestPlatform.command(closed.id(), platform.workerActor()), "修好了");
        platform.orders.close(TestPlatform.command(closed.id(), platform.workerActor()), Resolution.SOLVED, null);
        assertEquals(List.of(), hints(DARK_AGAIN));
        assertEquals(List.of(closed.id()), orders(desk(filed(DARK_AGAIN, BESIDE_IT))));
    }

    @Test
    public void whatWasMergedLeadsToTheMainOrder() {
        WorkOrder main = filed(DARK, LAMP);
        WorkOrder other = filed(DARK_AGAIN, BESIDE_IT);
        platform.execute("UPDATE work_order SET state = 'MERGED', is_open = 0, merged_into = '" + main.id()
                + "' WHERE id = '" + other.id() + "'");
        List<Hint> hints = hints("翠柳路东口路灯又黑了");
        assertEquals(1, hints.size());
        assertEquals(1, hints.get(0).joined());
        assertEquals(List.of(), desk(main));
        assertEquals(1, desk(filed("翠柳路东口路灯黑了", LAMP)).get(0).joined());
    }

    @Test
    public void staffFindOnlyWhatTheySee() {
        filed(DARK, LAMP);
        WorkOrder second = filed(DARK_AGAIN, BESIDE_IT);
        Actor west = platform.dispatcher(TestCity.WEST);
        assertEquals(Problem.NOT_FOUND, refused(() -> platform.duplicates.atDesk(second.id(), west)));
        assertEquals(Problem.UNAUTHENTICATED, refused(() -> platform.duplicates.atDesk(second.id(), Actor.ANONYMOUS)));
    }

    @Test
    public void whatIsAskedIsChecked() {
        Problem problem = assertThrows(
                        PlatformException.class,
                        () -> platform.duplicates.atFiling(new Matter("灯", "no-such", new Place(null, " ", null))))
                .problem();
        assertEquals(
                Set.of("text", "type", "place"),
                problem.violations().stream().map(Problem.Violation::field).collect(Collectors.toSet()));
        assertEquals(Problem.INVALID, refused(() -> platform.duplicates.atFiling(null)));
    }

    @Test
    public void theIndexHoldsNothingReadable() {
        filed("翠柳路东口路灯坏了，找张秘密", LAMP);
        String row = platform.one("SELECT sketch FROM likeness");
        assertTrue(row, row.matches("[0-9a-f]{64}"));
        assertFalse(platform.column("SELECT community FROM likeness").isEmpty());
    }

    @Test
    public void petitionsOfBeforeTheIndexArePutIntoIt() {
        WorkOrder first = filed(DARK, LAMP);
        platform.execute("DELETE FROM likeness");
        assertEquals(List.of(), hints(DARK_AGAIN));
        LikenessFilling filling = new LikenessFilling(platform.schema, platform.types, platform.neighbours);
        try {
            assertTrue(filling.fill() >= 1);
            assertEquals(0, filling.fill());
        } finally {
            filling.close();
        }
        assertEquals(
                first.id(),
                platform.one("SELECT o.id FROM work_order o JOIN likeness l ON l.petition_id = o.petition_id"
                        + " WHERE o.id = '" + first.id() + "'"));
        assertFalse(hints(DARK_AGAIN).isEmpty());
    }

    private WorkOrder filed(String text, GeoPoint point) {
        return filed(draft(text, at(point), Secrecy.OPEN));
    }

    private WorkOrder filed(PetitionDraft draft) {
        return platform.filed(draft);
    }

    private static PetitionDraft draft(String text, Place place, Secrecy secrecy) {
        return new PetitionDraft(
                text, "street-lamp", place, null, null, null, "portal", null, secrecy, null, false, null);
    }

    private static Place at(GeoPoint point) {
        return new Place(point, null, null);
    }

    private List<Hint> hints(String text) {
        return platform.duplicates.atFiling(new Matter(text, "street-lamp", at(LAMP)));
    }

    private List<Likeness> desk(WorkOrder order) {
        return platform.duplicates.atDesk(order.id(), platform.dispatcher(AreaCode.of("990101")));
    }

    private static List<String> orders(List<Duplicates.Likeness> found) {
        return found.stream().map(one -> one.order().id()).toList();
    }

    private static String refused(org.junit.function.ThrowingRunnable call) {
        return assertThrows(PlatformException.class, call).problem().type();
    }
}
