// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.petition.AnswerTemplate;
import org.linli.petition.Edition;
import org.linli.petition.Editions;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.configured.GivenFiles;
import org.linli.petition.internal.template.ConfiguredTemplates;
import org.linli.petition.internal.template.TemplateEditions;
import org.linli.petition.internal.template.TemplatesInForce;

/** Prepared answers are drafted, checked, previewed, approved by a second person, and filled in for a work order. */
public class TemplateEditionsTest extends OnBothDatabases {
    private static final String WORDS = "您好，您反映的{type}（{number}）已由{handler}安排，{due}前办好。";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Actor writer = supervisor("writer", "周督办");
    private final Actor second = supervisor("second", "吴主任");
    private ConfiguredTemplates templates;

    private static Actor supervisor(String id, String name) {
        return new Actor(id, name, List.of(new Grant(Role.SUPERVISOR, TestCity.EAST)), Set.of());
    }

    @Before
    public void known() {
        platform.execute("DELETE FROM edition");
        platform.execute("UPDATE work_order SET is_open = 0");
        TemplatesInForce inForce = new TemplatesInForce(platform.editions, platform.schema);
        templates =
                new ConfiguredTemplates(platform.schema, platform.types.now().types(), inForce);
        platform.editionKinds.put(TemplateEditions.KIND, new TemplateEditions(templates, inForce));
    }

    @After
    public void unknown() {
        platform.editionKinds.clear();
        platform.execute("DELETE FROM edition");
    }

    @Test
    public void fromADraftWithAMistakeToAnAnswerThatIsFilledIn() {
        WorkOrder order = platform.dispatched();
        Edition wrong = drafted("# 试行\ntemplates = soon\nsoon = 已安排\nsoon.words = {colour}的灯\nsoon.states = 飞行中");
        assertEquals(
                List.of("line 4, soon.words", "line 5, soon.states"),
                platform.editions.check(wrong.id(), writer).stream()
                        .map(Problem.Violation::field)
                        .toList());
        refused(Problem.INVALID, () -> platform.editions.approve(wrong.id(), wrong.version(), second));

        Edition right = platform.editions.change(wrong.id(), wrong.version(), draft(text(WORDS), null), writer);
        assertEquals(List.of(), platform.editions.check(right.id(), writer));
        Edition.Preview preview = platform.editions.preview(right.id(), writer);
        assertEquals(1, preview.looked());
        String filled = "您好，您反映的路灯损坏（" + order.number() + "）已由甲一社区网格员安排，11月25日17:30前办好。";
        Edition.Line comes = preview.lines().stream()
                .filter(line -> line.what().equals("答复模板“已安排”"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Edition.Line(order.id(), order.number(), "答复模板“已安排”", "（没有）", filled), comes);
        assertTrue("those shipped go", preview.lines().stream().anyMatch(line -> line.after()
                .equals("（没有）")));
        assertTrue(codes(order).contains("received"));

        refused(Problem.FORBIDDEN, () -> platform.editions.approve(right.id(), right.version(), writer));
        platform.editions.approve(right.id(), right.version(), second);
        List<AnswerTemplate> fitting = templates.fitting(order.id(), platform.workerActor());
        assertEquals(List.of(new AnswerTemplate("soon", "已安排", filled)), fitting);
    }

    @Test
    public void itHoldsFromItsDateUntilItIsWithdrawn() {
        WorkOrder order = platform.dispatched();
        Edition draft = platform.editions.draft(
                draft(text(WORDS), platform.clock.instant().plus(Duration.ofDays(3))), writer);
        platform.editions.approve(draft.id(), draft.version(), second);
        assertTrue(codes(order).contains("received"));
        platform.clock.pass(Duration.ofDays(3));
        platform.editions.run().run();
        assertEquals(List.of("soon"), codes(order));
        long version = platform.editions.find(draft.id(), writer).version();
        platform.editions.withdraw(draft.id(), version, "改回原来的", writer);
        assertTrue(codes(order).contains("received"));
    }

    @Test
    public void anEditionIsAskedBeforeTheFileOfItsAreaButNotBeforeANearerOne() throws IOException {
        WorkOrder order = platform.dispatched();
        file("east", TestCity.EAST);
        assertEquals(List.of("east"), codes(order));
        Edition draft = drafted(text(WORDS));
        platform.editions.approve(draft.id(), draft.version(), second);
        assertEquals(List.of("soon"), codes(order));
        file("near", TestCity.FIRST_SUBDISTRICT);
        assertEquals(List.of("near"), codes(order));
        Edition useless = drafted(text("另外的话"));
        assertEquals(List.of(), platform.editions.preview(useless.id(), writer).lines());
        templates.deleted("near");
        assertEquals(1, platform.editions.preview(useless.id(), writer).lines().size());
    }

    @Test
    public void anotherNodesEditionIsSeenAfterAFewSeconds() {
        WorkOrder order = platform.dispatched();
        assertTrue(codes(order).contains("received"));
        platform.editionKinds.put(
                TemplateEditions.KIND,
                new TemplateEditions(templates, new TemplatesInForce(platform.editions, platform.schema)));
        Edition draft = drafted(text(WORDS));
        platform.editions.approve(draft.id(), draft.version(), second);
        assertTrue(codes(order).contains("received"));
        platform.clock.pass(Duration.ofSeconds(5));
        assertEquals(List.of("soon"), codes(order));
    }

    private static String text(String words) {
        return "templates = soon\nsoon = 已安排\nsoon.words = " + words;
    }

    private static Editions.Draft draft(String text, Instant from) {
        return new Editions.Draft(TemplateEditions.KIND, TestCity.EAST, text, "统一答复用语", from);
    }

    private Edition drafted(String text) {
        return platform.editions.draft(draft(text, null), writer);
    }

    private void file(String name, AreaCode area) throws IOException {
        templates.updated(
                name,
                GivenFiles.of(
                        folder.getRoot().toPath().resolve(name + ".cfg"),
                        "area = " + area.value(),
                        "templates = " + name,
                        name + " = 名称",
                        name + ".words = 您好"));
    }

    private List<String> codes(WorkOrder order) {
        return templates.fitting(order.id(), platform.workerActor()).stream()
                .map(AnswerTemplate::code)
                .toList();
    }

    private static void refused(String type, org.junit.function.ThrowingRunnable call) {
        assertEquals(type, assertThrows(PlatformException.class, call).problem().type());
    }
}
