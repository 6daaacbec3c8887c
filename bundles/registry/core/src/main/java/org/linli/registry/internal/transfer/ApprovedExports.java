// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.ExportDraft;
import org.linli.registry.Exports;
import org.linli.registry.FieldGroup;
import org.linli.registry.ResidentExport;
import org.linli.registry.ResidentExport.State;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Summaries;
import org.linli.registry.internal.people.HouseholdBatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The exports: asked for by one, approved by another, fetched once. */
@Component(service = {Exports.class, ApprovedExports.class})
public final class ApprovedExports implements Exports {
    private static final String LAST = "~";
    private static final int OLDEST = 150;
    private static final Role[] SEEING = {Role.REGISTRAR, Role.SUPERVISOR};

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final ExportRows rows;
    private final Marks marks;
    private final Once once;

    @Activate
    public ApprovedExports(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference Summaries summaries,
            @Reference HouseholdBatch households) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.rows = new ExportRows(schema, seals, summaries, households);
        this.marks = new Marks(seals);
        this.once = new Once(schema.clock());
    }

    @Override
    public String ask(ExportDraft asked, String key, Actor by) {
        AreaCode area = AreaCode.of(asked.area() == null ? "" : asked.area());
        by.require(area, Role.REGISTRAR);
        neighbours.areas().find(area);
        ExportDraft draft = checked(asked);
        String id = Ids.next();
        String mark = marks.of(id);
        return schema.write(em -> once.only(em, by, key, draft, () -> {
            try {
                ExportTable.insert(Schema.connection(em), id, draft, mark, by, now());
                return id;
            } catch (SQLException failed) {
                throw new UncheckedSqlException(failed);
            }
        }));
    }

    private ExportDraft checked(ExportDraft draft) {
        Set<FieldGroup> fields = EnumSet.of(FieldGroup.BASIC);
        Stream.ofNullable(draft.fields())
                .flatMap(Set::stream)
                .filter(Objects::nonNull)
                .forEach(fields::add);
        new Input()
                .text("reason", draft.reason(), 5, 200)
                .that(
                        !fields.contains(FieldGroup.CARE),
                        "fields",
                        "name CARE, which is never exported",
                        "BASIC, IDENTITY, CONTACT, HOME, HOUSEHOLD")
                .that(isAge(draft.ageFrom()), "ageFrom", "is no age", "0 to " + OLDEST)
                .that(isAge(draft.ageTo()), "ageTo", "is no age", "0 to " + OLDEST)
                .check();
        ExportDraft whole = new ExportDraft(
                draft.area(),
                new TreeSet<>(fields),
                draft.residence(),
                draft.ageFrom(),
                draft.ageTo(),
                draft.reason().strip());
        requireFew(whole);
        return whole;
    }

    private int requireFew(ExportDraft draft) {
        int count = rows.count(draft, MOST_ROWS);
        new Input()
                .that(
                        count <= MOST_ROWS,
                        "area",
                        "has more people than a file may hold",
                        "at most " + MOST_ROWS + ": a smaller area, or fewer people in it")
                .check();
        return count;
    }

    private static boolean isAge(Integer age) {
        return age == null || age >= 0 && age <= OLDEST;
    }

    @Override
    public ResidentExport find(String id, Actor by) {
        return kept(id, by).shown();
    }

    @Override
    public Page<ResidentExport> list(AreaCode area, String cursor, int size, Actor by) {
        by.require(area, SEEING);
        String before = cursor == null ? LAST : Cursor.read(cursor, 1).get(0);
        List<ExportTable.Kept> found = schema.jdbc(tx -> ExportTable.of(tx, area, before, size + 1, now()));
        return Cursor.page(found.stream().map(ExportTable.Kept::shown).toList(), size, one -> List.of(one.id()));
    }

    @Override
    public ResidentExport decide(String id, boolean approve, String reason, Actor by) {
        ExportTable.Kept export = kept(id, by);
        by.require(export.area(), Role.SUPERVISOR);
        if (export.asker().equals(by.id())) {
            throw new PlatformException(Problem.forbidden("you asked for it yourself; another supervisor decides"));
        }
        if (!approve) {
            new Input().text("reason", reason, 1, 200).check();
        }
        requireState(export, "decide", State.ASKED);
        if (!schema.jdbc(tx -> ExportTable.decide(tx, id, approve, reason, by, now()))) {
            requireState(kept(id, by), "decide", State.ASKED);
        }
        return find(id, by);
    }

    @Override
    public File fetch(String id, String from, Actor by) {
        ExportTable.Kept export = kept(id, by);
        by.require(export.area(), Role.REGISTRAR);
        if (!export.asker().equals(by.id())) {
            throw new PlatformException(Problem.forbidden("only who asked for it fetches it"));
        }
        requireState(export, "fetch", State.APPROVED);
        int count = requireFew(export.shown().draft());
        // Written first: without the ledger the right to fetch is not used up.
        neighbours
                .ledger()
                .append(new Access(by, "registry.export", null, new Purpose("export", id), count, from, true));
        if (!schema.jdbc(tx -> ExportTable.fetch(tx, id, count, now()))) {
            requireState(kept(id, by), "fetch", State.APPROVED);
        }
        return new ExportFile(kept(id, by), rows, marks, neighbours.ledger(), from, by);
    }

    @Override
    public Trace trace(String mark, Actor by) {
        if (!Marks.isOne(mark)) {
            throw new PlatformException(
                    Problem.invalid("mark", "is none of ours", "the 20 letters of a row's last column"));
        }
        List<ExportTable.Kept> possible =
                schema.jdbc(tx -> ExportTable.marked(tx, mark.substring(0, Marks.OF_EXPORT), now()));
        return possible.stream()
                .filter(export -> by.may(export.area(), Role.SUPERVISOR))
                .map(export ->
                        marks.row(export.shown().id(), export.mark(), mark).map(row -> new Trace(export.shown(), row)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new PlatformException(Problem.notFound("export with the mark", mark)));
    }

    /** One of an area that the caller may not see is told like one that is not there. */
    private ExportTable.Kept kept(String id, Actor by) {
        return schema.jdbc(tx -> ExportTable.find(tx, id, now()))
                .filter(export -> by.may(export.area(), SEEING))
                .orElseThrow(() -> new PlatformException(Problem.notFound("export", id)));
    }

    private static void requireState(ExportTable.Kept export, String step, State state) {
        State is = export.shown().state();
        if (is != state) {
            throw new PlatformException(Problem.illegalStep(
                    step,
                    is.name(),
                    is == State.ASKED ? List.of("decide") : is == State.APPROVED ? List.of("fetch") : List.of()));
        }
    }

    private Instant now() {
        return schema.clock().instant();
    }
}
