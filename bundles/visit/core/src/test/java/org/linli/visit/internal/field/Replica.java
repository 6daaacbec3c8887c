// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.petition.Command;
import org.linli.petition.WorkOrderState;
import org.linli.registry.CareFile;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldOperation;
import org.linli.visit.FieldOperation.Kind;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldResult.Outcome;
import org.linli.visit.Patrol;
import org.linli.visit.WorkingSet;

/** A phone: what it did, what it sent, and what it knows of the answers. */
final class Replica {
    private static final int MOST = 60;

    private final FieldWorld world;
    private final Actor worker;
    private final Subjects subjects;
    private final String device;
    private final List<FieldOperation> made = new ArrayList<>();
    private final Map<String, FieldResult> results = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Long> orders = new HashMap<>();
    private String cursor;
    private String patrol;
    private Duration skew = Duration.ZERO;

    record Subjects(List<String> orders, List<String> files) {}

    Replica(FieldWorld world, Actor worker, Subjects subjects) {
        this.world = world;
        this.worker = worker;
        this.subjects = subjects;
        this.device = "device-" + worker.id();
        world.field.lease(device, List.of(), worker);
        newPatrol();
        look();
    }

    List<FieldOperation> made() {
        return made;
    }

    FieldResult result(String id) {
        return results.get(id);
    }

    Map<String, Long> orders() {
        return orders;
    }

    void acknowledgeIfFirst(String order) {
        if (world.orders.find(order, worker).state() == WorkOrderState.DISPATCHED) {
            world.orders.acknowledge(new Command(order, null, null, worker));
        }
    }

    void doSomething(Random chance) {
        String id = Ids.next();
        String order = subjects.orders().get(chance.nextInt(subjects.orders().size()));
        switch (chance.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> add(id, Kind.NOTE, order, null, Map.of("note", "记 " + id));
            case 8, 9, 10 -> careChange(id, chance);
            case 11, 12, 13 -> add(
                    id,
                    Kind.CHANGE_REQUEST,
                    null,
                    null,
                    Map.of("kind", "RESIDENT", "changes", Map.of("phone", "x"), "ground", "当面"));
            case 14 -> add(
                    id,
                    Kind.PATROL_HAZARD,
                    patrol,
                    null,
                    Map.of("kind", "street-lamp", "words", "电线垂落", "address", "东门", "photo", photo(id)));
            default -> points(id);
        }
        if (chance.nextInt(50) == 0) {
            skew = Duration.ofSeconds(chance.nextInt(2_000_000) - 1_000_000);
        }
    }

    /** A photo, brought while there was a network. */
    private String photo(String id) {
        world.photos.put(id, "");
        return id;
    }

    private void points(String id) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("at", now().toString());
        point.put("longitude", 116.01);
        point.put("latitude", 39.01);
        point.put("accuracy", 8);
        add(id, Kind.PATROL_POINTS, patrol, null, Map.of("points", List.of(point)));
    }

    private void careChange(String id, Random chance) {
        String file = subjects.files().get(chance.nextInt(subjects.files().size()));
        CareFile at = world.careFiles.now(file);
        Map<String, Object> changes = new LinkedHashMap<>();
        switch (chance.nextInt(8)) {
            case 0 -> changes.putAll(Map.of("level", "RED", "ground", "理由 " + id));
            case 1 -> changes.put("status", "迁出 " + id);
            case 2, 3, 4 -> changes.put("notes", "备注 " + id);
            case 5, 6 -> changes.put("needs", List.of("需 " + id));
            default -> changes.put("plan", List.of(Map.of("what", "探望 " + id, "who", "社区", "often", "每周")));
        }
        add(
                id,
                Kind.CARE_CHANGE,
                file,
                seen.get(file),
                Map.of("resident", at.resident(), "purpose", "visit V1", "changes", changes));
    }

    private void add(String id, Kind kind, String subject, Long base, Map<String, Object> body) {
        made.add(new FieldOperation(id, made.size() + 1L, kind, subject, base, now(), body));
    }

    /** Sends something, may lose the request or its answer, and looks what is new. */
    void sync(Random chance) {
        int first = next();
        // Sometimes from further back: a repeat.
        int from = chance.nextInt(5) == 0 ? Math.max(0, first - chance.nextInt(40)) : first;
        int to = Math.min(made.size(), from + 1 + chance.nextInt(MOST));
        if (from >= to || chance.nextInt(10) == 0) {
            return;
        }
        try {
            List<FieldResult> answer = send(from, to);
            if (chance.nextInt(5) != 0) {
                take(answer);
            }
        } catch (Faults.Killed killed) {
            world.pass(Duration.ofMinutes(6));
            newPatrolWhenOver();
        }
        if (chance.nextInt(3) == 0) {
            WorkingSet set = world.field.workingSet(device, cursor, null, worker);
            if (chance.nextInt(4) != 0) {
                take(set);
            }
            look();
        }
        newPatrolWhenOver();
    }

    /** Sends all that has no answer yet. */
    void drain() {
        for (int first = next(); first < made.size(); first = next()) {
            take(send(first, Math.min(made.size(), first + FieldBatch.MOST)));
        }
    }

    void refresh() {
        take(world.field.workingSet(device, cursor, null, worker));
    }

    private List<FieldResult> send(int from, int to) {
        return world.field.apply(new FieldBatch(device, now(), made.subList(from, to)), null, worker);
    }

    private void take(List<FieldResult> answer) {
        for (FieldResult result : answer) {
            if (result.outcome() != Outcome.LATER) {
                FieldResult before = results.put(result.id(), result);
                if (before != null && !before.equals(result)) {
                    throw new AssertionError("another answer: " + before + " then " + result);
                }
            }
        }
    }

    private void take(WorkingSet set) {
        cursor = set.cursor();
        set.put().stream()
                .filter(item -> item.kind() == WorkingSet.Kind.ORDER)
                .forEach(item -> orders.put(item.key().substring("ORDER/".length()), item.version()));
        set.gone().forEach(key -> orders.remove(key.substring(key.indexOf('/') + 1)));
    }

    private void look() {
        subjects.files()
                .forEach(file -> seen.put(file, world.careFiles.now(file).version()));
    }

    private int next() {
        int next = 0;
        while (next < made.size() && results.containsKey(made.get(next).id())) {
            next++;
        }
        return next;
    }

    private void newPatrolWhenOver() {
        Patrol now = world.patrols.patrols.find(patrol, worker);
        if (!now.openAt(world.clock.instant().plus(Duration.ofMinutes(30)))) {
            newPatrol();
        }
    }

    private void newPatrol() {
        if (patrol != null) {
            world.patrols.patrols.close(patrol, worker);
        }
        try {
            patrol = world.patrols.patrols.open(FieldWorld.grid(), null, worker).id();
        } catch (PlatformException refused) {
            throw new AssertionError(refused);
        }
    }

    private Instant now() {
        return world.clock.instant().plus(skew);
    }
}
