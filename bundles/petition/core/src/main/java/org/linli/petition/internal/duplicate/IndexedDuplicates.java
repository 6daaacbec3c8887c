// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.Location;
import org.linli.petition.Duplicates;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.Secrecy;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.Drafts;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.duplicate.Comparison.Verdict;
import org.linli.petition.internal.duplicate.LikenessSearch.Found;
import org.linli.petition.internal.type.TypeList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds petitions about the same by the index of likeness. */
@Component(service = {Duplicates.class, IndexedDuplicates.class})
public final class IndexedDuplicates implements Duplicates {
    private static final int LONGEST_TEXT = 2000;
    private static final int PERCENT = 100;
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_TOLD = 14;

    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final DuplicateSettings rule;
    private final Neighbours neighbours;
    private final JoinTokens tokens;

    @Activate
    public IndexedDuplicates(
            @Reference PetitionSchema schema,
            @Reference PetitionSettings settings,
            @Reference DuplicateSettings rule,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.rule = rule;
        this.neighbours = neighbours;
        this.tokens = new JoinTokens(neighbours.keyring(), schema.clock());
    }

    /** An order that may be shown, and why. */
    private record Shown(WorkOrderRow order, Verdict verdict) {}

    /** Orders that may be shown, and how many others were merged into each. */
    private record Answer(List<Shown> shown, Map<String, Integer> joined) {
        int joined(Shown one) {
            return joined.getOrDefault(one.order().id, 0);
        }
    }

    @Override
    public List<Hint> atFiling(Matter matter) {
        check(matter);
        Place place = matter.place();
        Location location = neighbours.areas().locate(place.point(), place.address(), place.area());
        PetitionDraft draft = new PetitionDraft(matter.text(), matter.type(), place, null, null, null, null);
        Likened asked =
                Likened.of(Likened.matter(draft, schema.now(), settings.now()), location.area(), neighbours.keyring());
        Answer answer = answer("", asked, manager -> order -> isEverybodys(manager, order));
        return answer.shown().stream().map(one -> hint(one, answer.joined(one))).toList();
    }

