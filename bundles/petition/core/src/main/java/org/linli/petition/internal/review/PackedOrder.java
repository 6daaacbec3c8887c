// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Pause;
import org.linli.kernel.support.Ids;
import org.linli.petition.PackRules;
import org.linli.petition.PackRules.Known;
import org.linli.petition.PackRules.Named;
import org.linli.petition.PackRules.Terms;
import org.linli.petition.StepKind;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.ClockWords;
import org.linli.petition.internal.Extending;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;

/** An order that goes over from the rules of a pack to those that hold without it, or back. */
final class PackedOrder {
    final ReviewedOrder order;
    final Terms terms;
    /** Named clocks that the pack starts for steps that were taken while it was gone. */
    final List<ClockRow> started = new ArrayList<>();

    private final WorkOrderRow row;
    private final List<PackReads.Taken> steps;
    private final List<PackReads.Granted> granted;
    private final Map<String, Named> known;
    private final Known pack;
    private final DeadlineMemo memo;
    private final Instant now;

    /** By what is computed. */
    record Basis(Known pack, DeadlineMemo memo, Instant now) {}

    PackedOrder(ReviewedOrder order, Terms terms, PackReads.Beside beside, Basis basis) {
        this.order = order;
        this.terms = terms;
        this.row = order.row;
        this.pack = basis.pack();
        this.memo = basis.memo();
        this.now = basis.now();
        order.clocks.addAll(beside.clocks().getOrDefault(row.id, List.of()));
        steps = beside.steps().getOrDefault(row.id, List.of());
        granted = beside.granted().getOrDefault(row.id, List.of());
        known = terms.clocks().stream().collect(Collectors.toMap(Named::name, Function.identity(), (one, same) -> one));
    }

    /** The pack is gone. */
    void handOver() {
        if (isOurs(order.deadline(row.id))) {
            moveOwn();
        }
        for (ClockRow clock : List.copyOf(order.clocks)) {
            if (clock.endedAt == null && isOurs(clock.deadline())) {
                Named named = known.get(clock.name);
                if (named == null) {
                    end(clock);
                } else {
                    move(clock, named);
                }
            }
        }
        row.rulePack =
                row.deadline == null ? null : PackRules.packOf(OwnClock.of(row).rule());
        row.rulePack = pack.pack().equals(row.rulePack) ? null : row.rulePack;
        row.handedFrom = Listed.with(row.handedFrom, pack.pack());
        OwnClock.arm(row);
    }

    /** The pack is there again. */
    void takeUp() {
        Deadline own = order.deadline(row.id);
        if (own != null && !isOurs(own)) {
            moveOwn();
        }
        for (ClockRow clock : List.copyOf(order.clocks)) {
            Named named = known.get(clock.name);
            boolean ended = clock.endedAt != null && pack.pack().equals(clock.handedFrom);
            if (named != null && ended) {
                revive(clock, named);
            } else if (named != null
                    && clock.endedAt == null
                    && !isOurs(clock.deadline())
                    && !RunningClocks.isFixed(clock.name)) {
                move(clock, named);
            }
        }
        known.values().forEach(this::startMissed);
        row.rulePack = pack.pack();
        row.handedFrom = Listed.without(row.handedFrom, pack.pack());
        OwnClock.arm(row);
    }

    private boolean isOurs(Deadline deadline) {
        return deadline != null && pack.pack().equals(PackRules.packOf(deadline.rule()));
    }

    private void moveOwn() {
        Deadline before = OwnClock.of(row);
        Deadline after = own(before);
        List<Limit> more = granted.stream()
                .filter(each -> !each.askedAt().isBefore(before.start()))
                .map(each -> each.limit(after.rule().limit().unit()))
                .toList();
        order.pasts.add(new ReviewedOrder.Past(row.id, row.deadline));
        OwnClock.move(row, Extending.isExtended(before) ? Extending.longer(memo.calendar(), after, more) : after, now);
        row.deadlineEnds = terms.ends().stream().sorted().map(StepKind::name).collect(Collectors.joining(" "));
        order.tell(null, "", before, OwnClock.of(row));
        Instant ended = steps.stream()
                .filter(step ->
                        step.at().isAfter(before.start()) && terms.ends().contains(step.kind()))
                .map(PackReads.Taken::at)
                .findFirst()
                .orElse(null);
        row.deadlineEndedAt = ended;
    }

