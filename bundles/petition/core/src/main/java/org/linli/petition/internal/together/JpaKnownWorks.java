// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.Command;
import org.linli.petition.KnownWorks;
import org.linli.petition.Place;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.event.KnownWorkFinished;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Known works in this module's own tables. */
@Component(service = {KnownWorks.class, JpaKnownWorks.class})
public final class JpaKnownWorks implements KnownWorks {
    private static final Role[] TELLING = {
        Role.COMMUNITY_OFFICER, Role.DEPARTMENT_OFFICER, Role.DISPATCHER, Role.SUPERVISOR
    };
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_TYPES = 20;

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final PetitionSettings settings;
    private final Neighbours neighbours;
    private final OrderCommands commands;

    @Activate
    public JpaKnownWorks(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.feed = feed;
        this.settings = settings;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
    }

    @Override
    public KnownWork create(Work work, Actor by) {
        OrderCommands.requireSigned(by);
        check(work);
        by.require(work.area(), TELLING);
        return schema.schema().write(manager -> {
            KnownWorkRow row = new KnownWorkRow();
            row.id = Ids.next();
            row.version = 1;
            row.take(work);
            row.state = State.AT_WORK;
            row.createdAt = schema.now();
            row.createdBy = by.displayName();
            manager.persist(row);
            manager.flush();
            return row.view();
        });
    }

    private void check(Work work) {
        new Input().required("work", work).check();
        boolean ordered = work.from() != null && work.to() != null && !work.to().isBefore(work.from());
        boolean round = work.point() == null
                ? work.radius() == null
                : work.radius() != null && work.radius() >= 10 && work.radius() <= 5000;
        boolean types = work.types().size() <= MOST_TYPES
                && work.types().stream().allMatch(type -> settings.now()
                        .types()
                        .in(work.area())
                        .type(type)
                        .isPresent());
        new Input()
                .required("area", work.area())
                .text("title", work.title(), 2, LONGEST_LINE)
                .text("who", work.who(), 2, LONGEST_LINE)
                .text("publicWords", work.publicWords(), 2, LONGEST_WORDS)
                .that(types, "types", "are unknown or too many", "at most " + MOST_TYPES + " codes of types")
                .that(round, "radius", "is missing, wrong or without a point", "10 to 5000 metres round a point")
                .that(ordered, "to", "is missing or before the first day", "from and to, days such as 2026-12-31")
                .check();
        KnownPlaces.requireKnown(neighbours, work.area());
    }

