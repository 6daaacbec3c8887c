// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.petition.OrderSearch.Concern;
import org.linli.petition.Origin;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** What a petition came of, and what is open about some people or an address. */
public class OriginTest extends OnBothDatabases {
    private static final Origin VISIT = new Origin("visit", "01JD3M9Z7Q4K8V2N5R6T1W0XYA");

    private String resident;

    @Before
    public void aResidentWithAPhone() {
        resident = Ids.next();
        platform.registry.away = false;
        platform.registry.phones.clear();
        platform.registry.phones.put("13812345678", List.of(resident));
    }

    @Test
    public void staffSeeWhatItCameOfAndThePublicNamesNothing() {
        String number = platform.petitions
                .file(draft(VISIT, null), "origin-key-1", platform.workerActor())
                .number();
        assertEquals(
                number,
                platform.petitions
                        .file(draft(VISIT, null), "origin-key-1", platform.workerActor())
                        .number());
        assertEquals(VISIT, order(number).petition().origin());
        Problem problem =
                Refusals.of(Problem.INVALID, () -> platform.petitions.file(draft(VISIT, null), null, Actor.ANONYMOUS));
        assertEquals("origin", problem.violations().get(0).field());
        Refusals.of(
                Problem.INVALID,
                () -> platform.petitions.file(draft(new Origin("visit", ""), null), null, platform.workerActor()));
    }

    @Test
    public void openOrdersOfPeopleAndOfAnAddressAreFoundForWhoeverSeesThem() {
        String address = "甲一路" + Ids.next() + "号";
        String own = platform.petitions
                .file(draft(null, null), null, Actor.ANONYMOUS)
                .number();
        Place place = new Place(null, address + "2单元", TestCity.FIRST_GRID);
        String there = platform.petitions
                .file(new PetitionDraft("楼道堆满杂物", "other", place, null, null, null, "portal"), null, Actor.ANONYMOUS)
                .number();
        Concern concern = new Concern(List.of(resident), address, TestCity.FIRST_GRID);
        List<String> found = numbers(concern, platform.workerActor());
        assertTrue(found.toString(), found.contains(own) && found.contains(there));
        assertEquals(
                List.of(there), numbers(new Concern(List.of(), address, TestCity.FIRST_GRID), platform.workerActor()));
        assertEquals(List.of(), numbers(concern, platform.departmentActor()));
        assertEquals(List.of(), numbers(new Concern(List.of(), null, null), platform.workerActor()));
        Refusals.of(Problem.UNAUTHENTICATED, () -> platform.search.concerning(concern, Actor.ANONYMOUS));
    }

    private List<String> numbers(Concern concern, Actor by) {
        return platform.search.concerning(concern, by).stream()
                .map(WorkOrderSummary::number)
                .toList();
    }

    private WorkOrder order(String number) {
        return platform.find(platform.one("SELECT id FROM work_order WHERE number = ?", number.replace("-", "")));
    }

    private static PetitionDraft draft(Origin origin, String joins) {
        PetitionDraft plain = TestPlatform.draft();
        return new PetitionDraft(
                plain.text(),
                plain.type(),
                plain.place(),
                plain.filedBy(),
                null,
                null,
                "portal",
                null,
                null,
                null,
                true,
                joins,
                origin);
    }
}
