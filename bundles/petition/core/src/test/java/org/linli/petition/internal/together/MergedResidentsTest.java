// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.organization.testing.TestCity;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.PetitionPurposes;
import org.linli.petition.internal.TestPlatform;
import org.linli.registry.event.ResidentMerged;

/** Two records turn out to be one person: petitions concern the one that is kept. */
public class MergedResidentsTest extends OnBothDatabases {
    private String doubled;
    private String kept;
    private MergedResidents reactor;
    private PetitionPurposes purposes;

    @Before
    public void twoRecordsOfOnePerson() {
        doubled = Ids.next();
        kept = Ids.next();
        reactor = new MergedResidents(platform.schema);
        purposes = new PetitionPurposes(platform.schema);
        platform.registry.away = false;
        platform.registry.phones.clear();
        platform.registry.phones.put("13812345678", List.of(doubled));
        platform.registry.homes.put(doubled, TestCity.FIRST_GRID);
        platform.registry.homes.put(kept, TestCity.FIRST_GRID);
    }

    @Test
    public void aPetitionConcernsTheRecordThatIsKept() {
        WorkOrder order = platform.dispatched();
        reactor.on(merged());
        assertEquals(List.of(kept), platform.find(order.id()).residents());
        assertEquals(Standing.HOLDS, purposes.check(order.number(), kept, platform.workerActor()));
        assertEquals(Standing.ANOTHER_PERSON, purposes.check(order.number(), doubled, platform.workerActor()));
    }

    @Test
    public void whoLinkedBothIsLinkedWithOneAndStillMakesNoPurposeForThemselves() {
        platform.registry.phones.clear();
        WorkOrder order = platform.dispatched();
        for (String resident : List.of(doubled, kept)) {
            platform.orders.linkResident(TestPlatform.command(order.id(), platform.committeeActor()), resident, "楼上住户");
        }
        reactor.on(merged());
        assertEquals(
                List.of(kept),
                platform.column(
                        "SELECT resident FROM petition_resident WHERE petition = ?",
                        order.petition().id()));
        assertEquals(Standing.ANOTHER_PERSON, purposes.check(order.number(), kept, platform.committeeActor()));
        assertEquals(Standing.HOLDS, purposes.check(order.number(), kept, platform.workerActor()));
    }

    @Test
    public void comingTwiceItDoesNothingMoreAndOthersAreLeftAlone() {
        WorkOrder order = platform.dispatched();
        reactor.on(event("ResidentMerged", new ResidentMerged(Ids.next(), kept, TestCity.FIRST_GRID.value())));
        reactor.on(event("SomethingOfTomorrow", Map.of("resident", doubled)));
        assertEquals(List.of(doubled), platform.find(order.id()).residents());
        reactor.on(merged());
        reactor.on(merged());
        assertEquals(List.of(kept), platform.find(order.id()).residents());
    }

    @Test
    public void moreThanABatchIsMovedToo() {
        for (int i = 0; i < 205; i++) {
            platform.execute("INSERT INTO petition_resident (petition, resident, linked_by, linked_at, how) VALUES ('"
                    + Ids.next() + "', '" + doubled + "', 'somebody', CURRENT_TIMESTAMP, 'HAND')");
        }
        reactor.on(merged());
        assertEquals("0", platform.one("SELECT COUNT(*) FROM petition_resident WHERE resident = ?", doubled));
        assertEquals("205", platform.one("SELECT COUNT(*) FROM petition_resident WHERE resident = ?", kept));
    }

    private FeedEvent merged() {
        return event("ResidentMerged", new ResidentMerged(doubled, kept, TestCity.FIRST_GRID.value()));
    }

    private static FeedEvent event(String type, Object body) {
        return new FeedEvent(1, "event-1", "registry", type, "S", 1, TestPlatform.START, null, Json.write(body));
    }
}
