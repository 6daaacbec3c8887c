// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Command;
import org.linli.petition.WorkOrderState;
import org.linli.registry.CareDraft;
import org.linli.registry.CareFile;
import org.linli.registry.CareLevel;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldConflict;
import org.linli.visit.FieldConflict.Keep;
import org.linli.visit.FieldConflict.Reason;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldOperation.Kind;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.WorkingSet;

@RunWith(Parameterized.class)
public class FieldStoriesTest {
    private static final Map<String, FieldWorld> WORLDS = new LinkedHashMap<>();
    private static int count;

    @Parameter
    public String database;

    private FieldWorld world;
    private String device;
    private long number;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("derby", "postgresql");
    }

    @Before
    public void open() {
        world = WORLDS.computeIfAbsent(database, FieldWorld::on);
        device = "device-%04d".formatted(count++);
        world.field.lease(device, List.of(), FieldWorld.WORKER);
        world.field.lease(device, List.of(), FieldWorld.CARER);
        world.careFiles.purposesOver(false);
    }

    @AfterClass
    public static void close() {
        WORLDS.values().forEach(FieldWorld::close);
    }

    @Test
    public void theSameOperationHasTheSameAnswerAndOneEffect() {
        String order = inProgress();
        FieldOperation note = operation(Kind.NOTE, order, null, Map.of("note", "已到现场"));
        FieldResult first = send(FieldWorld.WORKER, note);
        assertEquals(Outcome.DONE, first.outcome());
        assertEquals(first, send(FieldWorld.WORKER, note));
        assertEquals(1, steps(order, note.id()));
        FieldOperation other = new FieldOperation(
                note.id(), note.number(), Kind.NOTE, order, null, note.deviceTime(), Map.of("note", "别的话"));
        assertEquals(
                Problem.KEY_REUSED, send(FieldWorld.WORKER, other).problem().type());
        assertEquals("and the first answer stays", first, send(FieldWorld.WORKER, note));
        world.pass(Duration.ofDays(91));
        world.purge.purge();
        assertEquals(
                "nor after 90 days",
                Outcome.REFUSED,
                send(FieldWorld.WORKER, note).outcome());
        assertEquals(1, steps(order, note.id()));
    }

    @Test
    public void operationsComeInTheirOrder() {
        String order = inProgress();
        FieldOperation first = operation(Kind.NOTE, order, null, Map.of("note", "一"));
        FieldOperation second = operation(Kind.NOTE, order, null, Map.of("note", "二"));
        Problem gap = assertThrows(PlatformException.class, () -> send(FieldWorld.WORKER, second))
                .problem();
        assertEquals(Problem.CONFLICT, gap.type());
        assertEquals(0L, gap.facts().get("lastNumber"));
        assertEquals(Outcome.DONE, send(FieldWorld.WORKER, first).outcome());
        assertEquals(Outcome.DONE, send(FieldWorld.WORKER, second).outcome());
    }

    @Test
    public void oneThatIsRefusedDoesNotHoldUpTheOthers() {
        String order = inProgress();
        FieldOperation lost = operation(Kind.NOTE, Ids.next(), null, Map.of("note", "没有这张单"));
        FieldOperation unread = operation(Kind.CLOSE, order, 2L, Map.of("resolution", "NONSENSE"));
        FieldOperation note = operation(Kind.NOTE, order, null, Map.of("note", "好"));
        List<FieldResult> results = world.field.apply(batch(lost, unread, note), null, FieldWorld.WORKER);
        assertEquals(
                List.of(Outcome.REFUSED, Outcome.REFUSED, Outcome.DONE),
                results.stream().map(FieldResult::outcome).toList());
        assertEquals(Problem.NOT_FOUND, results.get(0).problem().type());
    }

    @Test
    public void aLeaseEndsAndARevokedOneTakesNothing() {
        String order = inProgress();
        world.pass(Duration.ofDays(7));
        assertEquals(Problem.FORBIDDEN, refused(() -> world.field.workingSet(device, null, null, FieldWorld.WORKER)));
        FieldOperation late = operation(Kind.NOTE, order, null, Map.of("note", "一周前写的"));
        assertEquals(
                "work is never lost",
                Outcome.DONE,
                send(FieldWorld.WORKER, late).outcome());
        String lease = world.field.lease(device, List.of(), FieldWorld.WORKER).id();
        world.field.workingSet(device, null, null, FieldWorld.WORKER);
        assertEquals(Problem.NOT_FOUND, refused(() -> world.field.revoke(lease, FieldWorld.CARER)));
        world.field.revoke(lease, FieldWorld.WORKER);
        FieldOperation stolen = operation(Kind.NOTE, order, null, Map.of("note", "捡到手机"));
        assertEquals(Problem.FORBIDDEN, refused(() -> send(FieldWorld.WORKER, stolen)));
        assertEquals(Problem.FORBIDDEN, refused(() -> world.field.lease(device, List.of(), FieldWorld.WORKER)));
    }

    @Test
    public void independentFieldsMergeAndTheSameFieldGoesToAPerson() {
        String file = world.careFile();
        CareDraft told = world.careFiles.now(file).told();
        world.careFiles.change(file, new CareDraft(told.category(), true, told.needs(), null, null, "社区写的", null), 1);
        FieldResult merged = send(FieldWorld.CARER, care(file, Map.of("needs", List.of("助浴"))));
        assertEquals(Outcome.DONE, merged.outcome());
        CareFile both = world.careFiles.now(file);
        assertEquals(List.of("助浴"), both.told().needs());
        assertEquals("社区写的", both.told().notes());
        FieldResult contested = send(FieldWorld.CARER, care(file, Map.of("notes", "门上写的", "livesAlone", false)));
        assertEquals(Outcome.CONFLICT, contested.outcome());
        assertEquals("社区写的", world.careFiles.now(file).told().notes());
        assertTrue(
                "the field that nobody else touched is in",
                !world.careFiles.now(file).told().livesAlone());
        FieldConflict conflict = world.conflicts.find(contested.conflict(), null, FieldWorld.OFFICER);
        assertEquals(Reason.CHANGED_BY_OTHERS, conflict.reason());
        assertEquals(List.of(new FieldConflict.Field("notes", "\"起初\"", "\"门上写的\"", "\"社区写的\"")), conflict.fields());
        world.conflicts.decide(conflict.id(), Keep.MINE, "已核实", null, FieldWorld.OFFICER);
        assertEquals("门上写的", world.careFiles.now(file).told().notes());
        assertEquals(
                Problem.CONFLICT,
                refused(() -> world.conflicts.decide(conflict.id(), Keep.THEIRS, "再想想", null, FieldWorld.OFFICER)));
    }

    @Test
    public void levelAndStatusAlwaysGoToAPerson() {
        String file = world.careFile();
        FieldResult level = send(FieldWorld.CARER, care(file, Map.of("level", "RED", "ground", "刚刚出院")));
        FieldResult status = send(FieldWorld.CARER, care(file, Map.of("status", "已搬去与子女同住")));
        assertEquals(Outcome.CONFLICT, level.outcome());
        assertEquals(1, world.careFiles.now(file).version());
        FieldConflict conflict = world.conflicts.find(level.conflict(), null, FieldWorld.OFFICER);
        assertEquals(Reason.ALWAYS, conflict.reason());
        assertEquals(
                Problem.FORBIDDEN,
                refused(() -> world.conflicts.decide(level.conflict(), Keep.MINE, "我自己", null, FieldWorld.CARER)));
        world.conflicts.decide(level.conflict(), Keep.MINE, "同意", null, FieldWorld.OFFICER);
        assertEquals(CareLevel.RED, world.careFiles.now(file).told().level());
        world.conflicts.decide(status.conflict(), Keep.THEIRS, "人还在", null, FieldWorld.OFFICER);
        assertTrue(world.careFiles.now(file).isOpen());
    }

    @Test
    public void whoMayOnlyProposeProposes() {
        String file = world.careFile();
        FieldResult proposed = send(FieldWorld.WORKER, care(file, Map.of("notes", "听力不好")));
        assertEquals(Outcome.CONFLICT, proposed.outcome());
        Page<FieldConflict> open = world.conflicts.open(TestCity.FIRST_COMMUNITY, null, 200, null, FieldWorld.OFFICER);
        FieldConflict listed = open.items().stream()
                .filter(each -> each.id().equals(proposed.conflict()))
                .findFirst()
                .orElseThrow();
        assertEquals(Reason.NOT_THEIR_RIGHT, listed.reason());
        assertNull("lists show no values", listed.fields().get(0).mine());
        Actor foreign = TestCity.actor("foreign");
        assertEquals(Problem.NOT_FOUND, refused(() -> world.conflicts.find(listed.id(), null, foreign)));
        world.careFiles.purposesOver(true);
        number = 0;
        FieldResult over = send(FieldWorld.CARER, care(file, Map.of("notes", "目的已结束")));
        assertEquals("nothing is lost when the purpose is over", Outcome.CONFLICT, over.outcome());
    }

    @Test
    public void closingIsOnesOwnUnlessSomebodyElseActed() {
        String order = world.order();
        long base = world.orders.find(order, FieldWorld.WORKER).version();
        List<FieldResult> done = world.field.apply(
                batch(
                        operation(Kind.ACKNOWLEDGE, order, base, Map.of()),
                        operation(Kind.REPLY, order, base, Map.of("words", "已修好")),
                        operation(Kind.CLOSE, order, base, Map.of("resolution", "SOLVED"))),
                null,
                FieldWorld.WORKER);
        assertTrue(done.toString(), done.stream().allMatch(each -> each.outcome() == Outcome.DONE));
        assertEquals(
                WorkOrderState.CLOSED,
                world.orders.find(order, FieldWorld.WORKER).state());

        String touched = inProgress();
        long seen = world.orders.find(touched, FieldWorld.WORKER).version();
        world.orders.note(new Command(touched, null, null, FieldWorld.OFFICER), "先不要办结", null);
        FieldResult contested =
                send(FieldWorld.WORKER, operation(Kind.CLOSE, touched, seen, Map.of("resolution", "SOLVED")));
        assertEquals(Outcome.CONFLICT, contested.outcome());
        assertEquals(
                WorkOrderState.IN_PROGRESS,
                world.orders.find(touched, FieldWorld.WORKER).state());
        world.conflicts.decide(contested.conflict(), Keep.MINE, "已问过社区", null, FieldWorld.WORKER);
        assertEquals(
                WorkOrderState.CLOSED,
                world.orders.find(touched, FieldWorld.WORKER).state());
    }

    @Test
    public void theWorkingSetTellsWhatChanged() {
        String order = inProgress();
        WorkingSet all = world.field.workingSet(device, null, null, FieldWorld.WORKER);
        assertTrue(all.put().stream().anyMatch(item -> item.key().equals("ORDER/" + order)));
        assertEquals(
                "as over HTTP",
                TestCity.FIRST_GRID.value(),
                all.put().stream()
                        .filter(item -> item.key().equals("ORDER/" + order))
                        .findFirst()
                        .orElseThrow()
                        .body()
                        .get("area"));
        WorkingSet same = world.field.workingSet(device, all.cursor(), null, FieldWorld.WORKER);
        assertEquals(List.of(), same.put());
        world.orders.note(new Command(order, null, null, FieldWorld.OFFICER), "新情况", null);
        world.field.workingSet(device, all.cursor(), null, FieldWorld.WORKER);
        WorkingSet again = world.field.workingSet(device, all.cursor(), null, FieldWorld.WORKER);
        assertEquals("also when the answer before was lost", 1, again.put().size());
        world.orderIds.remove(order);
        WorkingSet gone = world.field.workingSet(device, again.cursor(), null, FieldWorld.WORKER);
        assertEquals(List.of("ORDER/" + order), gone.gone());
    }

    @Test
    public void aHazardMayNameAPhotoThatWasBroughtBefore() {
        String photo = Ids.next();
        Map<String, Object> hazard = Map.of("kind", "street-lamp", "words", "电线垂落", "address", "东门", "photo", photo);
        FieldOperation open = operation(Kind.PATROL_OPEN, null, null, Map.of("area", TestCity.FIRST_GRID.value()));
        List<FieldResult> results = world.field.apply(
                batch(open, operation(Kind.PATROL_HAZARD, open.id(), null, hazard)), null, FieldWorld.CARER);
        assertEquals(Outcome.DONE, results.get(0).outcome());
        assertEquals(Outcome.REFUSED, results.get(1).outcome());
        assertEquals("photo", results.get(1).problem().violations().get(0).field());
        world.photos.put(photo, "");
        FieldResult taken = send(FieldWorld.CARER, operation(Kind.PATROL_HAZARD, open.id(), null, hazard));
        assertEquals(Outcome.DONE, taken.outcome());
        world.patrols.filing.fileWaiting();
        assertTrue("it belongs to the order", world.photos.get(photo).startsWith("O-"));
        world.patrols.patrols.close(open.id(), FieldWorld.CARER);
    }

    private String inProgress() {
        String order = world.order();
        world.orders.acknowledge(new Command(order, null, null, FieldWorld.WORKER));
        return order;
    }

    private FieldOperation care(String file, Map<String, Object> changes) {
        String resident = world.careFiles.now(file).resident();
        return operation(
                Kind.CARE_CHANGE, file, 1L, Map.of("resident", resident, "purpose", "visit V-1", "changes", changes));
    }

    private FieldOperation operation(Kind kind, String subject, Long base, Map<String, Object> body) {
        Instant wrong = world.clock.instant().minus(Duration.ofDays(400));
        return new FieldOperation(Ids.next(), ++number, kind, subject, base, wrong, body);
    }

    private FieldBatch batch(FieldOperation... operations) {
        return new FieldBatch(device, world.clock.instant().minus(Duration.ofDays(400)), List.of(operations));
    }

    private FieldResult send(Actor by, FieldOperation operation) {
        return world.field.apply(batch(operation), null, by).get(0);
    }

    private long steps(String order, String cause) {
        return world.orders.timeline(order, FieldWorld.WORKER).stream()
                .filter(step -> cause.equals(step.cause()))
                .count();
    }

    private static String refused(Runnable call) {
        return assertThrows(PlatformException.class, call::run).problem().type();
    }
}
