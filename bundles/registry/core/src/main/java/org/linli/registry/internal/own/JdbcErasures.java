// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.Erasure;
import org.linli.registry.Erasures;
import org.linli.registry.event.ResidentErased;
import org.linli.registry.event.ResidentSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Making a person unreadable, in the module's own tables. */
@Component(service = {Erasures.class, JdbcErasures.class})
public final class JdbcErasures implements Erasures {
    private static final int LONGEST_GROUND = 200;

    private final RegistrySchema schema;
    private final Diary diary;
    private final Once once;

    @Activate
    public JdbcErasures(@Reference RegistrySchema schema, @Reference Diary diary) {
        this.schema = schema;
        this.diary = diary;
        this.once = new Once(schema.clock());
    }

    @Override
    public String ask(String resident, String ground, String key, Actor by) {
        new Input()
                .required("resident", resident)
                .text("ground", ground, 5, LONGEST_GROUND)
                .that(Grounds.holdsNoNumber(ground), "ground", "has a number", "why, without names and numbers")
                .check();
        ResidentRow row = schema.read(manager -> manager.find(ResidentRow.class, resident));
        if (row == null) {
            throw new PlatformException(Problem.notFound("resident", resident));
        }
        Rights.requireRegistrar("resident", resident, row.area(), by);
        if (row.wrappedKey == null || row.mergedInto != null) {
            throw new PlatformException(Problem.conflict("this record is unreadable already, or goes on in another"));
        }
        Erasure erasure = new Erasure(
                Ids.next(), resident, row.area(), ground, by.displayName(), now(), Erasure.Decision.OPEN, null, null);
        return schema.write(manager ->
                once.only(manager, by, key, new Asked(resident, ground), () -> insert(manager, erasure, by)));
    }

    /** What is asked, to know it again. */
    private record Asked(String resident, String ground) {}

    private static String insert(EntityManager manager, Erasure erasure, Actor by) {
        try {
            Connection tx = Schema.connection(manager);
            requireNoDuty(new KeyDestruction(tx), erasure.resident());
            ErasureTable.insert(tx, new ErasureTable.Entry(erasure, by.id()));
            return erasure.id();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    @Override
    public void approve(String id, Actor by) {
        ErasureTable.Entry entry = theirs(id, by);
        Instant now = now();
        schema.jdbc(tx -> {
            KeyDestruction destruction = new KeyDestruction(tx);
            decide(tx, entry, Erasure.Decision.DONE, by);
            for (String record : destruction.records(entry.erasure().resident())) {
                requireNoDuty(destruction, record);
                tell(tx, record, entry.erasure().area(), destruction.destroy(record, now, Today.by(schema.clock())));
            }
            return null;
        });
        diary.nudge();
    }

    private void tell(Connection tx, String record, AreaCode area, List<String> emptied) throws SQLException {
        long version = version(tx, record);
        diary.tell(tx, new ResidentSaved(record, area.value(), null), record, version);
        diary.tell(tx, new ResidentErased(record, area.value(), emptied), record, version);
    }

    @Override
    public void refuse(String id, Actor by) {
        ErasureTable.Entry entry = theirs(id, by);
        schema.jdbc(tx -> {
            decide(tx, entry, Erasure.Decision.REFUSED, by);
            return null;
        });
    }

    @Override
    public Page<Erasure> open(AreaCode area, String cursor, int size, Actor by) {
        by.require(area, Role.REGISTRAR, Role.SUPERVISOR);
        String after = Cursor.read(cursor, 1).get(0);
        List<Erasure> found = schema.jdbc(tx -> ErasureTable.open(tx, area, after, size + 1));
        return Cursor.page(found, size, erasure -> List.of(erasure.id()));
    }

    private void decide(Connection tx, ErasureTable.Entry entry, Erasure.Decision decision, Actor by)
            throws SQLException {
        if (!ErasureTable.decide(tx, entry, decision, by.id(), now())) {
            throw new PlatformException(Problem.conflict("this was decided already"));
        }
    }

    /** The request, for a supervisor of its area who did not ask. */
    private ErasureTable.Entry theirs(String id, Actor by) {
        ErasureTable.Entry entry = id == null ? null : schema.jdbc(tx -> ErasureTable.find(tx, id));
        if (entry == null || !by.may(entry.erasure().area(), Role.SUPERVISOR)) {
            throw new PlatformException(Problem.notFound("erasure", id));
        }
        if (entry.askedBy().equals(by.id())) {
            throw new PlatformException(Problem.forbidden("who asked does not decide: a second person must"));
        }
        return entry;
    }

    private static void requireNoDuty(KeyDestruction destruction, String resident) throws SQLException {
        if (destruction.isDutyToKeep(resident)) {
            throw new PlatformException(
                    Problem.conflict("there is a duty to keep: a care file or change request is open"));
        }
    }

    private static long version(Connection tx, String resident) throws SQLException {
        try (var select = tx.prepareStatement("SELECT version FROM resident WHERE id = ?")) {
            select.setString(1, resident);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Instant now() {
        return schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
