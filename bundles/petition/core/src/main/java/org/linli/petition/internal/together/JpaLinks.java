// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.Command;
import org.linli.petition.Links;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links in this module's own tables. */
@Component(service = {Links.class, JpaLinks.class})
public final class JpaLinks implements Links {
    private static final int LONGEST_WORDS = 500;
    private static final int MOST = 200;

    private final PetitionSchema schema;
    private final OrderCommands commands;

    @Activate
    public JpaLinks(
            @Reference PetitionSchema schema, @Reference PetitionFeed feed, @Reference PetitionSettings settings) {
        this.schema = schema;
        this.commands = new OrderCommands(schema, feed, settings);
    }

    @Override
    public WorkOrder link(Command command, String other, String words) {
        new Input()
                .text("words", words, 2, LONGEST_WORDS)
                .that(
                        other != null && !other.equals(command.order()),
                        "other",
                        "is missing or the same",
                        "an order's id")
                .check();
        return commands.run(
                command, new Act(StepKind.LINK, List.of(other, words), new Linking(other, words, command.by())));
    }

    /** Links two orders. */
    private record Linking(String other, String words, Actor by) implements OrderCommands.Change {
        @Override
        public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
            WorkOrderRow target = OrderCommands.visible(manager, other, by);
            if (LinkRow.exists(manager, order.id, Kind.PETITION, other)
                    || LinkRow.exists(manager, other, Kind.PETITION, order.id)) {
                throw new PlatformException(Problem.conflict("the two are linked already"));
            }
            LinkRow row = LinkRow.of(order, Kind.PETITION, other, now);
            row.words = words;
            row.linkedBy = by.displayName();
            manager.persist(row);
            return new Told(
                    "关联" + Receipts.shown(target.number) + "：" + words, null, PlainStep.event(order, StepKind.LINK));
        }
    }

    @Override
    public List<Link> of(String order, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            OrderCommands.visible(manager, order, by);
            return Stream.of(
                            "SELECT l FROM LinkRow l WHERE l.orderId = :order",
                            "SELECT l FROM LinkRow l WHERE l.target = :order")
                    .flatMap(links -> rows(manager, links, order))
                    .sorted(Comparator.comparing((LinkRow row) -> row.linkedAt).thenComparing(row -> row.id))
                    .limit(MOST)
                    .flatMap(row -> view(manager, row, order, by).stream())
                    .toList();
        });
    }

    /** Each way by its own index. */
    private static Stream<LinkRow> rows(EntityManager manager, String links, String order) {
        return manager
                .createQuery(links + " ORDER BY l.linkedAt, l.id", LinkRow.class)
                .setParameter("order", order)
                .setMaxResults(MOST)
                .getResultList()
                .stream();
    }

    private static Optional<Link> view(EntityManager manager, LinkRow row, String from, Actor by) {
        String target = row.target.equals(from) ? row.orderId : row.target;
        Stream<String> title =
                switch (row.kind) {
                    case PETITION -> Stream.ofNullable(manager.find(WorkOrderRow.class, target))
                            .filter(other -> Rights.sees(by, other))
                            .map(other -> Receipts.shown(other.number));
                    case CAMPAIGN -> Stream.ofNullable(manager.find(CampaignRow.class, target))
                            .map(campaign -> campaign.title);
                    case WORK -> Stream.ofNullable(manager.find(KnownWorkRow.class, target))
                            .map(work -> work.title);
                };
        return title.findFirst().map(name -> new Link(row.kind, target, name, row.words, row.linkedAt, row.linkedBy));
    }
}