    /** Where somebody sorts: in that time while it lies there, and from when it was sent on. */
    private Deadline own(Deadline before) {
        PackRules.Sorting sorting = terms.sorting();
        List<PackReads.Taken> since = steps.stream()
                .dropWhile(step -> step.kind() != StepKind.DISPATCH)
                .toList();
        boolean came = sorting != null
                && row.reopened == 0
                && !since.isEmpty()
                && since.get(0).handler().equals(sorting.handler());
        if (!came) {
            return memo.of(terms.rule(), before.start(), before.pauses());
        }
        Optional<Instant> sentOn = since.stream()
                .filter(step -> !step.handler().equals(sorting.handler()))
                .map(PackReads.Taken::at)
                .findFirst();
        Instant start = sentOn.filter(before.start()::isBefore).orElse(before.start());
        return memo.of(sentOn.isPresent() ? terms.rule() : sorting.rule(), start, before.pauses());
    }

    private void move(ClockRow clock, Named named) {
        Deadline before = clock.deadline();
        Deadline after = memo.of(named.rule(), before.start(), before.pauses());
        boolean over = clock.overdueAt != null;
        past(clock);
        endsNow(clock, named);
        clock.move(after, now);
        order.relieved |= over && clock.overdueAt == null;
        order.tell(words(clock), "", before, after);
    }

    private void end(ClockRow clock) {
        past(clock);
        order.relieved |= clock.overdueAt != null;
        clock.endedAt = now;
        clock.handedFrom = pack.pack();
        clock.arm();
        order.tell("时钟“" + words(clock) + "”现行规则没有，不再计时");
    }

    private void revive(ClockRow clock, Named named) {
        Deadline before = clock.deadline();
        Instant ended = clock.endedAt;
        List<Pause> pauses = Stream.concat(
                        before.pauses().stream().filter(pause -> pause.to() != null),
                        pauses().stream().filter(pause -> !pause.from().isBefore(ended) || isOpen(before, pause)))
                .toList();
        past(clock);
        clock.endedAt = null;
        clock.handedFrom = null;
        endsNow(clock, named);
        clock.move(memo.of(named.rule(), before.start(), pauses), now);
        order.tell("时钟“" + words(clock) + "”继续计时");
    }

    /** What was open when the clock was ended: whether it is over now is told by the order's own deadline. */
    private static boolean isOpen(Deadline deadline, Pause pause) {
        return deadline.pauses().stream()
                .anyMatch(each -> each.to() == null && each.from().equals(pause.from()));
    }

    private List<Pause> pauses() {
        return row.deadline == null ? List.of() : OwnClock.of(row).pauses();
    }

    /** A clock of the pack whose step was taken while the pack was gone. */
    private void startMissed(Named named) {
        steps.stream()
                .filter(step ->
                        named.starts().contains(step.kind()) && !step.at().isBefore(pack.goneAt()))
                .filter(step -> named.handler() == null || named.handler().equals(step.handler()))
                .reduce((earlier, later) -> later)
                .map(PackReads.Taken::at)
                .filter(at -> order.clocks.stream()
                        .noneMatch(clock -> clock.name.equals(named.name()) && !clock.startedAt.isBefore(at)))
                .ifPresent(at -> start(named, at));
    }

    private void start(Named named, Instant at) {
        ClockRow clock = new ClockRow();
        clock.id = Ids.next();
        clock.orderId = row.id;
        clock.name = named.name();
        clock.subject = "";
        clock.words = named.words();
        clock.startedAt = at;
        endsNow(clock, named);
        List<Pause> pauses =
                pauses().stream().filter(pause -> !pause.from().isBefore(at)).toList();
        clock.move(memo.of(named.rule(), at, pauses), now);
        started.add(clock);
        row.clocked = 1;
        order.tell("时钟“" + words(clock) + "”自" + PublicWords.moment(at) + "起计时");
    }

    /** What ends it from now on; a step that was taken since it began has ended it then. Who was called is not known here. */
    private void endsNow(ClockRow clock, Named named) {
        if (!clock.subject.isEmpty()) {
            return;
        }
        clock.ends = listed(named.ends());
        clock.missing = named.all() ? clock.ends : null;
        for (PackReads.Taken step : steps) {
            boolean later = clock.endedAt == null && step.at().isAfter(clock.startedAt);
            if (later && named.ends().contains(step.kind())) {
                clock.missing = clock.missing == null
                        ? null
                        : Listed.without(clock.missing, step.kind().name());
                clock.endedAt = clock.missing == null ? step.at() : null;
            }
        }
    }

    private void past(ClockRow clock) {
        order.pasts.add(new ReviewedOrder.Past(clock.id, clock.deadline));
    }

    private static String words(ClockRow clock) {
        return ClockWords.of(clock.name, clock.words);
    }

    private static String listed(Set<StepKind> kinds) {
        String listed = null;
        for (StepKind kind : kinds) {
            listed = Listed.with(listed, kind.name());
        }
        return listed == null ? " " : listed;
    }
}
