// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.registry.CareFile;
import org.linli.visit.Conflicts;
import org.linli.visit.FieldConflict;
import org.linli.visit.FieldConflict.Keep;
import org.linli.visit.event.FieldConflictDecided;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The worklist in the database. */
@Component(service = {Conflicts.class, JdbcConflicts.class})
public final class JdbcConflicts implements Conflicts {
    private static final String LIST = "visit.field-conflicts";
    private static final Duration TURN = Duration.ofMinutes(2);

    private final VisitSchema schema;
    private final Diary diary;
    private final Neighbours neighbours;
    private final ConflictWriting writing;
    private final Deciding deciding;

    @Activate
    public JdbcConflicts(
            @Reference VisitSchema schema,
            @Reference Diary diary,
            @Reference Neighbours neighbours,
            @Reference ConflictWriting writing,
            @Reference Deciding deciding) {
        this.schema = schema;
        this.diary = diary;
        this.neighbours = neighbours;
        this.writing = writing;
        this.deciding = deciding;
    }

    @Override
    public Page<FieldConflict> open(AreaCode area, String cursor, int size, String from, Actor by) {
        by.require(area, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER);
        String after = Cursor.read(cursor, 1).get(0);
        List<FieldConflict> found = schema.jdbc(tx -> ConflictTable.open(tx, area, after, size + 1));
        Page<FieldConflict> page = Cursor.page(found, size, conflict -> List.of(conflict.id()));
        neighbours.ledger().append(Access.list(by, LIST, page.items().size(), from));
        return page;
    }

    @Override
    public Page<FieldConflict> mine(String cursor, int size, Actor by) {
        requireSigned(by);
        String after = Cursor.read(cursor, 1).get(0);
        return Cursor.page(
                schema.jdbc(tx -> ConflictTable.of(tx, by.id(), after, size + 1)),
                size,
                conflict -> List.of(conflict.id()));
    }

    @Override
    public FieldConflict find(String id, String from, Actor by) {
        ConflictTable.Entry entry = entry(id, by);
        FieldConflict conflict = entry.conflict();
        if (conflict.decided() != null || !ConflictPurpose.decides(conflict, by)) {
            return conflict;
        }
        Map<String, String> theirs = theirs(conflict, from, by);
        Contested values = writing.values(entry);
        List<FieldConflict.Field> fields = conflict.fields().stream()
                .map(FieldConflict.Field::name)
                .map(name -> new FieldConflict.Field(
                        name, values.before().get(name), values.mine().get(name), theirs.get(name)))
                .toList();
        return of(conflict, fields, null, null);
    }

    private Map<String, String> theirs(FieldConflict conflict, String from, Actor by) {
        if (conflict.resident() != null) {
            CareFile now = neighbours.careFiles().read(conflict.subject(), purpose(conflict), from, by);
            return CareFields.of(now);
        }
        return conflict.reason() == FieldConflict.Reason.UNCLEAR
                ? Map.of()
                : Map.of(
                        "closure",
                        neighbours
                                .workOrders()
                                .find(conflict.subject(), by)
                                .state()
                                .name());
    }

    @Override
    public FieldConflict decide(String id, Keep keep, String ground, String from, Actor by) {
        new Input().required("keep", keep).text("ground", ground, 2, 500).check();
        ConflictTable.Entry entry = entry(id, by);
        if (!ConflictPurpose.decides(entry.conflict(), by)) {
            throw new PlatformException(Problem.forbidden("somebody else than the one who entered it decides"));
        }
        hold(id);
        boolean decided = false;
        try {
            if (keep == Keep.MINE) {
                deciding.make(entry.conflict(), writing.values(entry), from, by);
            }
            FieldConflict done = of(entry.conflict(), entry.conflict().fields(), keep, now());
            String sealed = writing.sealed(entry, ground);
            schema.jdbc(tx -> {
                ConflictTable.decide(tx, done, by.id(), sealed);
                FieldConflictDecided event =
                        new FieldConflictDecided(id, done.area().value(), keep.name());
                diary.tell(tx, event, id, 2);
                return null;
            });
            decided = true;
            diary.nudge();
            return done;
        } finally {
            if (!decided) {
                schema.jdbc(tx -> ConflictTable.letGo(tx, id));
            }
        }
    }

    private void hold(String id) {
        Instant now = now();
        if (!schema.jdbc(tx -> ConflictTable.hold(tx, id, now, now.plus(TURN)))) {
            throw new PlatformException(Problem.conflict("it is decided, or somebody is just deciding it"));
        }
    }

    /** Not found for everybody who neither entered it nor decides. */
    private ConflictTable.Entry entry(String id, Actor by) {
        requireSigned(by);
        ConflictTable.Entry entry = id == null ? null : schema.jdbc(tx -> ConflictTable.find(tx, id));
        boolean theirs = entry != null
                && (entry.conflict().worker().equals(by.id())
                        || by.may(entry.conflict().area(), Role.COMMUNITY_OFFICER, Role.CARE_OFFICER));
        if (!theirs) {
            throw new PlatformException(Problem.notFound("conflict", id));
        }
        return entry;
    }

    static Purpose purpose(FieldConflict conflict) {
        return new Purpose(ConflictPurpose.KIND_NAME, conflict.id());
    }

    private static FieldConflict of(FieldConflict conflict, List<FieldConflict.Field> fields, Keep keep, Instant at) {
        return new FieldConflict(
                conflict.id(),
                conflict.kind(),
                conflict.subject(),
                conflict.resident(),
                conflict.area(),
                conflict.worker(),
                conflict.reason(),
                fields,
                conflict.openedAt(),
                keep,
                at);
    }

    private static void requireSigned(Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
    }

    private Instant now() {
        return schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
