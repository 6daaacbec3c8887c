// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Resolution;
import org.linli.petition.Step;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;

/** Whom a petition concerns, and for whom it is therefore a purpose to read their records. */
public class ConcernedTest extends OnBothDatabases {
    private String resident;
    private PetitionPurposes purposes;

    @Before
    public void aResidentWithAPhone() {
        resident = Ids.next();
        platform.registry.away = false;
        platform.registry.phones.clear();
        platform.registry.phones.put("13812345678", List.of(resident));
        platform.registry.homes.put(resident, TestCity.FIRST_GRID);
        purposes = new PetitionPurposes(platform.schema);
    }

    @Test
    public void whosePhoneWasGivenIsLinkedWhenFiling() {
        WorkOrder order = platform.dispatched();
        assertEquals(List.of(resident), order.residents());
        assertEquals(Standing.HOLDS, check(order, resident, platform.workerActor()));
        assertEquals(Standing.HOLDS, check(order, resident, platform.dispatcher(TestCity.EAST)));
        assertEquals(
                "the number as somebody may type it",
                Standing.HOLDS,
                purposes.check(order.number().toLowerCase().replace("-", ""), resident, platform.workerActor()));
        assertEquals(Standing.NOT_THE_READERS, check(order, resident, platform.departmentActor()));
        assertEquals(Standing.ANOTHER_PERSON, check(order, Ids.next(), platform.workerActor()));
        assertEquals(Standing.UNKNOWN, purposes.check("20260101-AAAA-BBBB", resident, platform.workerActor()));
    }

    @Test
    public void whoIsAskedForIsLinkedToo() {
        String grandmother = Ids.next();
        platform.registry.phones.put("13900000009", List.of(grandmother));
        PetitionDraft draft = TestPlatform.draft();
        WorkOrder order = platform.filed(new PetitionDraft(
                draft.text(),
                draft.type(),
                draft.place(),
                draft.filedBy(),
                new Person("刘奶奶", "13900000009"),
                null,
                "portal"));
        assertEquals(List.of(resident, grandmother).stream().sorted().toList(), order.residents());
    }

    @Test
    public void aClosedOneIsNoPurposeAnyMore() {
        WorkOrder order = platform.dispatched();
        platform.orders.acknowledge(TestPlatform.command(order.id(), platform.workerActor()));
        platform.orders.reply(TestPlatform.command(order.id(), platform.workerActor()), "修好了");
        platform.orders.close(TestPlatform.command(order.id(), platform.workerActor()), Resolution.SOLVED, null);
        assertEquals(Standing.CLOSED, check(order, resident, platform.workerActor()));
        assertEquals(Standing.ANOTHER_PERSON, check(order, Ids.next(), platform.workerActor()));
    }

    @Test
    public void whileTheRegistryIsAwayItIsFiledAllTheSameAndLinkedLater() {
        platform.registry.away = true;
        WorkOrder order = platform.filed(TestPlatform.draft());
        assertEquals(List.of(), order.residents());
        assertEquals(0, platform.later.link());
        platform.registry.away = false;
        assertEquals(1, platform.later.link());
        assertEquals(List.of(resident), platform.find(order.id()).residents());
        assertEquals(0, platform.later.link());
    }

    @Test
    public void whoEntersAPetitionWithSomebodysPhoneMakesNoPurposeForThemselves() {
        String number = platform.petitions
                .file(TestPlatform.draft(), null, platform.workerActor())
                .number();
        assertEquals(Standing.ANOTHER_PERSON, purposes.check(number, resident, platform.workerActor()));
        assertEquals(Standing.HOLDS, purposes.check(number, resident, platform.committeeActor()));
    }

    @Test
    public void anOfficerLinksAResidentForOthersButNotForThemselves() {
        WorkOrder order = platform.dispatched();
        String neighbour = Ids.next();
        platform.registry.homes.put(neighbour, TestCity.FIRST_GRID);
        Actor officer = platform.committeeActor();
        WorkOrder linked =
                platform.orders.linkResident(TestPlatform.command(order.id(), officer), neighbour, "楼上住户家漏水");
        assertEquals(order.version() + 1, linked.version());
        assertTrue(linked.residents().contains(neighbour));
        assertEquals(Standing.HOLDS, check(order, neighbour, platform.workerActor()));
        assertEquals(Standing.ANOTHER_PERSON, check(order, neighbour, officer));

        List<Step> timeline = platform.orders.timeline(order.id(), officer);
        Step last = timeline.get(timeline.size() - 1);
        assertEquals(StepKind.LINK_RESIDENT, last.kind());
        assertTrue(last.note().contains("漏水"));
        assertNull("the public is not told whom it concerns", last.publicWords());

        Problem again = assertThrows(
                        PlatformException.class,
                        () -> platform.orders.linkResident(
                                TestPlatform.command(order.id(), officer), neighbour, "再来一次"))
                .problem();
        assertEquals(Problem.CONFLICT, again.type());
        platform.orders.linkResident(
                TestPlatform.command(order.id(), platform.dispatcher(TestCity.EAST)), neighbour, "经核实");
        assertEquals("somebody else confirmed it", Standing.HOLDS, check(order, neighbour, officer));
    }

    @Test
    public void aHandlerLinksNobodyAndAForeignResidentIsAsUnknownAsNone() {
        WorkOrder order = platform.dispatched();
        refused(Problem.FORBIDDEN, order, resident, platform.workerActor());
        String foreign = Ids.next();
        platform.registry.homes.put(foreign, TestCity.WEST);
        refused(Problem.NOT_FOUND, order, foreign, platform.committeeActor());
        refused(Problem.NOT_FOUND, order, Ids.next(), platform.committeeActor());
        refused(Problem.INVALID, order, "张三", platform.committeeActor());
        assertFalse(platform.find(order.id()).residents().contains(foreign));
    }

    private void refused(String type, WorkOrder order, String whom, Actor by) {
        Problem problem = assertThrows(
                        PlatformException.class,
                        () -> platform.orders.linkResident(TestPlatform.command(order.id(), by), whom, "理由充分"))
                .problem();
        assertEquals(type, problem.type());
    }

    private Standing check(WorkOrder order, String person, Actor reader) {
        return purposes.check(order.number(), person, reader);
    }
}
