// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.OrderQuery;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderState;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Who finds which orders, and by what. */
public class OrderSearchTest extends OnBothDatabases {
    @Test
    public void theNumberFindsItForThoseWhoMaySeeIt() {
        WorkOrder order = filed("巷口的井盖松动，骑车经过很响", null);
        OrderQuery query = new OrderQuery(
                order.number().toLowerCase(java.util.Locale.ROOT),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
        assertEquals(List.of(order.id()), found(query, platform.dispatcher(TestCity.FIRST_SUBDISTRICT)));
        assertEquals(List.of(), found(query, platform.dispatcher(TestCity.SECOND_SUBDISTRICT)));
    }

    @Test
    public void thePhoneFindsItHoweverItIsWrittenAndStandsInTheLedger() {
        WorkOrder order = filed("楼道堆放杂物", new Person("钱先生", "139-1111 2222"));
        OrderQuery query = new OrderQuery(null, "+86 13911112222", null, null, null, false, null, null, null, null);
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        assertEquals(List.of(order.id()), found(query, dispatcher));
        assertEquals(
                "petition.search",
                platform.ledger
                        .accesses()
                        .get(platform.ledger.accesses().size() - 1)
                        .operation());
        assertEquals("who may not read the petitioner finds none", List.of(), found(query, platform.committeeActor()));
    }

    @Test
    public void allWordsMustOccurInTextAddressOrWhatItIsAbout() {
        WorkOrder lamp = filed("东门的路灯坏了", null);
        filed("东门的垃圾没有人收", null);
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        assertTrue(found(words("路灯 东门", null), dispatcher).contains(lamp.id()));
        assertEquals(List.of(), found(words("路灯 不存在的词", null), dispatcher));
        assertThrows(PlatformException.class, () -> found(words("灯", null), dispatcher));
    }

    @Test
    public void aListIsSearchedByStateTypeAndWordsInItsOwnOrder() {
        WorkOrder lamp = filed("西门的路灯一闪一闪", null);
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        OrderQuery open = of(View.OPEN, lamp.state());
        assertEquals(List.of(lamp.id()), found(open, dispatcher));
        assertEquals(List.of(), found(of(View.OPEN, WorkOrderState.SUSPENDED), dispatcher));
        assertEquals(List.of(), found(of(View.CLOSED, null), dispatcher));
        assertEquals(List.of(), found(of(View.OVERDUE, null), dispatcher));
        assertEquals("it is the desk's", List.of(), found(of(View.MINE, null), platform.committeeActor()));
    }

    private static OrderQuery of(View view, WorkOrderState state) {
        return new OrderQuery(null, null, "西门 一闪", "street-lamp", null, null, null, null, view, state);
    }

    @Test
    public void pagesLeadOnToTheLastOne() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(filed("翻页测试用的诉求第" + i + "件", null).id());
        }
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<WorkOrderSummary> page =
                    platform.search.search(words("翻页测试", TestCity.FIRST_COMMUNITY), cursor, 2, null, dispatcher);
            page.items().forEach(line -> found.add(line.id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(5, found.size());
        assertTrue(found.containsAll(filed));
        assertNull(cursor);
        assertNotNull(platform.search
                .search(words("翻页测试", null), null, 2, null, dispatcher)
                .next());
    }

    private static OrderQuery words(String words, AreaCode area) {
        return new OrderQuery(null, null, words, null, area, true, null, null, null, null);
    }

    private List<String> found(OrderQuery query, Actor by) {
        return platform.search.search(query, null, 200, null, by).items().stream()
                .map(WorkOrderSummary::id)
                .toList();
    }

    private WorkOrder filed(String text, Person by) {
        PetitionDraft draft = TestPlatform.draft();
        return platform.filed(new PetitionDraft(text, draft.type(), draft.place(), by, null, draft.about(), "portal"));
    }
}
