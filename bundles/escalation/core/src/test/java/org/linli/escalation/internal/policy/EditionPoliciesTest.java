// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.escalation.internal.Town;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.petition.Edition;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Editions beside files: what is wrong is told with its line, what is in force decides where it is nearest. */
public class EditionPoliciesTest {
    private static final OrderFacts LAMP = TestRules.facts("路灯不亮", "lamp");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Framework framework;
    private ConfiguredPolicies configured;
    private PolicyServices policies;
    private EditionPolicies editions;

    @Before
    public void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, folder.newFolder().toString(), "felix.log.level", "1"));
        framework.start();
        configured = new ConfiguredPolicies(framework.getBundleContext(), Clock.systemUTC());
        policies = new PolicyServices(framework.getBundleContext(), configured);
        editions = new EditionPolicies(configured);
    }

    @After
    public void stop() throws Exception {
        editions.close();
        policies.close();
        configured.close();
        framework.stop();
        framework.waitForStop(5000);
    }

    private static Edition edition(int number, AreaCode area, String text) {
        Edition.Signed signed = new Edition.Signed("周督办", Instant.EPOCH);
        return new Edition(
                "id" + number,
                3,
                "rule",
                area,
                number,
                text,
                "试行",
                Edition.State.IN_FORCE,
                Instant.EPOCH,
                signed,
                signed,
                Instant.EPOCH,
                null);
    }

    private void file(String name, AreaCode area, String limit) {
        configured.updated(name, new Hashtable<>(Map.of("area", area.value(), "generalLimit", limit)));
    }

    @Test
    public void everythingThatIsWrongIsToldWithItsLine() {
        List<Problem.Violation> wrong = EditionText.wrong(
                edition(2, Town.SUBDISTRICT, "# 试行\ngeneralLimit = 五天\nladder\nversion = 7\nsuperviser = 街道\n"));
        assertEquals(
                List.of("line 3", "line 4, version", "line 5, superviser", "line 2, generalLimit"),
                wrong.stream().map(Problem.Violation::field).toList());
        assertEquals(List.of(), EditionText.wrong(edition(2, null, "generalLimit = 3个工作日\n\narea = \n")));
    }

    @Test
    public void anEditionIsAskedBeforeAFileOfItsAreaButNotBeforeANearerOne() {
        file("district", Town.DISTRICT, "6个工作日");
        editions.inForce(List.of(edition(2, Town.DISTRICT, "generalLimit = 3个工作日")));
        DeadlineRule rule = policies.deadline(LAMP);
        assertEquals(Limit.workingDays(3), rule.limit());
        assertEquals(2, rule.version());
        assertEquals("edition-990101.general", rule.id());
        file("subdistrict", Town.SUBDISTRICT, "7个工作日");
        assertEquals(Limit.workingDays(7), policies.deadline(LAMP).limit());
        configured.deleted("subdistrict");
        editions.inForce(List.of(edition(3, Town.DISTRICT, "generalLimit = 4个工作日")));
        assertEquals(3, policies.deadline(LAMP).version());
        editions.inForce(List.of());
        assertEquals(Limit.workingDays(6), policies.deadline(LAMP).limit());
    }
}
