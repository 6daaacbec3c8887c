// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.organization.Handler;
import org.linli.petition.PastDecisions.Asked;
import org.linli.petition.PastDecisions.Past;
import org.linli.petition.Rating;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;

/** Walks along the timeline of an order and tells, at each decision by rule, how it stood just before. */
final class PastOrder {
    private static final String JUDGE = "system:escalation";
    private static final Set<StepKind> DECIDED = Set.of(StepKind.DISPATCH, StepKind.SET_DEADLINE, StepKind.REOPEN);
    private static final Set<StepKind> TURNING = Set.of(
            StepKind.FILE,
            StepKind.SPLIT_OFF,
            StepKind.ESCALATE,
            StepKind.DISPATCH,
            StepKind.REOPEN,
            StepKind.RATE,
            StepKind.FOLLOW_UP);

    private final WorkOrderRow order;
    private final PetitionRow petition;
    private final TreeMap<Long, Deadline> pasts;
    private final PetitionSettings.Values settings;
    private WorkOrderState state = WorkOrderState.FILED;
    private String level;
    private Urgency urgency;
    private Handler handler;
    private Rating.Grade grade;
    private int reopened;
    private StepKind turned;
    private boolean clocked;
    private String type;

    PastOrder(
            WorkOrderRow order, PetitionRow petition, TreeMap<Long, Deadline> pasts, PetitionSettings.Values settings) {
        this.order = order;
        this.petition = petition;
        this.pasts = pasts;
        this.settings = settings;
        this.level = order.area;
        this.handler = order.handler();
    }

    List<Past> decisions(List<StepRow> steps, Asked asked) {
        List<Past> decisions = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepRow step = steps.get(i);
            boolean inTime = !step.at.isBefore(asked.from()) && step.at.isBefore(asked.to());
            boolean judged = DECIDED.contains(step.kind) && JUDGE.equals(step.actorId);
            if (inTime && (judged || step.kind == StepKind.RATE)) {
                type = typeThen(steps.subList(i, steps.size()));
                decisions.add(past(step, reopensNext(steps, i)));
            }
            follow(step);
        }
        return decisions;
    }

    /** Whether the judge opened it again before anything else was rated. */
    private static boolean reopensNext(List<StepRow> steps, int rated) {
        for (StepRow later : steps.subList(rated + 1, steps.size())) {
            if (later.kind == StepKind.REOPEN) {
                return JUDGE.equals(later.actorId);
            }
            if (later.kind == StepKind.RATE) {
                return false;
            }
        }
        return false;
    }

    /** What the next change of it took away; without one, what it is now. */
    private String typeThen(List<StepRow> later) {
        return later.stream()
                .map(step -> step.formerType)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(order.type);
    }

    private Past past(StepRow step, boolean reopens) {
        Urgency after = step.urgency == null ? urgency : step.urgency;
        AreaCode to = new AreaCode(step.level == null ? level : step.level);
        Rating.Grade rated = step.kind == StepKind.RATE ? grade(step) : grade;
        return new Past(
                before(step, rated), OrderViews.step(step), to, after, deadlineAfter(step.version), turned, reopens);
    }

    private WorkOrder before(StepRow step, Rating.Grade rated) {
        Deadline before = clocked ? deadlineAfter(step.version - 1) : null;
        return new WorkOrder(
                order.id,
                Receipts.shown(order.number),
                step.version - 1,
                state,
                order.areaCode(),
                order.found,
                new AreaCode(level),
                handler,
                urgency,
                before,
                null,
                false,
                null,
                matter(),
                null,
                rated == null ? null : new Rating(rated, null),
                reopened,
                List.of());
    }

    private WorkOrder.Matter matter() {
        return new WorkOrder.Matter(
                petition.id,
                petition.text,
                type,
                settings.typeName(type, order.areaCode()),
                null,
                null,
                petition.channel,
                petition.filedAt,
                null,
                Map.of(),
                null,
                null,
                settings.isUrgent(type, order.areaCode()));
    }

    /** What was kept of the next change tells what held before it; what holds now held since the last one. */
    private Deadline deadlineAfter(long version) {
        Map.Entry<Long, Deadline> changed = pasts.higherEntry(version);
        return changed != null ? changed.getValue() : OwnClock.of(order);
    }

    private void follow(StepRow step) {
        state = step.state;
        level = step.level == null ? level : step.level;
        urgency = step.urgency == null ? urgency : step.urgency;
        handler = new Handler(Handler.Kind.UNIT, step.handlerId, step.handlerName);
        clocked |= step.kind == StepKind.SET_DEADLINE || step.kind == StepKind.DISPATCH && step.urgency != null;
        if (TURNING.contains(step.kind)) {
            turned = step.kind;
        }
        if (step.kind == StepKind.RATE) {
            grade = grade(step);
        } else if (step.kind == StepKind.REOPEN) {
            grade = null;
            reopened++;
        }
    }

    /** The words for the petitioner are the only place where a past grade stands. */
    private static Rating.Grade grade(StepRow step) {
        return Arrays.stream(Rating.Grade.values())
                .filter(one -> PublicWords.rated(one).equals(step.publicWords))
                .findFirst()
                .orElse(null);
    }
}
