// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.Command;
import org.linli.petition.Splits;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Following;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.filing.Splitting.Off;
import org.linli.petition.internal.handling.DispatchClock;
import org.linli.petition.internal.type.TypeList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Splitting in this module's own tables. */
@Component(service = {Splits.class, JpaSplits.class})
public final class JpaSplits implements Splits {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_REASON = 500;

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final PetitionSettings settings;
    private final Neighbours neighbours;
    private final OrderCommands commands;
    private final OrderReads reads;
    private final DispatchClock clock;

    @Activate
    public JpaSplits(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.feed = feed;
        this.settings = settings;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
        this.reads = new OrderReads(schema, settings, neighbours);
        this.clock = new DispatchClock(schema, settings, neighbours);
    }

    @Override
    public WorkOrder split(Command command, String keeps, List<Part> parts, String reason) {
        OrderCommands.requireSigned(command.by());
        check(keeps, parts, reason);
        WorkOrder order = reads.find(command.order(), command.by());
        List<Off> offs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            offs.add(off(order, parts.get(i), "parts." + i));
        }
        Splitting splitting = new Splitting(keeps, offs, reason, new Splitting.Writer(feed, command.by()));
        return commands.run(command, new Act(StepKind.SPLIT, List.of(keeps, parts, reason), splitting));
    }

    private void check(String keeps, List<Part> parts, String reason) {
        boolean some = parts != null && !parts.isEmpty() && parts.size() < MOST;
        Input input = new Input()
                .text("keeps", keeps, 2, LONGEST_WORDS)
                .text("reason", reason, 2, LONGEST_REASON)
                .that(some, "parts", "are missing or too many", "1 to " + (MOST - 1));
        for (int i = 0; some && i < parts.size(); i++) {
            Part part = parts.get(i);
            String type = part == null ? null : part.type();
            TypeList types = settings.now().types().in(part == null ? null : part.area());
            input.text("parts." + i + ".words", part == null ? null : part.words(), 2, LONGEST_WORDS)
                    .that(
                            type == null || types.type(type).isPresent(),
                            "parts." + i + ".type",
                            "no such type",
                            "one of " + types.codes());
        }
        input.check();
    }

    private Off off(WorkOrder order, Part part, String field) {
        AreaCode area = part.area() == null ? order.area() : part.area();
        boolean near = district(area).equals(district(order.area()));
        new Input()
                .that(near, field + ".area", "lies in another district", "an area of " + district(order.area()))
                .check();
        try {
            return new Off(
                    part,
                    area,
                    neighbours.areas().find(area).name(),
                    neighbours.staffing().deskOf(area),
                    clock.start());
        } catch (PlatformException unknown) {
            if (!unknown.problem().type().equals(Problem.NOT_FOUND)) {
                throw unknown;
            }
            throw new PlatformException(Problem.invalid(field + ".area", "no such area", "an area's code"), unknown);
        }
    }

    private static String district(AreaCode area) {
        return area.at(org.linli.kernel.AreaLevel.DISTRICT).orElseThrow().value();
    }

    @Override
    public List<String> of(String order, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            WorkOrderRow one = OrderCommands.visible(manager, order, by);
            PetitionRow petition = manager.find(PetitionRow.class, one.petitionId);
            return Following.ordersOf(manager, petition).stream()
                    .filter(row -> row.id.equals(order) || Rights.sees(by, row))
                    .map(row -> row.id)
                    .toList();
        });
    }
}