    @Override
    public List<Likeness> atDesk(String order, Actor by) {
        OrderCommands.requireSigned(by);
        String secret = Likened.secret(neighbours.keyring());
        Own own = schema.schema().read(manager -> own(manager, OrderCommands.visible(manager, order, by), secret));
        Answer answer = answer(
                own.petition(),
                own.likened(),
                manager -> found -> !found.id.equals(own.order()) && Rights.sees(by, found));
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings.now(), schema.now());
        return answer.shown().stream()
                .map(one -> likeness(one, answer.joined(one), OrderViews.summary(one.order(), context)))
                .toList();
    }

    /** The order that others are looked for. */
    private record Own(String order, String petition, Likened likened) {}

    private Own own(EntityManager manager, WorkOrderRow order, String secret) {
        PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
        Likened likened = Likened.of(Likened.matter(petition, settings.now()), order.areaCode(), secret);
        return new Own(order.id, petition.id, likened);
    }

    /** Which orders may be shown, decided where they are read. */
    private interface Sight {
        Predicate<WorkOrderRow> in(EntityManager manager);
    }

    private Answer answer(String petition, Likened asked, Sight sight) {
        double least = rule.now().least();
        List<Found> found =
                schema.schema().jdbc(connection -> LikenessSearch.search(connection, petition, asked, least));
        if (found.isEmpty()) {
            return new Answer(List.of(), Map.of());
        }
        return schema.schema().read(manager -> {
            List<Shown> shown = shown(manager, found, sight.in(manager));
            return new Answer(shown, joined(manager, shown));
        });
    }

    private static List<Shown> shown(EntityManager manager, List<Found> found, Predicate<WorkOrderRow> mayBe) {
        Map<String, WorkOrderRow> orders = orders(manager, found);
        List<Shown> shown = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Found one : found) {
            WorkOrderRow order = orders.get(one.petition());
            if (shown.size() < MOST && order != null && told.add(order.id) && mayBe.test(order)) {
                shown.add(new Shown(order, one.verdict()));
            }
        }
        return shown;
    }

    /** Each petition's order; of several one that is open; for one that was merged the main one. */
    private static Map<String, WorkOrderRow> orders(EntityManager manager, List<Found> found) {
        Map<String, WorkOrderRow> orders = new HashMap<>();
        manager
                .createQuery("SELECT o FROM WorkOrderRow o WHERE o.petitionId IN :petitions", WorkOrderRow.class)
                .setParameter("petitions", ids(found))
                .getResultList()
                .stream()
                .sorted(Comparator.comparing((WorkOrderRow order) -> -order.open)
                        .thenComparing(order -> order.id))
                .forEach(order -> orders.putIfAbsent(order.petitionId, order));
        orders.replaceAll((petition, order) ->
                order.mergedInto == null ? order : manager.find(WorkOrderRow.class, order.mergedInto));
        return orders;
    }

    /** Always as many, so that it is always the same statement. */
    private static List<String> ids(List<Found> found) {
        return IntStream.range(0, LikenessSearch.MOST)
                .mapToObj(at -> found.get(Math.min(at, found.size() - 1)).petition())
                .toList();
    }

    private static Map<String, Integer> joined(EntityManager manager, List<Shown> shown) {
        Map<String, Integer> joined = new HashMap<>();
        if (!shown.isEmpty()) {
            manager.createQuery(
                            "SELECT o.mergedInto, COUNT(o) FROM WorkOrderRow o WHERE o.mergedInto IN :orders"
                                    + " GROUP BY o.mergedInto",
                            Object[].class)
                    .setParameter(
                            "orders",
                            IntStream.range(0, MOST)
                                    .mapToObj(at -> shown.get(Math.min(at, shown.size() - 1))
                                            .order()
                                            .id)
                                    .toList())
                    .getResultList()
                    .forEach(row -> joined.put((String) row[0], ((Long) row[1]).intValue()));
        }
        return joined;
    }

    /** Nothing that is secret, closed, somebody's own, about somebody, or at home in somebody's rooms. */
    private boolean isEverybodys(EntityManager manager, WorkOrderRow order) {
        if (order.secrecy != Secrecy.OPEN
                || order.open == 0
                || rule.now().privateTypes().contains(order.type)) {
            return false;
        }
        PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
        boolean ofSomebody = petition.onBehalfOf != null || petition.about != null && !petition.about.isBlank();
        return !ofSomebody
                && !Profile.of(Likened.matter(petition, settings.now())).namesAHome();
    }

    private Hint hint(Shown one, int joined) {
        WorkOrderRow order = one.order();
        AreaCode area = order.areaCode();
        return new Hint(
                tokens.of(order.id),
                settings.now().typeName(order.type, area),
                neighbours.areas().path(area.at(AreaLevel.COMMUNITY).orElse(area)),
                ago(order),
                order.state.words(),
                joined,
                one.verdict().publicReasons());
    }

    private String ago(WorkOrderRow order) {
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(order.filedAt, WorkCalendar.CHINA),
                LocalDate.ofInstant(schema.now(), WorkCalendar.CHINA));
        if (days <= 1) {
            return days == 1 ? "昨天" : "今天";
        }
        return days < DAYS_TOLD ? days + " 天前" : days / DAYS_OF_WEEK + " 周前";
    }

    private static Likeness likeness(Shown one, int joined, WorkOrderSummary summary) {
        int score = (int) Math.round(one.verdict().score() * PERCENT);
        return new Likeness(summary, score, joined, one.verdict().reasons());
    }

    private void check(Matter matter) {
        Input input = new Input();
        input.that(matter != null, "matter", "is missing", "what is about to be filed")
                .check();
        TypeList types = settings.now()
                .types()
                .in(matter.place() == null ? null : matter.place().area());
        input.text("text", matter.text(), 2, LONGEST_TEXT);
        input.that(types.type(matter.type()).isPresent(), "type", "no such type", "one of " + types.codes());
        Drafts.place(input, matter.place());
        input.check();
    }
}
