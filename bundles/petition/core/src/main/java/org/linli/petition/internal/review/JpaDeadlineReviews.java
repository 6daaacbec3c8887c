// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DeadlineReview.Kind;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.DeadlineReviews;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reviews of deadlines in this module's own tables. */
@Component(service = {DeadlineReviews.class, JpaDeadlineReviews.class})
public final class JpaDeadlineReviews implements DeadlineReviews {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_ORDERS = 500;
    private static final int MOST_LOOKED = 20_000;
    private static final int AT_ONCE = 1_000;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final ReviewProposals proposals;

    @Activate
    public JpaDeadlineReviews(
            @Reference PetitionSchema schema, @Reference PetitionFeed feed, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.proposals = new ReviewProposals(schema, new ReviewComparing(schema, neighbours.calendars()));
    }

    @Override
    public Page<DeadlineReview> list(String cursor, int size, Actor by) {
        ReviewRights.requireReading(by);
        int asked = Page.size(size);
        String before = Cursor.read(cursor, 1).get(0);
        List<ReviewRow> found = schema.schema().jdbc(connection -> concerning(connection, before, asked + 1, by));
        return Cursor.page(found, asked, row -> List.of(row.id())).map(ReviewRow::view);
    }

    /** Reviews are few; those of others are passed over, but no more than a few hundred at once. */
    private static List<ReviewRow> concerning(Connection connection, String before, int size, Actor by)
            throws SQLException {
        List<ReviewRow> found = new ArrayList<>();
        String at = before;
        for (int i = 0; i < 5 && found.size() < size; i++) {
            List<ReviewRow> some = ReviewTable.before(connection, at, Page.MAX_SIZE);
            some.stream()
                    .filter(row -> ReviewRights.concerns(row.view().area(), by))
                    .limit(size - found.size())
                    .forEach(found::add);
            if (some.size() < Page.MAX_SIZE) {
                return found;
            }
            at = some.get(some.size() - 1).id();
        }
        return found;
    }

    @Override
    public DeadlineReview find(String review, Actor by) {
        return row(review, by).view();
    }

    private ReviewRow row(String review, Actor by) {
        ReviewRights.requireReading(by);
        Optional<ReviewRow> found = review == null
                ? Optional.empty()
                : schema.schema().jdbc(connection -> ReviewTable.find(connection, review));
        return found.filter(row -> ReviewRights.concerns(row.view().area(), by))
                .orElseThrow(() -> new PlatformException(Problem.notFound("deadline review", review)));
    }

    @Override
    public Page<DeadlineReview.Line> lines(String review, AreaCode area, String cursor, int size, Actor by) {
        ReviewRow row = row(review, by);
        int asked = Page.size(size);
        List<ReviewLines.Line> found = new ArrayList<>();
        List<String> at = Cursor.read(cursor, 2);
        for (int looked = 0; looked < MOST_LOOKED && found.size() <= asked; looked += AT_ONCE) {
            List<String> from = at;
            List<ReviewLines.Line> some =
                    schema.schema().jdbc(connection -> ReviewLines.after(connection, review, from, AT_ONCE));
            some.stream()
                    .filter(line -> isWanted(line, area, by))
                    .limit(asked + 1L - found.size())
                    .forEach(found::add);
            if (some.size() < AT_ONCE) {
                return page(found, asked, row);
            }
            ReviewLines.Line last = some.get(some.size() - 1);
            at = List.of(last.order(), last.clock());
        }
        return found.size() > asked ? page(found, asked, row) : goesOn(found, at, row);
    }

    private static boolean isWanted(ReviewLines.Line line, AreaCode area, Actor by) {
        AreaCode lies = new AreaCode(line.area());
        return (area == null || area.contains(lies)) && ReviewRights.sees(lies, by);
    }

    private static Page<DeadlineReview.Line> page(List<ReviewLines.Line> found, int size, ReviewRow row) {
        return Cursor.page(found, size, line -> List.of(line.order(), line.clock()))
                .map(line -> line.view(row.view(), row.position()));
    }

