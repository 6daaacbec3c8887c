// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Mediation;
import org.linli.petition.OpenMatter;
import org.linli.petition.OpenMatters;
import org.linli.petition.Person;
import org.linli.petition.Secrecy;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;

/** Where something is open, for whoever plans where to go. */
public class OpenMattersTest extends OnBothDatabases {
    private static final List<Person> PARTIES = List.of(new Person("马大声", null), new Person("林安静", null));

    @Test
    public void whatIsOpenIsListedPageByPageAndAMediationShows() {
        String quiet = platform.dispatched().id();
        String loud = mediated();
        List<OpenMatter> all = all(TestCity.FIRST_COMMUNITY);
        OpenMatter lamp = of(all, quiet);
        assertEquals("路灯损坏", lamp.typeName());
        assertEquals(TestCity.FIRST_GRID, lamp.area());
        assertEquals(new GeoPoint(116.02, 39.1), lamp.point());
        assertEquals("甲一社区东门", lamp.address());
        assertFalse(lamp.mediating());
        assertTrue(of(all, loud).mediating());
        assertEquals(all.size(), all.stream().map(OpenMatter::order).distinct().count());
        platform.joint.mediations.settle(TestPlatform.command(loud, platform.workerActor()), true, "握手言和");
        assertFalse(of(matters().of(List.of(loud), TestPlatform.JUDGE), loud).mediating());
        assertTrue(all(TestCity.SECOND_SUBDISTRICT).stream()
                .noneMatch(matter -> matter.order().equals(quiet)));
        Refusals.of(Problem.FORBIDDEN, () -> matters().in(TestCity.FIRST_GRID, null, 10, platform.workerActor()));
    }

    @Test
    public void whatIsConfidentialIsInNoPlanAndOthersSeeWhatTheyMay() {
        WorkOrder order = platform.dispatched();
        List<String> ids = List.of(order.id(), "nothing");
        assertEquals(1, matters().of(ids, platform.workerActor()).size());
        assertEquals(0, matters().of(ids, platform.departmentActor()).size());
        Refusals.of(Problem.UNAUTHENTICATED, () -> matters().of(ids, Actor.ANONYMOUS));
        platform.restrictions.setSecrecy(
                TestPlatform.command(order.id(), platform.dispatcher(TestCity.FIRST_SUBDISTRICT)),
                Secrecy.CONFIDENTIAL,
                "涉及个人隐私");
        assertEquals(0, matters().of(ids, TestPlatform.JUDGE).size());
        assertEquals(0, matters().of(ids, platform.committeeActor()).size());
        assertTrue(all(TestCity.FIRST_GRID).stream()
                .noneMatch(matter -> matter.order().equals(order.id())));
    }

    private OpenMatters matters() {
        return new JdbcOpenMatters(platform.schema, platform.types);
    }

    private List<OpenMatter> all(AreaCode area) {
        List<OpenMatter> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<OpenMatter> page = matters().in(area, cursor, 3, TestPlatform.JUDGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static OpenMatter of(List<OpenMatter> all, String order) {
        return all.stream()
                .filter(matter -> matter.order().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private String mediated() {
        WorkOrder order = platform.dispatched();
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        platform.joint.mediations.mediate(
                TestPlatform.command(order.id(), worker),
                PARTIES,
                new Mediation.Session(platform.clock.instant(), "社区调解室", "李调解", "各说各的"));
        return order.id();
    }
}
