// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.linli.kernel.support.Ids;
import org.linli.visit.FieldConflict;
import org.linli.visit.event.FieldConflictOpened;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.patrol.TrackSeal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts what contradicts into the worklist, once for each operation. */
@Component(service = ConflictWriting.class)
public final class ConflictWriting {
    private final VisitSchema schema;
    private final Diary diary;
    private final TrackSeal seal;

    @Activate
    public ConflictWriting(@Reference VisitSchema schema, @Reference Diary diary, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.diary = diary;
        this.seal = new TrackSeal(neighbours.keyring());
    }

    /** Opens a conflict; returns its id, also of one that was opened for the operation before. */
    String open(Opening opening, Turn turn) {
        String id = Ids.next();
        String key = seal.newKey();
        String subject = opening.operation().subject();
        FieldConflict conflict = new FieldConflict(
                id,
                opening.operation().kind(),
                subject == null ? opening.operation().id() : subject,
                opening.resident(),
                opening.area(),
                turn.by().id(),
                opening.reason(),
                opening.contested().mine().keySet().stream()
                        .map(name -> new FieldConflict.Field(name, null, null, null))
                        .toList(),
                turn.now(),
                null,
                null);
        String sealed = seal.seal(key, context(id), opening.contested());
        ConflictTable.Entry entry = new ConflictTable.Entry(conflict, key, sealed);
        ConflictTable.Source source =
                new ConflictTable.Source(turn.lease().id(), opening.operation().id());
        String opened = schema.jdbc(tx -> open(tx, entry, source));
        diary.nudge();
        return opened;
    }

    private String open(Connection tx, ConflictTable.Entry entry, ConflictTable.Source source) throws SQLException {
        String before = ConflictTable.of(tx, source);
        if (before != null) {
            return before;
        }
        FieldConflict conflict = entry.conflict();
        ConflictTable.insert(tx, entry, source);
        FieldConflictOpened opened =
                new FieldConflictOpened(conflict.id(), conflict.area().value());
        diary.tell(tx, opened, conflict.id(), 1);
        return conflict.id();
    }

    /** The values of a conflict. */
    Contested values(ConflictTable.Entry entry) {
        return seal.open(entry.key(), context(entry.conflict().id()), entry.sealed(), Contested.class);
    }

    /** The ground of a decision, which may name people. */
    String sealed(ConflictTable.Entry entry, String ground) {
        return seal.seal(entry.key(), context(entry.conflict().id()) + "/ground", Map.of("ground", ground));
    }

    private static String context(String id) {
        return "visit.field-conflict/" + id;
    }
}
