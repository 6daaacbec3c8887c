// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
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
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.organization.Handler;
import org.linli.petition.Campaigns;
import org.linli.petition.Command;
import org.linli.petition.Links;
import org.linli.petition.StepKind;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Campaigns in this module's own tables. */
@Component(service = {Campaigns.class, JpaCampaigns.class})
public final class JpaCampaigns implements Campaigns {
    private static final Role[] LEADING = {Role.DISPATCHER, Role.SUPERVISOR};
    private static final String BEHIND_ALL = "Z".repeat(26);
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_WORDS = 500;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final OrderCommands commands;

    @Activate
    public JpaCampaigns(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
    }

    @Override
    public Campaign create(Plan plan, Actor by) {
        OrderCommands.requireSigned(by);
        String leader = checked(plan);
        by.require(plan.area(), LEADING);
        return schema.schema().write(manager -> {
            CampaignRow row = new CampaignRow();
            row.id = Ids.next();
            row.version = 1;
            row.take(plan, leader);
            row.state = State.RUNNING;
            row.createdAt = schema.now();
            row.createdBy = by.displayName();
            manager.persist(row);
            manager.flush();
            return row.view();
        });
    }

    /** The name of the unit that leads. */
    private String checked(Plan plan) {
        new Input().required("plan", plan).check();
        boolean ordered = plan.from() != null && plan.to() != null && !plan.to().isBefore(plan.from());
        new Input()
                .required("area", plan.area())
                .text("title", plan.title(), 2, LONGEST_TITLE)
                .text("plan", plan.plan(), 2, LONGEST_TEXT)
                .text("publicWords", plan.publicWords(), 0, LONGEST_WORDS)
                .text("leadUnit", plan.leadUnit(), 1, 64)
                .that(ordered, "to", "is missing or before the first day", "from and to, days such as 2026-12-31")
                .check();
        KnownPlaces.requireKnown(neighbours, plan.area());
        return Assignee.of(neighbours, new Handler(Handler.Kind.UNIT, plan.leadUnit(), null), plan.area())
                .publicName();
    }

