// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.petition.Origin;
import org.linli.petition.Person;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionType;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Needs as rows, each sealed by a key of its own. */
@Component(service = {Needs.class, SealedNeeds.class})
public final class SealedNeeds implements Needs {
    /** Who keeps them files them at once; the pump comes after that. */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    private static final Duration WAIT_EACH = Duration.ofMillis(300);
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_ABOUT = 200;
    private static final int MOST_ANSWERS = 20;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final Seals seals;
    private final FilingPump pump;

    @Activate
    public SealedNeeds(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference Seals seals,
            @Reference FilingPump pump) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.seals = seals;
        this.pump = pump;
    }

    @Override
    public Prepared prepare(Source source, List<NeedDraft> needs, Function<String, Person> person, Actor by) {
        if (needs.isEmpty()) {
            return new Prepared(List.of());
        }
        boolean byOfficer = enters(source, by);
        check(source, needs, byOfficer);
        List<FilingRow> rows = new ArrayList<>();
        for (NeedDraft need : needs) {
            FilingRow row = row(source, rows.size() + 1, by);
            row.byOfficer = byOfficer ? 1 : 0;
            row.residentIndex = seals.index(need.resident());
            Person asks = need.resident() == null ? null : person.apply(need.resident());
            row.sealed = seals.seal(row.wrappedKey, row.id, new NeedTold(placed(need, source), asks));
            rows.add(row);
        }
        return new Prepared(rows);
    }

    private static NeedDraft placed(NeedDraft need, Source source) {
        return new NeedDraft(
                need.text(),
                need.type(),
                need.resident(),
                need.about(),
                need.place() == null ? source.place() : need.place(),
                need.answers(),
                need.answered());
    }

    private FilingRow row(Source source, int position, Actor by) {
        FilingRow row = new FilingRow();
        row.id = Ids.next();
        row.what = FilingRow.What.PETITION;
        row.origin = source.origin().kind();
        row.reference = source.origin().reference();
        row.position = position;
        row.channel = source.channel();
        row.by(by, source.area());
        row.receivedAt = source.at();
        row.wrappedKey = seals.newKey();
        row.state = FiledNeed.State.FILING;
        row.nextTryAt = schema.clock().instant().plus(HEAD_START);
        return row;
    }

    /** Whoever may not enter by this channel tells the platform, which files it for them, to the desk. */
    private boolean enters(Source source, Actor by) {
        Optional<PetitionChannel> channel = neighbours.channels().in(source.area()).stream()
                .filter(each -> each.code().equals(source.channel()))
                .findFirst();
        AreaCode district = source.area().at(AreaLevel.DISTRICT).orElseThrow();
        return channel.isPresent()
                && by.grants().stream()
                        .anyMatch(grant -> channel.get().enteredBy().contains(grant.role())
                                && (grant.area() == null || district.contains(grant.area())));
    }

    private void check(Source source, List<NeedDraft> needs, boolean byOfficer) {
        Input input = new Input();
        input.that(needs.size() <= MOST, "needs", "are " + needs.size(), "at most " + MOST);
        List<PetitionType> types = neighbours.petitions().types(source.area());
        Set<String> codes = types.stream().map(PetitionType::code).collect(Collectors.toSet());
        for (int i = 0; i < needs.size(); i++) {
            check(input, "needs[" + i + "].", needs.get(i), codes);
            input.that(
                    byOfficer || needs.get(i).answered() == null,
                    "needs[" + i + "].answered",
                    "is for those who may enter by the channel " + source.channel(),
                    "no answer on the spot");
        }
        input.check();
    }

    private static void check(Input input, String field, NeedDraft need, Set<String> types) {
        input.text(field + "text", need.text(), 2, LONGEST_TEXT)
                .that(
                        need.type() != null && types.contains(need.type()),
                        field + "type",
                        "no such type here",
                        "one of " + types)
                .text(field + "about", need.about(), 0, LONGEST_ABOUT)
                .that(
                        need.answers().size() <= MOST_ANSWERS,
                        field + "answers",
                        "are too many",
                        "at most " + MOST_ANSWERS);
        if (need.answered() != null) {
            input.text(field + "answered.words", need.answered().words(), 2, LONGEST_TEXT)
                    .required(field + "answered.resolution", need.answered().resolution())
                    .text(field + "answered.note", need.answered().note(), 0, LONGEST_TEXT);
        }
    }

    @Override
    public void keep(EntityManager tx, Prepared prepared) {
        prepared.rows().forEach(tx::persist);
    }

    @Override
    public List<FiledNeed> file(Prepared prepared) {
        Instant patience =
                Instant.now().plus(WAIT_EACH.multipliedBy(prepared.rows().size()));
        List<FiledNeed> filed = new ArrayList<>();
        for (FilingRow row : prepared.rows()) {
            filed.add(Instant.now().isBefore(patience) ? pump.now(row) : row.view(null));
        }
        return filed;
    }

    @Override
    public List<FiledNeed> of(Origin origin) {
        return rows(origin, FilingRow.What.PETITION).stream()
                .map(row -> row.view(null))
                .toList();
    }

    List<FilingRow> rows(Origin origin, FilingRow.What what) {
        return schema.read(em -> em.createQuery(
                        "SELECT f FROM FilingRow f WHERE f.origin = :origin AND f.reference = :reference"
                                + " AND f.what = :what ORDER BY f.position",
                        FilingRow.class)
                .setParameter("origin", origin.kind())
                .setParameter("reference", origin.reference())
                .setParameter("what", what)
                .setMaxResults(MOST * 10)
                .getResultList());
    }
}
