// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Attention;
import org.linli.petition.Attention.Kind;
import org.linli.petition.Attentions;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a command centre looks at; each kind by an index of its own. */
@Component(service = {Attentions.class, JpaAttentions.class})
public final class JpaAttentions implements Attentions {
    private static final int VALUES = 2;
    private static final Role[] COORDINATING = {Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM};

    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final SupervisionSettings supervising;
    private final Neighbours neighbours;

    @Activate
    public JpaAttentions(
            @Reference PetitionSchema schema,
            @Reference PetitionSettings settings,
            @Reference SupervisionSettings supervising,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.supervising = supervising;
        this.neighbours = neighbours;
    }

    @Override
    public Page<Attention> list(AreaCode area, Kind kind, String cursor, int size, Actor by) {
        AttentionQuery.Asked asked = asked(area, by, COORDINATING);
        new Input().required("kind", kind).check();
        int rows = Page.size(size);
        List<String> from = cursor == null ? null : Cursor.read(cursor, VALUES);
        AttentionQuery query = AttentionQuery.of(kind, asked, from);
        List<Attention> found = schema.schema().jdbc(connection -> lines(connection, query, rows + 1));
        return Cursor.page(
                found, rows, line -> List.of(query.cursor(line), line.order().id()));
    }

    @Override
    public List<Attention.Count> counts(AreaCode area, Actor by) {
        AttentionQuery.Asked asked = asked(area, by, COORDINATING);
        return schema.schema().jdbc(connection -> {
            List<Attention.Count> counts = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                int found = count(connection, AttentionQuery.of(kind, asked, null));
                counts.add(new Attention.Count(kind, kind.words(), Math.min(found, COUNTED), found > COUNTED));
            }
            return counts;
        });
    }

    /** Asks the calendar, so before the transaction. */
    AttentionQuery.Asked asked(AreaCode area, Actor by, Role... roles) {
        OrderCommands.requireSigned(by);
        new Input().required("area", area).check();
        by.require(area, roles);
        Instant now = schema.now();
        Instant soon = Deadlines.compute(
                        neighbours.calendars().current(), supervising.now().soon(), now, List.of())
                .due();
        return new AttentionQuery.Asked(area, Rights.handlerIds(by), now, soon);
    }

    private List<Attention> lines(Connection connection, AttentionQuery query, int rows) throws SQLException {
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings.now(), schema.now());
        List<Attention> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query.page(rows))) {
            query.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new Attention(
                            OrderViews.summary(row, context), query.kind(), Instants.get(row, "attention_since")));
                }
            }
        }
        return lines;
    }

    static int count(Connection connection, AttentionQuery query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query.count(COUNTED + 1))) {
            query.bind(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
