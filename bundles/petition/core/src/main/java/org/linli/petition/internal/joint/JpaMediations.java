// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.petition.Command;
import org.linli.petition.Mediation;
import org.linli.petition.Mediations;
import org.linli.petition.Person;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mediations in this module's own tables; what was said is sealed before the transaction. */
@Component(service = {Mediations.class, JpaMediations.class})
public final class JpaMediations implements Mediations {
    private static final int LONGEST_OUTCOME = 4000;
    private static final int MOST_SHOWN = 20;
    private static final int MOST_SESSIONS = 100;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final OrderCommands commands;

    @Activate
    public JpaMediations(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
    }

    @Override
    public WorkOrder mediate(Command command, List<Person> parties, Mediation.Session session) {
        List<Person> named = parties == null ? List.of() : parties;
        MediationChecks.check(named, session, schema.now());
        Running before = running(command);
        new Input()
                .that(before != null || !named.isEmpty(), "parties", "are missing", "at least 2, for a first session")
                .check();
        MediationSeal seal = new MediationSeal(neighbours.keyring(), before == null ? null : before.key());
        String sealedParties = named.isEmpty() ? null : seal.seal(named, MediationSeal.PARTIES);
        String sealedSession = seal.seal(session, MediationSeal.SESSION);
        return commands.run(command, new Act(StepKind.MEDIATE, List.of(named, session), (manager, order, now) -> {
            MediationRow row = same(manager, order, before);
            boolean first = row == null;
            if (first) {
                row = begin(manager, order, seal.key(), now);
            }
            row.parties = sealedParties == null ? row.parties : sealedParties;
            note(manager, row, sealedSession, now);
            return new Told(
                    first ? "调解开始" : "继续调解",
                    JointWords.MEDIATING,
                    Invitations.taken(order, StepKind.MEDIATE, List.of()));
        }));
    }

    private static MediationRow begin(EntityManager manager, WorkOrderRow order, String key, Instant now) {
        MediationRow row = new MediationRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.sealedKey = key;
        row.startedAt = now;
        manager.persist(row);
        return row;
    }

    private static void note(EntityManager manager, MediationRow mediation, String sealed, Instant now) {
        SessionRow row = new SessionRow();
        row.id = Ids.next();
        row.mediationId = mediation.id;
        row.notedAt = now;
        row.session = sealed;
        manager.persist(row);
    }

    @Override
    public WorkOrder settle(Command command, boolean agreed, String outcome) {
        new Input().text("outcome", outcome, 2, LONGEST_OUTCOME).check();
        Running before = running(command);
        String sealed = before == null
                ? null
                : new MediationSeal(neighbours.keyring(), before.key()).seal(outcome, MediationSeal.OUTCOME);
        return commands.run(command, new Act(StepKind.SETTLE, List.of(agreed, outcome), (manager, order, now) -> {
            MediationRow row = same(manager, order, before);
            if (row == null) {
                throw new PlatformException(Problem.conflict("no mediation runs"));
            }
            row.outcome = sealed;
            row.settled = agreed ? 1 : 0;
            row.endedAt = now;
            return new Told(
                    agreed ? "达成调解协议" : "调解未达成一致",
                    agreed ? JointWords.SETTLED : JointWords.UNSETTLED,
                    Invitations.taken(order, StepKind.SETTLE, List.of()));
        }));
    }

    /** The one that runs, as it was found before the transaction. */
    private record Running(String id, String key) {}

    private Running running(Command command) {
        OrderCommands.requireSigned(command.by());
        return schema.schema().read(manager -> {
            OrderCommands.visible(manager, command.order(), command.by());
            MediationRow row = running(manager, command.order());
            return row == null ? null : new Running(row.id, row.sealedKey);
        });
    }

    private static MediationRow running(EntityManager manager, String order) {
        return manager
                .createQuery(
                        "SELECT m FROM MediationRow m WHERE m.orderId = :order AND m.endedAt IS NULL",
                        MediationRow.class)
                .setParameter("order", order)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** What was sealed for one mediation cannot be written to another. */
    private static MediationRow same(EntityManager manager, WorkOrderRow order, Running before) {
        MediationRow row = running(manager, order.id);
        if (!Objects.equals(row == null ? null : row.id, before == null ? null : before.id())) {
            throw new PlatformException(Problem.conflict("the mediation began or ended meanwhile; read it again"));
        }
        return row;
    }

    @Override
    public List<Mediation> read(String order, String from, Actor by) {
        OrderCommands.requireSigned(by);
        Sealed sealed = schema.schema().read(manager -> sealed(manager, order, by));
        Purpose purpose = new Purpose(Names.MODULE, Receipts.shown(sealed.number()));
        neighbours
                .ledger()
                .append(Access.record(by, "petition.mediation", "petition/" + sealed.petition(), purpose, from));
        return sealed.mediations().stream().map(this::open).toList();
    }

    /** Mediations of an order as they are kept. */
    private record Sealed(String petition, String number, List<Kept> mediations) {}

    /** A mediation as it is kept. */
    private record Kept(MediationRow row, List<SessionRow> sessions) {}

    private static Sealed sealed(EntityManager manager, String id, Actor by) {
        WorkOrderRow order = OrderCommands.visible(manager, id, by);
        if (!Rights.seesPetitioner(by, order) && !Rights.takesPart(by, order)) {
            throw new PlatformException(Problem.forbidden(
                    "mediations are for the handler, who takes part, and dispatchers and supervisors"));
        }
        List<Kept> kept = manager
                .createQuery(
                        "SELECT m FROM MediationRow m WHERE m.orderId = :order ORDER BY m.startedAt, m.id",
                        MediationRow.class)
                .setParameter("order", id)
                .setMaxResults(MOST_SHOWN)
                .getResultList()
                .stream()
                .map(row -> new Kept(row, sessions(manager, row.id)))
                .toList();
        return new Sealed(order.petitionId, order.number, kept);
    }

    private static List<SessionRow> sessions(EntityManager manager, String mediation) {
        return manager.createQuery(
                        "SELECT s FROM SessionRow s WHERE s.mediationId = :mediation ORDER BY s.notedAt, s.id",
                        SessionRow.class)
                .setParameter("mediation", mediation)
                .setMaxResults(MOST_SESSIONS)
                .getResultList();
    }

    private Mediation open(Kept kept) {
        MediationRow row = kept.row();
        MediationSeal seal = new MediationSeal(neighbours.keyring(), row.sealedKey);
        return new Mediation(
                row.id,
                List.of(seal.open(row.parties, MediationSeal.PARTIES, Person[].class)),
                kept.sessions().stream()
                        .map(one -> seal.open(one.session, MediationSeal.SESSION, Mediation.Session.class))
                        .toList(),
                row.startedAt,
                row.endedAt,
                row.settled == null ? null : row.settled == 1,
                row.outcome == null ? null : seal.open(row.outcome, MediationSeal.OUTCOME, String.class));
    }
}
