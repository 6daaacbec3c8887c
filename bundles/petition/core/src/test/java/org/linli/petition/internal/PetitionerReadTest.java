// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.organization.testing.TestCity;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders.Petitioners;

/** Who reads who asked stands in the ledger before they get an answer. */
public class PetitionerReadTest extends OnBothDatabases {
    private static final String ADDRESS = "192.0.2.7";

    @Before
    public void anEmptyLedger() {
        platform.ledger.clear();
        platform.registry.away = false;
        platform.registry.phones.clear();
    }

    @After
    public void theLedgerIsBack() {
        platform.ledger.away(false);
    }

    @Test
    public void aReadIsWrittenDownForEachResidentWhomThePetitionConcerns() {
        String one = Ids.next();
        String other = Ids.next();
        platform.registry.phones.put("13812345678", List.of(one, other));
        WorkOrder order = platform.dispatched();
        Actor worker = platform.workerActor();
        assertEquals(
                "张秘密",
                platform.orders
                        .petitioner(order.id(), ADDRESS, worker)
                        .filedBy()
                        .name());
        Purpose purpose = new Purpose("petition", order.number());
        assertEquals(
                order.residents().stream()
                        .map(resident -> Access.record(worker, "petition.petitioner", resident, purpose, ADDRESS))
                        .toList(),
                platform.ledger.accesses());
        assertEquals(1, platform.ledger.looksAt(other, null, 10).items().size());
    }

    @Test
    public void whoIsInNoRegistryHasThePetitionToAskBy() {
        WorkOrder order = platform.filed(TestPlatform.draft());
        Petitioners petitioners = platform.orders.petitioner(order.id(), null, platform.dispatcher(TestCity.EAST));
        assertEquals("刘奶奶", petitioners.onBehalfOf().name());
        assertEquals(
                List.of("petition/" + order.petition().id()),
                platform.ledger.accesses().stream().map(Access::person).toList());
    }

    @Test
    public void withoutTheLedgerThereIsNoAnswer() {
        WorkOrder order = platform.dispatched();
        platform.ledger.away(true);
        assertEquals(Problem.UNAVAILABLE, refused(order, platform.workerActor()).type());
        platform.ledger.away(false);
        assertEquals(List.of(), platform.ledger.accesses());
    }

    @Test
    public void whoMayNotReadItHasNotLooked() {
        WorkOrder order = platform.dispatched();
        assertEquals(
                Problem.FORBIDDEN, refused(order, platform.committeeActor()).type());
        assertEquals(
                Problem.NOT_FOUND,
                refused(order, platform.dispatcher(TestCity.WEST)).type());
        assertEquals(Problem.UNAUTHENTICATED, refused(order, Actor.ANONYMOUS).type());
        assertEquals(List.of(), platform.ledger.accesses());
    }

    private Problem refused(WorkOrder order, Actor by) {
        return assertThrows(PlatformException.class, () -> platform.orders.petitioner(order.id(), ADDRESS, by))
                .problem();
    }
}