    /** A part that is not full, because enough was looked at. */
    private static Page<DeadlineReview.Line> goesOn(List<ReviewLines.Line> found, List<String> at, ReviewRow row) {
        String next = Cursor.page(List.of(at, at), 1, place -> place).next();
        return new Page<>(
                found.stream()
                        .map(line -> line.view(row.view(), row.position()))
                        .toList(),
                next);
    }

    @Override
    public List<DeadlineReview.Count> counts(String review, Actor by) {
        row(review, by);
        return schema.schema().jdbc(connection -> ReviewLines.counts(connection, review)).stream()
                .filter(count -> ReviewRights.sees(count.area(), by))
                .toList();
    }

    @Override
    public DeadlineReview approve(String review, String words, Actor by) {
        new Input().text("words", words, 0, LONGEST_WORDS).check();
        return decide(review, State.APPLYING, words, by);
    }

    @Override
    public DeadlineReview reject(String review, String words, Actor by) {
        new Input().text("words", words, 2, LONGEST_WORDS).check();
        return decide(review, State.REJECTED, words, by);
    }

    private DeadlineReview decide(String review, State to, String words, Actor by) {
        ReviewRow row = row(review, by);
        List<String> proposers = row.proposerId() == null ? List.of() : List.of(row.proposerId());
        ReviewRights.requireDeciding(row.view().area(), proposers, by);
        DeadlineReview.Decision decision = new DeadlineReview.Decision(by.displayName(), schema.now(), words);
        boolean decided =
                schema.schema().jdbc(connection -> ReviewTable.decide(connection, review, to, decision, by.id()));
        if (!decided) {
            String state = row(review, by).view().state().name();
            throw new PlatformException(Problem.conflict("it does not wait for a decision; it is " + state));
        }
        return find(review, by);
    }

    @Override
    public String open(Opening opening, Actor by) {
        Rights.requirePlatform(by);
        new Input()
                .required("source", opening.source())
                .text("title", opening.title(), 1, LONGEST_TITLE)
                .check();
        return schema.schema().jdbc(connection -> {
            List<ReviewRow> same = ReviewTable.ofSource(connection, opening.source());
            return same.isEmpty()
                    ? ReviewTable.open(connection, Kind.RULE, opening, schema.now())
                    : same.get(0).id();
        });
    }

    @Override
    public List<DeadlineReview> comparing(Actor by) {
        Rights.requirePlatform(by);
        return schema.schema().jdbc(connection -> ReviewTable.in(connection, State.COMPARING)).stream()
                .map(ReviewRow::view)
                .filter(review -> review.kind() == Kind.RULE)
                .toList();
    }

    @Override
    public Part running(String review, int orders, Actor by) {
        Rights.requirePlatform(by);
        new Input()
                .that(orders > 0 && orders <= MOST_ORDERS, "orders", "was " + orders, "1 to " + MOST_ORDERS)
                .check();
        ReviewRow row = row(review, by);
        RunningClocks.Part part = schema.schema()
                .jdbc(connection ->
                        RunningClocks.withChannels(connection, row.view().area(), row.position(), orders));
        return new Part(row.position(), part.orders() < orders ? null : part.last(), part.orders(), part.clocks());
    }

    @Override
    public DeadlineReview propose(String review, Part part, List<Proposal> proposed, Actor by) {
        Rights.requirePlatform(by);
        proposals.add(row(review, by), part, proposed, neighbours.calendars().current());
        return find(review, by);
    }

    /** Those that are open, for the health and the shell. */
    public List<DeadlineReview> open() {
        return schema.schema().jdbc(connection -> {
            List<DeadlineReview> open = new ArrayList<>();
            for (State state : List.of(State.COMPARING, State.WAITING, State.APPLYING)) {
                ReviewTable.in(connection, state).forEach(row -> open.add(row.view()));
            }
            return open;
        });
    }
}
