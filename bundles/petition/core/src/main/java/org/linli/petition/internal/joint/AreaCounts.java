// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Codes;
import org.linli.petition.Attention.Kind;
import org.linli.petition.Attentions;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.PetitionSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the orders of an area stand, and of each area directly in it, in one answer for a map. */
@Component(service = AreaCounts.class)
public final class AreaCounts {
    static final Role[] COUNTING = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.SYSTEM
    };

    private final PetitionSchema schema;
    private final JpaAttentions attentions;

    @Activate
    public AreaCounts(@Reference PetitionSchema schema, @Reference JpaAttentions attentions) {
        this.schema = schema;
        this.attentions = attentions;
    }

    /**
     * The counts.
     *
     * @param whole of the area with all that lies in it
     * @param areas of each area directly in it where something is open, by code; what lies in none of them is counted under
     *     the area itself
     */
    public record Standing(Line whole, List<Line> areas) {}

    /**
     * Of one area.
     *
     * @param area its code
     * @param open orders that are not closed, from the read-model
     * @param overdue those past their deadline, at most {@link Attentions#COUNTED}
     * @param overdueMore whether there are still more
     * @param dueSoon those whose deadline is near, counted likewise
     * @param dueSoonMore whether there are still more
     */
    public record Line(AreaCode area, long open, int overdue, boolean overdueMore, int dueSoon, boolean dueSoonMore) {}

    /**
     * How the orders stand now.
     *
     * @throws org.linli.kernel.PlatformException forbidden; invalid, when there is no area
     */
    public Standing standing(AreaCode area, Actor by) {
        AttentionQuery.Asked asked = attentions.asked(area, by, COUNTING);
        return schema.schema().jdbc(connection -> {
            Map<AreaCode, Long> open = open(connection, area);
            long all = open.values().stream().mapToLong(Long::longValue).sum();
            Line whole = line(connection, asked, all);
            List<Line> lines = new ArrayList<>();
            for (Map.Entry<AreaCode, Long> child : open.entrySet()) {
                if (!child.getKey().equals(area)) {
                    lines.add(line(connection, asked.in(child.getKey()), child.getValue()));
                }
            }
            Long here = open.get(area);
            if (here != null && area.level() != AreaLevel.GRID) {
                lines.add(0, rest(whole, here, lines));
            }
            return new Standing(whole, lines);
        });
    }

    /** Open orders by the area directly in this one; under the area itself those that lie in none. */
    private static Map<AreaCode, Long> open(Connection connection, AreaCode area) throws SQLException {
        int length = area.level() == AreaLevel.GRID
                ? AreaLevel.GRID.codeLength()
                : AreaLevel.values()[area.level().ordinal() + 1].codeLength();
        Map<AreaCode, Long> open = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT area, state, orders FROM state_tally WHERE area BETWEEN ? AND ? AND orders > 0")) {
            Codes codes = Codes.in(area);
            select.setString(1, codes.first());
            select.setString(2, codes.last());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (WorkOrderState.valueOf(row.getString("state")).isOpen()) {
                        String code = row.getString("area");
                        open.merge(
                                AreaCode.of(code.substring(0, Math.min(length, code.length()))),
                                row.getLong("orders"),
                                Long::sum);
                    }
                }
            }
        }
        return open;
    }

    /** Two counts that each end after a few hundred rows of the area's index, however much is open. */
    private static Line line(Connection connection, AttentionQuery.Asked asked, long open) throws SQLException {
        int overdue = JpaAttentions.count(connection, AttentionQuery.of(Kind.OVERDUE, asked, null));
        int soon = JpaAttentions.count(connection, AttentionQuery.of(Kind.DUE_SOON, asked, null));
        int most = Attentions.COUNTED;
        return new Line(asked.area(), open, Math.min(overdue, most), overdue > most, Math.min(soon, most), soon > most);
    }

    private static Line rest(Line whole, long open, List<Line> children) {
        int overdue = children.stream().mapToInt(Line::overdue).sum();
        int soon = children.stream().mapToInt(Line::dueSoon).sum();
        return new Line(
                whole.area(),
                open,
                Math.max(0, whole.overdue() - overdue),
                false,
                Math.max(0, whole.dueSoon() - soon),
                false);
    }
}
