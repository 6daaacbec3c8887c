// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.petition.OutsideParties;
import org.linli.petition.OutsideParty;
import org.linli.petition.internal.Drafts;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contact list in this module's own table. */
@Component(service = {OutsideParties.class, JpaOutsideParties.class})
public final class JpaOutsideParties implements OutsideParties {
    private static final int VALUES = 3;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile("[0-9+\\- ]{3,20}");

    private final PetitionSchema schema;
    private final Once once;

    @Activate
    public JpaOutsideParties(@Reference PetitionSchema schema) {
        this.schema = schema;
        this.once = new Once(schema.clock());
    }

    @Override
    public Page<OutsideParty> list(AreaCode area, String kind, String cursor, int size, Actor by) {
        OrderCommands.requireSigned(by);
        by.require(
                area,
                Role.GRID_WORKER,
                Role.COMMUNITY_OFFICER,
                Role.DISPATCHER,
                Role.DEPARTMENT_OFFICER,
                Role.SUPERVISOR);
        List<String> from = Cursor.read(cursor, VALUES);
        List<OutsideParty> found = schema.schema()
                .read(manager ->
                        query(manager, area, kind, from).setMaxResults(Page.size(size) + 1).getResultList().stream()
                                .map(OutsidePartyRow::view)
                                .toList());
        return Cursor.page(found, size, party -> List.of(party.kind(), party.name(), party.id()));
    }

    private static TypedQuery<OutsidePartyRow> query(
            EntityManager manager, AreaCode area, String kind, List<String> from) {
        List<String> areas = Stream.of(AreaLevel.values())
                .flatMap(level -> area.at(level).stream())
                .map(AreaCode::value)
                .toList();
        String jpql = "SELECT p FROM OutsidePartyRow p WHERE p.area IN :areas AND p.active = 1"
                + (kind == null ? "" : " AND p.kind = :only")
                + " AND (p.kind > :kind OR p.kind = :kind AND (p.name > :name OR p.name = :name AND p.id > :id))"
                + " ORDER BY p.kind, p.name, p.id";
        TypedQuery<OutsidePartyRow> query = manager.createQuery(jpql, OutsidePartyRow.class)
                .setParameter("areas", areas)
                .setParameter("kind", from.get(0))
                .setParameter("name", from.get(1))
                .setParameter("id", from.get(2));
        return kind == null ? query : query.setParameter("only", kind);
    }

    @Override
    public OutsideParty save(OutsideParty party, String key, Actor by) {
        OrderCommands.requireSigned(by);
        check(party, key);
        by.require(party.area(), Role.DISPATCHER, Role.SUPERVISOR);
        return schema.schema().write(manager -> {
            String id = once.only(
                    manager, by, key, party, () -> party.id() == null ? add(manager, party) : change(manager, party));
            manager.flush();
            return manager.find(OutsidePartyRow.class, id).view();
        });
    }

    private static String add(EntityManager manager, OutsideParty party) {
        OutsidePartyRow row = new OutsidePartyRow();
        row.id = Ids.next();
        row.area = party.area().value();
        row.say(party);
        manager.persist(row);
        return row.id;
    }

    private static String change(EntityManager manager, OutsideParty party) {
        OutsidePartyRow row = manager.find(OutsidePartyRow.class, party.id());
        if (row == null || !row.area.equals(party.area().value())) {
            throw new PlatformException(Problem.notFound("outside party", party.id()));
        }
        if (row.version != party.version()) {
            throw new PlatformException(Problem.staleVersion(party.version(), row.version));
        }
        row.say(party);
        return row.id;
    }

    private static void check(OutsideParty party, String key) {
        Input input = new Input().required("party", party);
        input.check();
        Drafts.key(input, key)
                .required("area", party.area())
                .text("kind", party.kind(), 1, LONGEST_KIND)
                .text("name", party.name(), 1, LONGEST_NAME)
                .that(
                        party.phone() != null && PHONE.matcher(party.phone()).matches(),
                        "phone",
                        "is no phone number",
                        "3 to 20 digits, plus, hyphen or space")
                .check();
    }
}