    @Override
    public KnownWork find(String work, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> seen(manager, work, by).view());
    }

    private static KnownWorkRow seen(EntityManager manager, String id, Actor by) {
        KnownWorkRow row = id == null ? null : manager.find(KnownWorkRow.class, id);
        if (row == null || !new AreaRange(new AreaCode(row.area)).isOf(by)) {
            throw new PlatformException(Problem.notFound("known work", id));
        }
        return row;
    }

    @Override
    public Page<KnownWork> list(AreaCode area, String cursor, int size, Actor by) {
        OrderCommands.requireSigned(by);
        new Input().required("area", area).check();
        AreaRange range = new AreaRange(area);
        if (!range.isOf(by)) {
            throw new PlatformException(Problem.forbidden("known works are listed for the staff of their area"));
        }
        int rows = Page.size(size);
        String from = cursor == null ? "" : cursor;
        new Input()
                .that(
                        from.matches("|[0-9-]{10}[0-9A-Z]{26}"),
                        "cursor",
                        "is none of ours",
                        "the value of next in the part before")
                .check();
        List<KnownWorkRow> found = schema.schema().read(manager -> page(manager, range, from, rows + 1));
        boolean more = found.size() > rows;
        List<KnownWorkRow> page = more ? found.subList(0, rows) : found;
        KnownWorkRow last = more ? page.get(rows - 1) : null;
        return new Page<>(page.stream().map(KnownWorkRow::view).toList(), more ? last.toDay + last.id : null);
    }

    /** Those in the area and those above it, each by the index, merged. */
    private static List<KnownWorkRow> page(EntityManager manager, AreaRange range, String from, int rows) {
        List<KnownWorkRow> above = works(manager, "k.area IN :areas", from, rows)
                .setParameter("areas", range.above().isEmpty() ? List.of("") : range.above())
                .getResultList();
        List<KnownWorkRow> inside = works(manager, "k.area BETWEEN :first AND :last", from, rows)
                .setParameter("first", range.area().value())
                .setParameter("last", range.last())
                .getResultList();
        return Stream.concat(above.stream(), inside.stream())
                .sorted(Comparator.comparing(row -> row.toDay + row.id))
                .limit(rows)
                .toList();
    }

    private static TypedQuery<KnownWorkRow> works(EntityManager manager, String where, String from, int rows) {
        return manager.createQuery(
                        "SELECT k FROM KnownWorkRow k WHERE k.state = :state AND " + where
                                + " AND CONCAT(k.toDay, k.id) > :from ORDER BY k.toDay, k.id",
                        KnownWorkRow.class)
                .setParameter("state", State.AT_WORK)
                .setParameter("from", from)
                .setMaxResults(rows);
    }

    @Override
    public KnownWork change(String known, long version, Work work, Actor by) {
        OrderCommands.requireSigned(by);
        check(work);
        by.require(work.area(), TELLING);
        return atWork(known, version, by, row -> row.take(work), (manager, row) -> {});
    }

    @Override
    public List<KnownWork> matching(Place place, String type, Actor by) {
        OrderCommands.requireSigned(by);
        return at(place, type).stream()
                .filter(work -> new AreaRange(work.work().area()).isOf(by))
                .toList();
    }

    @Override
    public List<PublicWork> near(Place place, String type) {
        return at(place, type).stream()
                .map(known ->
                        new PublicWork(known.work().publicWords(), known.work().to()))
                .toList();
    }

    private List<KnownWork> at(Place place, String type) {
        boolean somewhere = place != null
                && (place.point() != null
                        || place.area() != null
                        || place.address() != null && !place.address().isBlank());
        new Input()
                .that(somewhere, "place", "is missing", "a point, an address or an area")
                .text("place.address", place == null ? null : place.address(), 0, LONGEST_ADDRESS)
                .text("type", type, 0, LONGEST_LINE)
                .check();
        AreaCode area = neighbours
                .areas()
                .locate(place.point(), place.address(), place.area())
                .area();
        LocalDate today = LocalDate.ofInstant(schema.now(), WorkCalendar.CHINA);
        KnownPlaces.Asked asked = new KnownPlaces.Asked(area, place.point(), type, today);
        return schema.schema().read(manager -> KnownPlaces.at(manager, asked).stream()
                .map(KnownWorkRow::view)
                .toList());
    }

    @Override
    public WorkOrder join(Command command, String known) {
        OrderCommands.requireSigned(command.by());
        new Input().text("work", known, 1, 26).check();
        return commands.run(command, new Act(StepKind.LINK, known, new JoiningWork(known, command.by(), feed)));
    }

    @Override
    public KnownWork finish(String known, long version, String words, boolean done, Actor by) {
        OrderCommands.requireSigned(by);
        new Input().text("words", words, 2, LONGEST_WORDS).check();
        KnownWork finished = atWork(
                known,
                version,
                by,
                row -> {
                    row.result = words;
                    row.state = done ? State.DONE : State.GIVEN_UP;
                },
                (manager, row) -> feed.append(
                        Schema.connection(manager),
                        new PetitionFeed.Event(new KnownWorkFinished(row.id, row.area), row.id, row.version, null)));
        feed.nudge();
        return finished;
    }

    /** Tells of a change, in its transaction. */
    private interface Telling {
        void tell(EntityManager manager, KnownWorkRow row);
    }

    /** Changes one that is at work. */
    private KnownWork atWork(String known, long version, Actor by, Consumer<KnownWorkRow> change, Telling telling) {
        return OrderCommands.again(() -> schema.schema().write(manager -> {
            KnownWorkRow row = seen(manager, known, by);
            by.require(new AreaCode(row.area), TELLING);
            if (version != row.version) {
                throw new PlatformException(Problem.staleVersion(version, row.version));
            }
            if (row.state != State.AT_WORK) {
                throw new PlatformException(Problem.conflict("the known work is over: " + row.state.words()));
            }
            change.accept(row);
            manager.flush();
            telling.tell(manager, row);
            return row.view();
        }));
    }
}
