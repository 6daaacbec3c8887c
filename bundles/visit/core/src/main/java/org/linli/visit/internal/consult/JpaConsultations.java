// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.consult;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
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
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.visit.Consultation;
import org.linli.visit.ConsultationDraft;
import org.linli.visit.ConsultationTally;
import org.linli.visit.Consultations;
import org.linli.visit.OpinionDraft;
import org.linli.visit.event.ConsultationClosed;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.brief.VisitRights;
import org.linli.visit.internal.brief.VisitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rounds of questions in this module's own tables. */
@Component(service = {Consultations.class, JpaConsultations.class})
public final class JpaConsultations implements Consultations {
    private static final Role[] HOLDING = {Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR};
    private static final Role[] SEEING = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.CARE_OFFICER
    };
    private static final int LONGEST_RESULT = 2000;
    private static final int SHORTEST_RESULT = 10;

    private final VisitSchema schema;
    private final Diary diary;
    private final Seals seals;
    private final VisitRows visits;
    private final Opinions opinions;
    private final Once once;

    @Activate
    public JpaConsultations(
            @Reference VisitSchema schema,
            @Reference Diary diary,
            @Reference Seals seals,
            @Reference VisitRows visits,
            @Reference Opinions opinions) {
        this.schema = schema;
        this.diary = diary;
        this.seals = seals;
        this.visits = visits;
        this.opinions = opinions;
        this.once = new Once(schema.clock());
    }

    @Override
    public String open(ConsultationDraft draft, String key, Actor by) {
        ConsultationChecks.check(draft, Today.by(schema.clock()));
        by.require(draft.area(), HOLDING);
        ConsultationRow row = new ConsultationRow();
        row.id = Ids.next();
        row.tell(draft);
        row.openedBy = by.id();
        row.openedAt = schema.clock().instant();
        row.open = 1;
        row.wrappedKey = seals.newKey();
        return schema.write(tx -> once.only(tx, by, key, draft, () -> {
            tx.persist(row);
            return row.id;
        }));
    }

    @Override
    public Consultation find(String id, Actor by) {
        return seen(id, by).view(opinions.count(id));
    }

    private ConsultationRow found(String id, Actor by) {
        VisitRights.requireSigned(by);
        return Optional.ofNullable(schema.read(em -> em.find(ConsultationRow.class, id)))
                .orElseThrow(() -> new PlatformException(Problem.notFound("consultation", id)));
    }

    private ConsultationRow seen(String id, Actor by) {
        ConsultationRow row = found(id, by);
        // Whoever looks after a part of the area gathers opinions in it.
        boolean may = (by.may(row.areaCode(), SEEING)
                || by.areas(SEEING).stream()
                        .anyMatch(area -> area != null && row.areaCode().contains(area)));
        if (!may) {
            throw new PlatformException(Problem.notFound("consultation", id));
        }
        return row;
    }

    @Override
    public Page<Consultation> list(AreaCode area, boolean running, String cursor, int size, Actor by) {
        new Input()
                .that(area.level() != AreaLevel.DISTRICT, "area", "is a district", "a subdistrict or smaller")
                .check();
        by.require(area, SEEING);
        String after = Cursor.read(cursor, 1).get(0);
        List<ConsultationRow> found = schema.read(em -> em.createQuery(
                        "SELECT c FROM ConsultationRow c WHERE c.subdistrict = :subdistrict AND c.open = :open"
                                + " AND (c.area BETWEEN :first AND :last OR c.area IN :above) AND c.id < :after"
                                + " ORDER BY c.id DESC",
                        ConsultationRow.class)
                .setParameter(
                        "subdistrict",
                        area.at(AreaLevel.SUBDISTRICT).orElseThrow().value())
                .setParameter("open", running ? 1 : 0)
                .setParameter("first", area.value())
                .setParameter("last", last(area))
                .setParameter("above", above(area))
                .setParameter("after", after.isEmpty() ? "~" : after)
                .setMaxResults(size + 1)
                .getResultList());
        return Cursor.page(found, size, row -> List.of(row.id)).map(row -> row.view(opinions.count(row.id)));
    }

    /** The areas above, whose rounds ask the people of this one too; the area itself where there is none. */
    private static List<String> above(AreaCode area) {
        return Stream.of(AreaLevel.SUBDISTRICT, AreaLevel.COMMUNITY, area.level())
                .flatMap(level -> area.at(level).stream())
                .map(AreaCode::value)
                .distinct()
                .toList();
    }

    private static String last(AreaCode area) {
        return area.value()
                + "9".repeat(AreaLevel.GRID.codeLength() - area.value().length());
    }

    @Override
    public String contribute(String id, OpinionDraft draft, String key, Actor by) {
        // A visitor may be of a service team, without a role; the visit is asked for below.
        boolean atDoor = draft.where() == OpinionDraft.Where.VISIT;
        ConsultationRow round = atDoor ? found(id, by) : seen(id, by);
        ConsultationChecks.check(draft, round);
        AreaCode area = area(draft, round, by);
        LocalDate today = Today.by(schema.clock());
        boolean runs = round.open == 1 && !today.isBefore(round.from) && !today.isAfter(round.to);
        if (!runs) {
            throw new PlatformException(Problem.conflict("opinions are taken from " + round.from + " to " + round.to));
        }
        String opinion = opinions.newId();
        Opinions.Opinion kept = new Opinions.Opinion(
                opinion,
                id,
                area,
                countedIn(area, round.areaCode()),
                draft.where().name(),
                answers(draft, round, opinion));
        return schema.write(tx -> once.only(tx, by, key, draft, () -> kept(tx, kept)));
    }

    private String kept(EntityManager tx, Opinions.Opinion opinion) {
        try {
            opinions.keep(Schema.connection(tx), opinion);
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        return opinion.id();
    }

    /** The visit or meeting is asked for where and by whom, and then forgotten: an opinion leads back to nobody. */
    private AreaCode area(OpinionDraft draft, ConsultationRow round, Actor by) {
        if (draft.where() == OpinionDraft.Where.VISIT) {
            VisitRows.Found visit = visits.find(draft.reference());
            VisitRights.requireVisitor(by, visit.row(), visit.visitors());
            AreaCode area = visit.row().areaCode();
            new Input()
                    .that(round.areaCode().contains(area), "reference", "lies outside", "a visit in " + round.area)
                    .check();
            return area;
        }
        AreaCode area = draft.area() == null ? round.areaCode() : draft.area();
        by.require(area, SEEING);
        return area;
    }

    /** The community; in a round of one community the grid, or the community where no grid is known. */
    private static AreaCode countedIn(AreaCode area, AreaCode round) {
        AreaLevel level = round.level() == AreaLevel.SUBDISTRICT ? AreaLevel.COMMUNITY : AreaLevel.GRID;
        return area.at(level).orElse(area);
    }

    private List<Opinions.Answer> answers(OpinionDraft draft, ConsultationRow round, String opinion) {
        List<ConsultationDraft.Question> questions = round.asked();
        List<Opinions.Answer> answers = new ArrayList<>();
        for (int i = 0; i < draft.answers().size(); i++) {
            String answer = draft.answers().get(i);
            if (!ConsultationChecks.isGiven(answer)) {
                continue;
            }
            List<String> options = questions.get(i).options();
            answers.add(
                    options.isEmpty()
                            ? opinions.words(round, i + 1, opinion, answer)
                            : new Opinions.Answer(i + 1, options.indexOf(answer.strip()), null));
        }
        return answers;
    }

    @Override
    public ConsultationTally tally(String id, Actor by) {
        return opinions.tally(seen(id, by));
    }

    @Override
    public Page<String> words(String id, int question, String cursor, int size, Actor by) {
        return opinions.words(seen(id, by), question, cursor, size);
    }

    @Override
    public long close(String id, String result, long version, Actor by) {
        ConsultationRow seen = seen(id, by);
        by.require(seen.areaCode(), HOLDING);
        new Input().text("result", result, SHORTEST_RESULT, LONGEST_RESULT).check();
        long now = schema.write(tx -> closed(tx, id, result, version, by));
        diary.nudge();
        return now;
    }

    private long closed(EntityManager tx, String id, String result, long version, Actor by) {
        ConsultationRow row = tx.find(ConsultationRow.class, id);
        if (row.version != version) {
            throw new PlatformException(Problem.staleVersion(version, row.version));
        }
        if (row.open == 0) {
            throw new PlatformException(Problem.conflict("this round is closed"));
        }
        try {
            row.closedOpinions = Opinions.count(Schema.connection(tx), id);
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        row.open = 0;
        row.closedAt = schema.clock().instant();
        row.closedBy = by.id();
        row.result = result.strip();
        tx.flush();
        diary.tell(Schema.connection(tx), new ConsultationClosed(id, row.area, row.closedOpinions), id, row.version);
        return row.version;
    }

    @Override
    public Page<Published> published(AreaCode area, LocalDate since, String cursor, int size) {
        LocalDate first = since == null ? Today.by(schema.clock()).minusYears(1) : since;
        List<String> areas = Stream.iterate(
                        area, each -> each != null, each -> each.parent().orElse(null))
                .map(AreaCode::value)
                .toList();
        List<String> after = Cursor.read(cursor, 2);
        Instant before =
                after.get(0).isEmpty() ? schema.clock().instant().plusSeconds(1) : Cursor.instant(after.get(0));
        List<ConsultationRow> found = schema.read(em -> em.createQuery(
                        "SELECT c FROM ConsultationRow c WHERE c.area IN :areas AND c.open = 0 AND c.closedAt >= :since"
                                + " AND c.closedAt <= :before AND (c.closedAt < :before OR c.id < :id)"
                                + " ORDER BY c.closedAt DESC, c.id DESC",
                        ConsultationRow.class)
                .setParameter("areas", areas)
                .setParameter("since", first.atStartOfDay().toInstant(ZoneOffset.ofHours(8)))
                .setParameter("before", before)
                .setParameter("id", after.get(1).isEmpty() ? "~" : after.get(1))
                .setMaxResults(size + 1)
                .getResultList());
        return Cursor.page(found, size, row -> List.of(row.closedAt.toString(), row.id))
                .map(ConsultationRow::published);
    }
}