    @Override
    public Campaign find(String campaign, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> seen(manager, campaign, by).view());
    }

    private static CampaignRow seen(EntityManager manager, String id, Actor by) {
        CampaignRow row = id == null ? null : manager.find(CampaignRow.class, id);
        if (row == null || !new AreaRange(new AreaCode(row.area)).isOf(by)) {
            throw new PlatformException(Problem.notFound("campaign", id));
        }
        return row;
    }

    @Override
    public Page<Campaign> list(AreaCode area, String cursor, int size, Actor by) {
        OrderCommands.requireSigned(by);
        new Input().required("area", area).check();
        AreaRange range = new AreaRange(area);
        if (!range.isOf(by)) {
            throw new PlatformException(Problem.forbidden("campaigns are for the staff of their area"));
        }
        int rows = Page.size(size);
        String before = cursor == null || cursor.isEmpty() ? BEHIND_ALL : cursor;
        new Input()
                .that(
                        before.matches("[0-9A-Z]{26}"),
                        "cursor",
                        "is none of ours",
                        "the value of next in the part before")
                .check();
        List<CampaignRow> found = schema.schema().read(manager -> page(manager, range, before, rows + 1));
        boolean more = found.size() > rows;
        List<CampaignRow> page = more ? found.subList(0, rows) : found;
        return new Page<>(page.stream().map(CampaignRow::view).toList(), more ? page.get(rows - 1).id : null);
    }

    /** Those in the area and those above it, each by the index, merged. */
    private static List<CampaignRow> page(EntityManager manager, AreaRange range, String before, int rows) {
        List<CampaignRow> above = campaigns(manager, "c.area IN :areas", before, rows)
                .setParameter("areas", range.above().isEmpty() ? List.of("") : range.above())
                .getResultList();
        List<CampaignRow> inside = campaigns(manager, "c.area BETWEEN :first AND :last", before, rows)
                .setParameter("first", range.area().value())
                .setParameter("last", range.last())
                .getResultList();
        return Stream.concat(above.stream(), inside.stream())
                .sorted(Comparator.comparing((CampaignRow row) -> row.id).reversed())
                .limit(rows)
                .toList();
    }

    private static TypedQuery<CampaignRow> campaigns(EntityManager manager, String where, String before, int rows) {
        return manager.createQuery(
                        "SELECT c FROM CampaignRow c WHERE " + where + " AND c.id < :before ORDER BY c.id DESC",
                        CampaignRow.class)
                .setParameter("before", before)
                .setMaxResults(rows);
    }

    @Override
    public Campaign change(String campaign, long version, Plan plan, Actor by) {
        OrderCommands.requireSigned(by);
        String leader = checked(plan);
        by.require(plan.area(), LEADING);
        return running(campaign, version, by, row -> row.take(plan, leader));
    }

    @Override
    public Campaign finish(String campaign, long version, String result, boolean done, Actor by) {
        OrderCommands.requireSigned(by);
        new Input().text("result", result, 2, LONGEST_TEXT).check();
        return running(campaign, version, by, row -> {
            row.result = result;
            row.state = done ? State.DONE : State.GIVEN_UP;
        });
    }

    /** Changes one that runs. */
    private Campaign running(String campaign, Long version, Actor by, Consumer<CampaignRow> change) {
        return OrderCommands.again(() -> schema.schema().write(manager -> {
            CampaignRow row = led(manager, campaign, by);
            if (version != null && version != row.version) {
                throw new PlatformException(Problem.staleVersion(version, row.version));
            }
            change.accept(row);
            manager.flush();
            return row.view();
        }));
    }

    private static CampaignRow led(EntityManager manager, String campaign, Actor by) {
        CampaignRow row = seen(manager, campaign, by);
        by.require(new AreaCode(row.area), LEADING);
        if (row.state != State.RUNNING) {
            throw new PlatformException(Problem.conflict("the campaign is over: " + row.state.words()));
        }
        return row;
    }

    @Override
    public Campaign group(String campaign, List<String> orders, Actor by) {
        OrderCommands.requireSigned(by);
        new Input()
                .that(
                        orders != null && !orders.isEmpty() && orders.size() <= MOST_AT_ONCE,
                        "orders",
                        "are missing or too many",
                        "1 to " + MOST_AT_ONCE + " ids")
                .check();
        List<String> asked = orders.stream().distinct().sorted().toList();
        List<String> rest = schema.schema().read(manager -> ungrouped(manager, campaign, asked, by));
        for (String order : rest) {
            commands.run(
                    new Command(order, null, null, by), new Act(StepKind.LINK, campaign, new Grouping(campaign, by)));
        }
        return find(campaign, by);
    }

    /** Those that are not in it yet, when all of them may be. */
    private static List<String> ungrouped(EntityManager manager, String campaign, List<String> asked, Actor by) {
        AreaCode area = new AreaCode(led(manager, campaign, by).area);
        Input input = new Input();
        List<String> rest = asked.stream()
                .filter(order -> !LinkRow.exists(manager, order, Links.Kind.CAMPAIGN, campaign))
                .toList();
        for (String order : rest) {
            WorkOrderRow row = OrderCommands.visible(manager, order, by);
            Rights.require(StepKind.LINK, by, row);
            input.that(area.contains(row.areaCode()), "orders." + order, "lies in another area", "in " + area);
        }
        input.check();
        return rest;
    }

    /** Puts an order into a campaign. */
    private record Grouping(String campaign, Actor by) implements OrderCommands.Change {
        @Override
        public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
            CampaignRow row = led(manager, campaign, by);
            LinkRow link = LinkRow.of(order, Links.Kind.CAMPAIGN, campaign, now);
            link.linkedBy = by.displayName();
            manager.persist(link);
            manager.createQuery("UPDATE CampaignRow c SET c.petitions = c.petitions + 1 WHERE c.id = :id")
                    .setParameter("id", campaign)
                    .executeUpdate();
            boolean told = row.publicWords != null && !row.publicWords.isBlank();
            return new Told(
                    "纳入专项整治“" + row.title + "”",
                    told ? PublicWords.inCampaign(row.title, row.publicWords) : null,
                    PlainStep.event(order, StepKind.LINK));
        }
    }
}
