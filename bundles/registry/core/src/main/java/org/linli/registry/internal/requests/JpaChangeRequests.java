// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.util.List;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.ChangeRequestSummary;
import org.linli.registry.ChangeRequests;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The change requests in the database. */
@Component(service = {ChangeRequests.class, JpaChangeRequests.class})
public final class JpaChangeRequests implements ChangeRequests {
    private static final String OPERATION = "registry.change-request";
    private static final String LIST = "registry.change-requests";
    private static final String SELECT =
            "SELECT c, p.name FROM ChangeRequestRow c LEFT JOIN ResidentRow p ON p.id = c.resident WHERE ";

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final RequestRecords records;
    private final Asking asking;
    private final Deciding deciding;

    @Activate
    public JpaChangeRequests(
            @Reference RegistrySchema schema,
            @Reference Neighbours neighbours,
            @Reference RequestRecords records,
            @Reference Asking asking,
            @Reference Deciding deciding) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.records = records;
        this.asking = asking;
        this.deciding = deciding;
    }

    @Override
    public String ask(ChangeDraft draft, String key, Actor by) {
        return asking.ask(draft, key, by);
    }

    @Override
    public ChangeRequest find(String id, String from, Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
        RequestRecords.Found found = records.find(id);
        ChangeRequestRow row = found.row();
        boolean own = by.id().equals(row.askedBy) && by.may(row.area(), Rights.lists());
        if (row.isOpen() && ChangeRequestPurpose.decides(row, by)) {
            look(row, from, by);
            return found.shown();
        }
        if (!own && !by.may(row.area(), Role.COMMUNITY_OFFICER)) {
            throw RequestRecords.notFound(id);
        }
        neighbours.ledger().append(Access.list(by, OPERATION, 1, from));
        return found.masked(own);
    }

    @Override
    public Page<ChangeRequestSummary> open(AreaCode area, String cursor, int size, String from, Actor by) {
        by.require(area, Role.COMMUNITY_OFFICER);
        String after = Cursor.read(cursor, 1).get(0);
        boolean grid = area.level() == AreaLevel.GRID;
        Page<Object[]> found = schema.read(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                    SELECT + "c." + column(area) + " = :area AND c.status = :status AND c.id > :after"
                            + (grid ? " AND c.community = :community" : "") + " ORDER BY c.id",
                    Object[].class);
            query.setParameter("area", area.value())
                    .setParameter("status", ChangeRequest.Status.OPEN)
                    .setParameter("after", after);
            if (grid) {
                query.setParameter(
                        "community", area.at(AreaLevel.COMMUNITY).orElseThrow().value());
            }
            return page(query, size);
        });
        return listed(found, from, by);
    }

    @Override
    public Page<ChangeRequestSummary> mine(String cursor, int size, String from, Actor by) {
        if (by.areas(Rights.lists()).isEmpty()) {
            throw new PlatformException(Problem.forbidden("needs one of GRID_WORKER, COMMUNITY_OFFICER"));
        }
        String before = Cursor.read(cursor, 1).get(0);
        Page<Object[]> found = schema.read(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                    SELECT + "c.askedBy = :by" + (cursor == null ? "" : " AND c.id < :before") + " ORDER BY c.id DESC",
                    Object[].class);
            query.setParameter("by", by.id());
            if (cursor != null) {
                query.setParameter("before", before);
            }
            return page(query, size);
        });
        return listed(found, from, by);
    }

    @Override
    public String confirm(String id, long recordVersion, List<String> notDuplicates, Actor by) {
        return deciding.confirm(id, recordVersion, notDuplicates, by);
    }

    @Override
    public void decline(String id, String reason, Actor by) {
        deciding.decline(id, reason, by);
    }

    private void look(ChangeRequestRow row, String from, Actor by) {
        Purpose purpose = new Purpose(ChangeRequestPurpose.KIND_NAME, row.id);
        if (row.resident != null) {
            neighbours.purposes().require(purpose, row.resident, OPERATION, from, by);
        }
        // Who is not in the registry yet is looked at under the request's id.
        String person = row.resident == null ? row.id : row.resident;
        neighbours.ledger().append(Access.record(by, OPERATION, person, purpose, from));
    }

    private static Page<Object[]> page(TypedQuery<Object[]> query, int size) {
        int limit = Page.size(size);
        return Cursor.page(
                query.setMaxResults(limit + 1).getResultList(), limit, row -> List.of(((ChangeRequestRow) row[0]).id));
    }

    /** Requests whose resident has moved out of the actor's areas are left out. */
    private Page<ChangeRequestSummary> listed(Page<Object[]> found, String from, Actor by) {
        List<ChangeRequestSummary> seen = found.items().stream()
                .filter(row -> by.may(((ChangeRequestRow) row[0]).area(), Rights.lists()))
                .map(row -> summary((ChangeRequestRow) row[0], (String) row[1]))
                .toList();
        neighbours.ledger().append(Access.list(by, LIST, seen.size(), from));
        return new Page<>(seen, found.next());
    }

    private static ChangeRequestSummary summary(ChangeRequestRow row, String name) {
        return new ChangeRequestSummary(
                row.id,
                row.kind,
                row.status,
                row.resident,
                ResidentFields.masked("name", name),
                row.asked(),
                row.decided(),
                row.area());
    }

    private static String column(AreaCode area) {
        return switch (area.level()) {
            case DISTRICT -> "district";
            case SUBDISTRICT -> "subdistrict";
            case COMMUNITY -> "community";
            case GRID -> "grid";
        };
    }
}
