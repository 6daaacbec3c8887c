// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
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
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.pack.Pack;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Which file, pack or default decides each question of the judge. */
public class EscalationExplainedTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Framework framework;
    private ConfiguredPolicies configured;
    private PolicyServices policies;
    private EscalationExplained explained;

    @Before
    public void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, folder.newFolder().toString(), "felix.log.level", "1"));
        framework.start();
        configured = new ConfiguredPolicies(framework.getBundleContext(), Clock.systemUTC());
        policies = new PolicyServices(framework.getBundleContext(), configured);
        explained = new EscalationExplained(policies);
    }

    @After
    public void stop() throws Exception {
        policies.close();
        configured.close();
        framework.stop();
        framework.waitForStop(5000);
    }

    private void file(String generalLimit) {
        configured.updated(
                "p",
                new Hashtable<>(Map.of(
                        "area",
                        Town.SUBDISTRICT.value(),
                        "generalLimit",
                        generalLimit,
                        Pack.PACK,
                        "sunny",
                        Pack.FILE,
                        "org.linli.escalation.policy-main.cfg",
                        Pack.TEXT,
                        "area = x\ngeneralLimit = y\n")));
    }

    private DecidedBy ladder() {
        return explained.explain(Town.SUBDISTRICT).stream()
                .filter(each -> each.question().equals("上报阶梯"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void eachQuestionTellsWhoDecidesIt() {
        assertEquals(
                List.of("缓急", "办理时限", "上报阶梯", "督办", "重办", "其他时限"),
                explained.explain(Town.SUBDISTRICT).stream()
                        .map(DecidedBy::question)
                        .toList());
        assertEquals(new DecidedBy("上报阶梯", DecidedBy.PLATFORM_DEFAULT, null, "网格 → 社区 → 街道 → 区县"), ladder());
        file("3个工作日");
        assertEquals("sunny/org.linli.escalation.policy-main.cfg", ladder().source());
        assertEquals(Town.SUBDISTRICT, ladder().area());
        assertEquals(List.of(), explained.refused());
        file("三天");
        assertEquals(1, explained.refused().size());
        assertEquals(
                "sunny/org.linli.escalation.policy-main.cfg: line 2, generalLimit: '三天' is no limit; expected: "
                        + LimitText.EXPECTED,
                explained.refused().get(0));
        assertEquals("what it said before goes on", Town.SUBDISTRICT, ladder().area());
        configured.deleted("p");
        assertEquals(DecidedBy.PLATFORM_DEFAULT, ladder().source());
        assertEquals(List.of(), explained.refused());
    }
}
