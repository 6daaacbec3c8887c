// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.OutsideCall;
import org.linli.petition.OutsideParty;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** The contact list of those outside who can be called. */
public class OutsidePartiesTest extends OnBothDatabases {
    @Test
    public void anAreaHasItsOwnAndThoseOfTheAreasAbove() {
        Actor centre = platform.supervisor(TestCity.EAST);
        String kind = "供水抢修" + this.kind;
        OutsideParty district = save(TestCity.EAST, kind, "区自来水公司", centre);
        OutsideParty community = save(TestCity.FIRST_COMMUNITY, kind, "社区水电工", centre);
        save(TestCity.SECOND_COMMUNITY, kind, "别处的水电工", centre);
        assertEquals(List.of(district.id(), community.id()), ids(TestCity.FIRST_GRID, kind));
        assertEquals(List.of(district.id()), ids(TestCity.FIRST_SUBDISTRICT, kind));

        OutsideParty gone = platform.joint.parties.save(
                new OutsideParty(community.id(), community.area(), kind, "社区水电工", "110", false, community.version()),
                null,
                centre);
        assertEquals(List.of(district.id()), ids(TestCity.FIRST_GRID, kind));
        assertTrue(gone.version() > community.version());
        assertEquals(
                Problem.STALE_VERSION,
                refused(() -> platform.joint.parties.save(community, null, centre))
                        .type());
        WorkOrder order = platform.dispatched();
        assertEquals(
                Problem.INVALID,
                refused(() -> platform.joint.participations.callOutside(
                                TestPlatform.command(order.id(), platform.workerActor()),
                                new OutsideCall.Draft(gone.id(), "请来修水管", null)))
                        .type());
    }

    @Test
    public void coordinatorsOfTheAreaKeepItAndAKeyMakesOneOfTwo() {
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        OutsideParty draft = new OutsideParty(null, TestCity.FIRST_SUBDISTRICT, "开锁", "平安锁业", "0816-7654321", true, 0);
        String key = "one-tap-" + kind;
        assertEquals(
                platform.joint.parties.save(draft, key, dispatcher).id(),
                platform.joint.parties.save(draft, key, dispatcher).id());
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> platform.joint.parties.save(draft, null, platform.workerActor()))
                        .type());
        Problem wrong = refused(() ->
                platform.joint.parties.save(new OutsideParty(null, null, "", "", "不是电话", true, 0), null, dispatcher));
        assertEquals(
                List.of("area", "kind", "name", "phone"),
                wrong.violations().stream().map(Problem.Violation::field).toList());
    }

    private OutsideParty save(AreaCode area, String kind, String name, Actor by) {
        return platform.joint.parties.save(new OutsideParty(null, area, kind, name, "0816-1234567", true, 0), null, by);
    }

    private List<String> ids(AreaCode area, String kind) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<OutsideParty> page =
                    platform.joint.parties.list(area, kind, cursor, 1, platform.supervisor(TestCity.EAST));
            page.items().forEach(party -> ids.add(party.id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals("each once", ids.size(), ids.stream().distinct().count());
        return ids.stream().sorted().toList();
    }

    private static Problem refused(Runnable step) {
        return assertThrows(PlatformException.class, step::run).problem();
    }
}
