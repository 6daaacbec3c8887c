// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.petition.Edition;
import org.linli.petition.Edition.State;
import org.linli.petition.Editions;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Rights;
import org.linli.petition.spi.EditionKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Editions in this module's own table. */
@Component(service = {Editions.class, JpaEditions.class})
public final class JpaEditions implements Editions {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,19}");
    private static final int LONGEST_TEXT = 8000;
    private static final int LONGEST_WORDS = 500;

    private final PetitionSchema schema;
    private final Function<String, EditionKind> kinds;
    private final OpenSample sample;
    private final EditionRun run;

    @Activate
    public JpaEditions(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference EditionKinds kinds) {
        this(schema, feed, settings, kinds::of);
    }

    private JpaEditions(
            PetitionSchema schema, PetitionFeed feed, PetitionSettings settings, Function<String, EditionKind> kinds) {
        this.schema = schema;
        this.kinds = kinds;
        this.sample = new OpenSample(schema, settings);
        this.run = new EditionRun(schema, feed, kinds);
    }

    /** With these kinds; no constructor, since the component runtime would look at it, too. */
    public static JpaEditions of(
            PetitionSchema schema, PetitionFeed feed, PetitionSettings settings, Function<String, EditionKind> kinds) {
        return new JpaEditions(schema, feed, settings, kinds);
    }

    /** What takes editions into force. */
    EditionRun run() {
        return run;
    }

    @Override
    public Edition draft(Draft draft, Actor by) {
        OrderCommands.requireSigned(by);
        check(draft);
        ReviewRights.requireProposing(draft.area(), by);
        String id = Ids.next();
        schema.schema().jdbc(connection -> {
            EditionTable.insert(connection, id, draft, by, schema.now());
            return null;
        });
        return find(id, by);
    }

    @Override
    public Edition change(String edition, long version, Draft draft, Actor by) {
        EditionTable.Row row = row(edition, by);
        check(new Draft(row.view().kind(), row.view().area(), draft.text(), draft.ground(), draft.validFrom()));
        ReviewRights.requireProposing(row.view().area(), by);
        require(row.view(), version, State.DRAFT);
        schema.schema().jdbc(connection -> {
            EditionTable.change(connection, row, draft, by, schema.now());
            return null;
        });
        return find(edition, by);
    }

    private static void check(Draft draft) {
        new Input()
                .that(
                        draft.kind() != null && KIND.matcher(draft.kind()).matches(),
                        "kind",
                        "is no kind",
                        "such as rule or template")
                .text("text", draft.text(), 1, LONGEST_TEXT)
                .text("ground", draft.ground(), 2, LONGEST_WORDS)
                .check();
    }

    @Override
    public Edition find(String edition, Actor by) {
        return row(edition, by).view();
    }

    private EditionTable.Row row(String edition, Actor by) {
        ReviewRights.requireReading(by);
        Optional<EditionTable.Row> found = edition == null
                ? Optional.empty()
                : schema.schema().jdbc(connection -> EditionTable.find(connection, edition));
        return found.filter(row -> ReviewRights.concerns(row.view().area(), by))
                .orElseThrow(() -> new PlatformException(Problem.notFound("edition", edition)));
    }

    @Override
    public Page<Edition> list(Wanted wanted, String cursor, int size, Actor by) {
        ReviewRights.requireReading(by);
        int asked = Page.size(size);
        String before = Cursor.read(cursor, 1).get(0);
        List<Edition> found = schema.schema().jdbc(connection -> wanted(connection, wanted, before, asked + 1, by));
        return Cursor.page(found, asked, edition -> List.of(edition.id()));
    }

    /** Editions are few; others are passed over, but no more than a thousand at once. */
    private static List<Edition> wanted(Connection connection, Wanted wanted, String before, int size, Actor by)
            throws SQLException {
        List<Edition> found = new ArrayList<>();
        String at = before;
        for (int i = 0; i < 5 && found.size() < size; i++) {
            List<EditionTable.Row> some = EditionTable.before(connection, at, Page.MAX_SIZE);
            some.stream()
                    .map(EditionTable.Row::view)
                    .filter(edition -> fits(edition, wanted) && ReviewRights.concerns(edition.area(), by))
                    .limit(size - found.size())
                    .forEach(found::add);
            if (some.size() < Page.MAX_SIZE) {
                return found;
            }
            at = some.get(some.size() - 1).view().id();
        }
        return found;
    }

    private static boolean fits(Edition edition, Wanted wanted) {
        return (wanted.kind() == null || wanted.kind().equals(edition.kind()))
                && (wanted.state() == null || wanted.state() == edition.state())
                && (wanted.area() == null || wanted.area().equals(edition.area()));
    }

    @Override
    public List<Problem.Violation> check(String edition, Actor by) {
        Edition found = find(edition, by);
        return kinds.apply(found.kind()).check(found);
    }

    @Override
    public Edition.Preview preview(String edition, Actor by) {
        Edition found = find(edition, by);
        ReviewRights.requireProposing(found.area(), by);
        requireRight(found);
        List<WorkOrder> open = sample.of(found.area());
        List<Edition.Line> lines = kinds.apply(found.kind()).preview(found, open);
        return new Edition.Preview(open.size(), open.size() < OpenSample.MOST, lines);
    }

    @Override
    public Edition approve(String edition, long version, Actor by) {
        EditionTable.Row row = row(edition, by);
        ReviewRights.requireDeciding(row.view().area(), row.writers(), by);
        require(row.view(), version, State.DRAFT);
        requireRight(row.view());
        schema.schema().jdbc(connection -> {
            EditionTable.approve(connection, row.view(), by, schema.now());
            return null;
        });
        run.run();
        return find(edition, by);
    }

    private void requireRight(Edition edition) {
        List<Problem.Violation> wrong = kinds.apply(edition.kind()).check(edition);
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
    }

    @Override
    public Edition withdraw(String edition, long version, String words, Actor by) {
        new Input().text("words", words, 2, LONGEST_WORDS).check();
        Edition found = find(edition, by);
        ReviewRights.requireProposing(found.area(), by);
        require(found, version, State.DRAFT, State.APPROVED, State.IN_FORCE);
        run.withdraw(found, by.displayName() + "：" + words);
        return find(edition, by);
    }

    private static void require(Edition edition, long version, State... states) {
        if (edition.version() != version) {
            throw new PlatformException(Problem.staleVersion(version, edition.version()));
        }
        if (!List.of(states).contains(edition.state())) {
            throw new PlatformException(Problem.conflict("this edition is " + edition.state()));
        }
    }

    @Override
    public List<Edition> inForce(String kind, Actor by) {
        Rights.requirePlatform(by);
        return schema.schema().jdbc(connection -> EditionTable.in(connection, State.IN_FORCE, kind)).stream()
                .map(EditionTable.Row::view)
                .toList();
    }
}
