// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.petition.Command;
import org.linli.visit.FieldEnvelopes;
import org.linli.visit.FieldKey;
import org.linli.visit.FieldLease;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldOperation.Kind;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.SealedFieldBatch;
import org.linli.visit.SealedFieldBatch.Envelope;
import org.linli.visit.SealedPhoto;

@RunWith(Parameterized.class)
public class SealedBatchesTest {
    private static final Map<String, FieldWorld> WORLDS = new LinkedHashMap<>();
    private static final Actor OTHER = FieldWorld.actor("worker-2", Role.GRID_WORKER);
    private static int count;

    @Parameter
    public String database;

    private FieldWorld world;
    private String device;
    private String order;
    private FieldLease lease;
    private FieldKey key;
    private long number;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("derby", "postgresql");
    }

    @Before
    public void open() {
        world = WORLDS.computeIfAbsent(database, FieldWorld::on);
        device = "sealed-device-%04d".formatted(count++);
        lease = world.field.lease(device, List.of(), FieldWorld.WORKER);
        key = world.envelopes.key(FieldWorld.WORKER);
        order = world.order();
        world.orders.acknowledge(new Command(order, null, null, FieldWorld.WORKER));
    }

    @AfterClass
    public static void close() {
        WORLDS.values().forEach(FieldWorld::close);
    }

    @Test
    public void eachTakesEffectOnceAndInOrder() {
        List<Envelope> notes = List.of(note("一"), note("二"), note("三"));
        List<FieldResult> first = send(notes);
        assertEquals(List.of(Outcome.DONE, Outcome.DONE, Outcome.DONE), outcomes(first));
        assertEquals("sent again", first, send(notes));
        List<String> causes = notes.stream().map(Envelope::id).toList();
        assertEquals(
                causes,
                world.orders.timeline(order, FieldWorld.WORKER).stream()
                        .map(step -> step.cause())
                        .filter(causes::contains)
                        .toList());
    }

    @Test
    public void whatWasChangedStopsThereAndIsNotLost() {
        Envelope first = note("一");
        Envelope second = note("二");
        Envelope third = note("三");
        String text = second.sealed();
        Envelope changed = new Envelope(
                second.id(),
                second.number(),
                second.keyId(),
                text.substring(0, 120) + (text.charAt(120) == 'A' ? 'B' : 'A') + text.substring(121),
                null);
        List<FieldResult> results = send(List.of(first, changed, third));
        assertEquals(List.of(Outcome.DONE, Outcome.REFUSED, Outcome.LATER), outcomes(results));
        assertEquals(FieldEnvelopes.UNREADABLE, results.get(1).problem().type());
        assertEquals(
                "the right one later", List.of(Outcome.DONE, Outcome.DONE), outcomes(send(List.of(second, third))));
        assertEquals(1, steps(second));
    }

    @Test
    public void nothingOpensAtAnotherPlace() {
        Envelope first = note("一");
        send(List.of(first));
        Envelope moved = new Envelope(first.id(), 2, first.keyId(), first.sealed(), null);
        assertRefused(FieldEnvelopes.UNREADABLE, send(List.of(moved)));
        Envelope renamed = new Envelope(Ids.next(), 2, first.keyId(), first.sealed(), null);
        assertRefused(FieldEnvelopes.UNREADABLE, send(List.of(renamed)));
        String other = device + "-2";
        world.field.lease(other, List.of(), FieldWorld.WORKER);
        assertRefused(FieldEnvelopes.UNREADABLE, send(other, FieldWorld.WORKER, List.of(first)));
        world.field.lease(device, List.of(), OTHER);
        assertRefused(FieldEnvelopes.UNREADABLE, send(device, OTHER, List.of(first)));
        Envelope unknown = new Envelope(first.id(), first.number(), Ids.next(), first.sealed(), null);
        assertRefused(FieldEnvelopes.KEY_UNKNOWN, send(List.of(unknown)));
        assertEquals("and once only", 1, steps(first));
    }

    @Test
    public void whatNobodyCanOpenIsGivenUp() {
        Envelope lost = note("读不出来");
        Envelope next = note("后一条");
        Envelope broken = new Envelope(lost.id(), lost.number(), lost.keyId(), "AAAA", null);
        assertEquals(List.of(Outcome.REFUSED, Outcome.LATER), outcomes(send(List.of(broken, next))));
        FieldOperation nothing = new FieldOperation(
                Ids.next(), lost.number(), Kind.GIVEN_UP, null, null, world.clock.instant(), Map.of());
        List<Envelope> rest = List.of(Sealing.operation(key, device, FieldWorld.WORKER.id(), nothing), next);
        assertEquals(List.of(Outcome.DONE, Outcome.DONE), outcomes(send(rest)));
        assertEquals(1, steps(next));
    }

    @Test
    public void oldKeysGoOnOpening() {
        Envelope before = note("换钥匙以前");
        world.pass(Duration.ofDays(FieldKey.DAYS + 1));
        FieldKey newer = world.envelopes.key(FieldWorld.WORKER);
        assertNotEquals(key.id(), newer.id());
        assertEquals(newer, world.envelopes.key(FieldWorld.WORKER));
        key = newer;
        assertEquals(List.of(Outcome.DONE, Outcome.DONE), outcomes(send(List.of(before, note("换钥匙以后")))));
        assertEquals(
                "the private part lies sealed",
                0,
                world.count("SELECT COUNT(*) FROM field_key WHERE sealed LIKE '%pkcs8%' OR sealed LIKE 'MEEC%'"));
    }

    @Test
    public void aRevokedDeviceIsRefused() {
        Envelope note = note("丢了的手机");
        world.field.revoke(lease.id(), FieldWorld.WORKER);
        PlatformException refused = assertThrows(PlatformException.class, () -> send(List.of(note)));
        assertEquals(Problem.FORBIDDEN, refused.problem().type());
        assertThrows(PlatformException.class, () -> world.envelopes.part(lease.id(), FieldWorld.WORKER));
        assertEquals(0, steps(note));
    }

    @Test
    public void thePartIsTheWorkersAndAnotherAfterRenewing() {
        String part = world.envelopes.part(lease.id(), FieldWorld.WORKER);
        assertEquals(part, world.envelopes.part(lease.id(), FieldWorld.WORKER));
        PlatformException foreign =
                assertThrows(PlatformException.class, () -> world.envelopes.part(lease.id(), OTHER));
        assertEquals(Problem.NOT_FOUND, foreign.problem().type());
        world.field.lease(device, List.of(), FieldWorld.WORKER);
        assertNotEquals(part, world.envelopes.part(lease.id(), FieldWorld.WORKER));
        world.pass(Duration.ofDays(8));
        PlatformException over =
                assertThrows(PlatformException.class, () -> world.envelopes.part(lease.id(), FieldWorld.WORKER));
        assertEquals(Problem.FORBIDDEN, over.problem().type());
    }

    @Test
    public void aPetitionFromTheWayIsFiledOnceWithItsPhoto() {
        String photo = Ids.next();
        Envelopes.Bound bound = new Envelopes.Bound(key.id(), device, FieldWorld.WORKER.id(), "photo", photo);
        byte[] sealed = Sealing.bytes(key, bound, new byte[] {1, 2, 3});
        SealedPhoto about = new SealedPhoto(device, photo, key.id());
        String file = world.envelopes.bring(about, new ByteArrayInputStream(sealed), FieldWorld.WORKER);
        FieldOperation petition = operation(
                Kind.PETITION,
                Map.of(
                        "text",
                        "井盖松动",
                        "type",
                        "street-lamp",
                        "photo",
                        photo,
                        "place",
                        Map.of("address", "东口"),
                        "receivedAt",
                        world.clock.instant().minusSeconds(90).toString()));
        Envelope plain = Sealing.operation(key, device, FieldWorld.WORKER.id(), petition);
        Envelope named = new Envelope(plain.id(), plain.number(), plain.keyId(), plain.sealed(), file);
        FieldResult first = send(List.of(named)).get(0);
        assertEquals(Outcome.DONE, first.outcome());
        assertEquals(first, send(List.of(named)).get(0));
        assertEquals("N-" + petition.id(), first.made());
        assertEquals(Integer.valueOf(1), world.filed.get(petition.id()));
        assertFalse("the photo belongs to it", world.photos.get(file).isEmpty());
        byte[] changed = Arrays.copyOf(sealed, sealed.length - 1);
        PlatformException refused = assertThrows(
                PlatformException.class,
                () -> world.envelopes.bring(about, new ByteArrayInputStream(changed), FieldWorld.WORKER));
        assertEquals(FieldEnvelopes.UNREADABLE, refused.problem().type());
    }

    private static void assertRefused(String type, List<FieldResult> results) {
        assertEquals(Outcome.REFUSED, results.get(0).outcome());
        assertEquals(type, results.get(0).problem().type());
    }

    private FieldOperation operation(Kind kind, Map<String, Object> body) {
        boolean about = kind == Kind.NOTE;
        return new FieldOperation(Ids.next(), ++number, kind, about ? order : null, null, world.clock.instant(), body);
    }

    private Envelope note(String words) {
        return Sealing.operation(key, device, FieldWorld.WORKER.id(), operation(Kind.NOTE, Map.of("note", words)));
    }

    private List<FieldResult> send(List<Envelope> operations) {
        return send(device, FieldWorld.WORKER, operations);
    }

    private List<FieldResult> send(String from, Actor by, List<Envelope> operations) {
        List<Envelope> all = new ArrayList<>(operations);
        assertTrue(all.size() > 0);
        return world.envelopes.apply(new SealedFieldBatch(from, world.clock.instant(), all), null, by);
    }

    private static List<Outcome> outcomes(List<FieldResult> results) {
        return results.stream().map(FieldResult::outcome).toList();
    }

    private long steps(Envelope envelope) {
        return world.orders.timeline(order, FieldWorld.WORKER).stream()
                .filter(step -> envelope.id().equals(step.cause()))
                .count();
    }
}
