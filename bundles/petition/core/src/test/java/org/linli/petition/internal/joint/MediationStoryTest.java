// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Mediation;
import org.linli.petition.Person;
import org.linli.petition.Step;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.PetitionKeys;
import org.linli.petition.internal.TestPlatform;

/** Neighbours who are at odds come to an agreement, and nobody else learns who they are. */
public class MediationStoryTest extends OnBothDatabases {
    private static final List<Person> PARTIES = List.of(new Person("马大声", "13811112222"), new Person("林安静", null));
    private static final String AGREEMENT = "马大声同意晚十点后不再使用洗衣机";

    @Before
    public void anEmptyLedger() {
        platform.ledger.clear();
    }

    @After
    public void theLedgerIsBack() {
        platform.ledger.away(false);
    }

    @Test
    public void aQuarrelIsMediatedInTwoSessionsWithAnAgreement() {
        String id = acknowledged();
        Actor worker = platform.workerActor();
        platform.joint.mediations.mediate(TestPlatform.command(id, worker), PARTIES, session("双方各执一词"));
        platform.joint.mediations.mediate(TestPlatform.command(id, worker), null, session("双方有意和解"));
        platform.joint.mediations.settle(TestPlatform.command(id, worker), true, AGREEMENT);

        Mediation mediation =
                platform.joint.mediations.read(id, "192.0.2.7", worker).get(0);
        assertEquals(PARTIES, mediation.parties());
        assertEquals(
                List.of("双方各执一词", "双方有意和解"),
                mediation.sessions().stream().map(Mediation.Session::words).toList());
        assertEquals(true, mediation.settled());
        assertEquals(AGREEMENT, mediation.outcome());
        assertEquals(
                List.of("petition.mediation"),
                platform.ledger.accesses().stream().map(Access::operation).toList());
        nothingIsReadableOutside(id);
    }

    private void nothingIsReadableOutside(String id) {
        String kept =
                String.join("\n", platform.column("SELECT parties || outcome FROM mediation WHERE order_id = ?", id));
        kept += String.join("\n", platform.column("SELECT session FROM mediation_session"));
        kept += String.join("\n", platform.column("SELECT body FROM feed_outbox"));
        kept += platform.orders.timeline(id, TestPlatform.JUDGE).stream()
                .map(Step::toString)
                .toList();
        assertFalse(kept.contains("马大声"));
        assertFalse(kept.contains("洗衣机"));
        assertFalse(kept.contains("各执一词"));
        assertTrue(kept.contains("达成调解协议"));
    }

    @Test
    public void withoutAgreementItGoesOnAndAnotherOneCanBegin() {
        String id = acknowledged();
        Actor worker = platform.workerActor();
        platform.joint.mediations.mediate(TestPlatform.command(id, worker), PARTIES, session("谈不拢"));
        platform.joint.mediations.settle(TestPlatform.command(id, worker), false, "一方不愿再谈");
        refused(
                Problem.CONFLICT,
                () -> platform.joint.mediations.settle(TestPlatform.command(id, worker), true, AGREEMENT));
        refused(
                Problem.INVALID,
                () -> platform.joint.mediations.mediate(TestPlatform.command(id, worker), null, session("再谈一次")));
        platform.joint.mediations.mediate(TestPlatform.command(id, worker), PARTIES, session("再谈一次"));
        List<Mediation> both = platform.joint.mediations.read(id, null, worker);
        assertEquals(false, both.get(0).settled());
        assertNull(both.get(1).settled());
    }

    @Test
    public void whoTakesNoPartReadsNothingAndWithoutTheLedgerNobodyDoes() {
        String id = acknowledged();
        Actor worker = platform.workerActor();
        platform.joint.mediations.mediate(TestPlatform.command(id, worker), PARTIES, session("初谈"));
        refused(Problem.FORBIDDEN, () -> platform.joint.mediations.read(id, null, platform.committeeActor()));
        refused(Problem.NOT_FOUND, () -> platform.joint.mediations.read(id, null, platform.dispatcher(TestCity.WEST)));
        platform.joint.participations.addSupport(
                TestPlatform.command(id, worker), List.of(platform.department.id()), "请法律顾问参与调解");
        assertEquals(
                1,
                platform.joint
                        .mediations
                        .read(id, null, platform.departmentActor())
                        .size());
        platform.ledger.away(true);
        refused(Problem.UNAVAILABLE, () -> platform.joint.mediations.read(id, null, worker));
    }

    @Test
    public void thePartiesKeyIsWrappedAnewWithAllOthers() {
        String id = acknowledged();
        platform.joint.mediations.mediate(TestPlatform.command(id, platform.workerActor()), PARTIES, session("初谈"));
        PetitionKeys keys = PetitionKeys.of(platform.schema, platform.neighbours.keyring());
        for (String after = keys.rewrap("", 250); !after.isEmpty(); ) {
            after = keys.rewrap(after, 250);
        }
        assertEquals(
                PARTIES,
                platform.joint
                        .mediations
                        .read(id, null, platform.workerActor())
                        .get(0)
                        .parties());
    }

    private Mediation.Session session(String words) {
        return new Mediation.Session(platform.clock.instant(), "社区调解室", "李调解", words);
    }

    private String acknowledged() {
        WorkOrder order = platform.dispatched();
        return platform.orders
                .acknowledge(TestPlatform.command(order.id(), platform.workerActor()))
                .id();
    }

    private static void refused(String type, Runnable step) {
        PlatformException refused = assertThrows(PlatformException.class, step::run);
        assertEquals(type, refused.problem().type());
    }
}
