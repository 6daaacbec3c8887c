// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.escalation.Policies.PolicyInForce;
import org.linli.escalation.Policies.Refused;
import org.linli.escalation.internal.Town;
import org.linli.escalation.spi.DeadlinePolicy;
import org.linli.escalation.spi.LadderPolicy;
import org.linli.escalation.spi.OrderFacts;
import org.linli.escalation.spi.UrgencyPolicy;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.pack.Pack;
import org.linli.petition.Urgency;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** Files and vendors' bundles come and go; who decides? */
public class PolicyServicesTest {
    private static final OrderFacts LAMP = TestRules.facts("路灯不亮", "lamp");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Framework framework;
    private BundleContext context;
    private ConfiguredPolicies configured;
    private PolicyServices policies;

    @Before
    public void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, folder.newFolder().toString(), "felix.log.level", "1"));
        framework.start();
        context = framework.getBundleContext();
        configured = new ConfiguredPolicies(context, Clock.systemUTC());
        policies = new PolicyServices(context, configured);
    }

    @After
    public void stop() throws Exception {
        policies.close();
        configured.close();
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    public void withoutAnyFileThePlatformsDefaultAnswers() {
        assertEquals(Limit.workingDays(5), policies.deadline(LAMP).limit());
        assertEquals("platform.general", policies.deadline(LAMP).id());
        assertEquals("platform default", inForce("deadline").source());
        assertEquals(6, policies.inForce(Town.GRID).size());
    }

    @Test
    public void theNearestAreasFileDecidesAndTakenOutItDecidesNoMore() {
        put("default", Map.of("generalLimit", "6个工作日"));
        put("district", Map.of("area", "990101", "generalLimit", "4个工作日"));
        put("community", Map.of("area", "990101001001", "generalLimit", "3个工作日"));
        put("elsewhere", Map.of("area", "990102", "generalLimit", "2个工作日"));

        assertEquals(3, policies.deadline(LAMP).limit().amount());
        configured.deleted("community");
        assertEquals(4, policies.deadline(LAMP).limit().amount());
        assertEquals(AreaCode.of("990101"), inForce("deadline").area());
        configured.deleted("district");
        assertEquals(6, policies.deadline(LAMP).limit().amount());
        configured.deleted("default");
        assertEquals(5, policies.deadline(LAMP).limit().amount());
    }

    @Test
    public void aPacksRulesAreKnownByTheirIdsAndThePackIsThereAsLongAsTheyAre() {
        Hashtable<String, Object> file = new Hashtable<>(Map.of(
                "area",
                "990101001",
                "generalLimit",
                "3个工作日",
                "clock.opinion",
                "1个工作日; 起 提出; 在 街道; 止 答复",
                Pack.PACK,
                "east",
                Pack.FILE,
                "org.linli.escalation.policy-main.cfg",
                Pack.TEXT,
                "area = 990101001"));
        configured.updated("a-pack", file);
        assertEquals("east/main.general", policies.deadline(LAMP).id());
        assertEquals("east/org.linli.escalation.policy-main.cfg", policies.decides(Town.GRID));
        assertTrue(policies.clocks(LAMP).stream()
                .anyMatch(
                        clock -> clock.rule().id().equals("east/main.opinion") && clock.at() == AreaLevel.SUBDISTRICT));
        assertEquals(Map.of("east", AreaCode.of("990101001")), policies.packs());
        long came = policies.came("east");
        configured.deleted("a-pack");
        configured.updated("a-pack", file);
        assertTrue("it came again", policies.came("east") != came);

        Hashtable<String, Object> own =
                new Hashtable<>(Map.of(OrderFacts.AREA, "990101001001", OrderFacts.SOURCE, "east/its own rule"));
        DeadlinePolicy ofPack = order -> new DeadlineRule("river", 1, Limit.workingDays(2), null);
        ServiceRegistration<DeadlinePolicy> java = context.registerService(DeadlinePolicy.class, ofPack, own);
        assertEquals("east/river", policies.deadline(LAMP).id());
        configured.deleted("a-pack");
        assertEquals(
                "a rule in Java is a pack's rule, too",
                Set.of("east"),
                policies.packs().keySet());
        java.unregister();
        assertEquals(Map.of(), policies.packs());
        assertEquals("platform default", policies.decides(Town.GRID));
    }

    @Test
    public void aChangedFileTakesEffectAtOnce() {
        put("default", Map.of("generalLimit", "6个工作日"));
        put("default", Map.of("generalLimit", "4个工作日", "version", "2"));

        assertEquals(4, policies.deadline(LAMP).limit().amount());
        assertEquals(2, policies.deadline(LAMP).version());
        assertTrue(inForce("deadline").says().contains("一般 4个工作日"));
    }

    @Test
    public void aBadFileIsRefusedWithItsLineAndWhatItSaidBeforeGoesOn() throws Exception {
        Path file = folder.getRoot().toPath().resolve("org.linli.escalation.policy-dongjiang.cfg");
        Files.writeString(file, "area = 990101\n\n# days\ngeneralLimit = 4个工作日\n");
        put(file, "4个工作日");
        Files.writeString(file, "area = 990101\n\n# days\ngeneralLimit = 四天\n");
        put(file, "四天");

        assertEquals(4, policies.deadline(LAMP).limit().amount());
        Refused refused = policies.refused().get(0);
        assertEquals("org.linli.escalation.policy-dongjiang.cfg", refused.source());
        assertTrue(refused.formerHolds());
        assertTrue(refused.reasons().toString(), refused.reasons().get(0).startsWith("line 4, generalLimit: '四天'"));

        put(file, "3个工作日");
        assertEquals(3, policies.deadline(LAMP).limit().amount());
        assertEquals(List.of(), policies.refused());
    }

    @Test
    public void aFileThatWasNeverGoodDecidesNothing() {
        put("district", Map.of("area", "990101", "generalLimit", "soon"));

        assertEquals("platform.general", policies.deadline(LAMP).id());
        assertFalse(policies.refused().get(0).formerHolds());
        configured.deleted("district");
        assertEquals(List.of(), policies.refused());
    }

    @Test
    public void aVendorDecidesOneQuestionAndLeavesTheOthers() {
        put("district", Map.of("area", "990101", "generalLimit", "4个工作日"));
        ServiceRegistration<?> vendor = register(UrgencyPolicy.class, order -> Urgency.COMPLEX, "990101", 10);

        assertEquals(Urgency.COMPLEX, policies.urgency(LAMP));
        assertEquals(4, policies.deadline(LAMP).limit().amount());
        vendor.unregister();
        assertEquals(Urgency.GENERAL, policies.urgency(LAMP));
    }

    @Test
    public void amongPoliciesOfOneAreaRankingDecidesThenAge() {
        register(UrgencyPolicy.class, order -> Urgency.COMPLEX, "990101", 0);
        register(UrgencyPolicy.class, order -> Urgency.URGENT, "990101", 0);
        assertEquals(Urgency.COMPLEX, policies.urgency(LAMP));

        ServiceRegistration<?> ranked = register(UrgencyPolicy.class, order -> Urgency.URGENT, "990101", 1);
        assertEquals(Urgency.URGENT, policies.urgency(LAMP));

        ranked.setProperties(new Hashtable<>(Map.of(OrderFacts.AREA, "990102", Constants.SERVICE_RANKING, 1)));
        assertEquals(Urgency.COMPLEX, policies.urgency(LAMP));
    }

    @Test
    public void aPolicyThatThrowsOrAnswersNonsenseIsPassedOver() {
        put("district", Map.of("area", "990101", "generalLimit", "4个工作日", "ladder", "街道>区县"));
        register(
                DeadlinePolicy.class,
                order -> {
                    throw new IllegalStateException("broken");
                },
                Town.GRID.value(),
                0);
        register(UrgencyPolicy.class, order -> null, Town.GRID.value(), 0);
        register(LadderPolicy.class, order -> Optional.of(AreaCode.of("990102")), Town.GRID.value(), 0);

        assertEquals(4, policies.deadline(LAMP).limit().amount());
        assertEquals(Urgency.GENERAL, policies.urgency(LAMP));
        assertEquals(Optional.of(Town.SUBDISTRICT), policies.next(LAMP));
    }

    @Test
    public void aPolicyWithAWrongAreaIsNotUsed() {
        register(UrgencyPolicy.class, order -> Urgency.COMPLEX, "everywhere", 100);

        assertEquals(Urgency.GENERAL, policies.urgency(LAMP));
    }

    @Test
    public void chineseReadAsLatinIsReadRight() {
        String mangled = new String("停水".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        put("default", Map.of("urgentWords", mangled));

        assertEquals(Urgency.URGENT, policies.urgency(TestRules.facts("小区停水", "water")));
    }

    private PolicyInForce inForce(String question) {
        return policies.inForce(Town.GRID).stream()
                .filter(each -> each.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private void put(String pid, Map<String, String> values) {
        configured.updated(pid, new Hashtable<String, Object>(values));
    }

    private void put(Path file, String generalLimit) {
        configured.updated(
                "pid-of-file",
                new Hashtable<>(Map.of(
                        "felix.fileinstall.filename",
                        file.toUri().toString(),
                        Constants.SERVICE_PID,
                        "pid-of-file",
                        "area",
                        "990101",
                        "generalLimit",
                        generalLimit)));
    }

    private <P> ServiceRegistration<P> register(Class<P> question, P policy, String area, int ranking) {
        return context.registerService(
                question, policy, new Hashtable<>(Map.of(OrderFacts.AREA, area, Constants.SERVICE_RANKING, ranking)));
    }
}
