// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Pause;
import org.linli.petition.StepKind;

/** Why a clock ends when it ends, in one or two sentences that everybody understands. */
public final class PlainClock {
    private PlainClock() {}

    /** What an order's own deadline is for. */
    public static String own(WorkOrderRow order) {
        String ends = " " + order.deadlineEnds + " ";
        if (Listed.has(ends, StepKind.CLOSE.name())) {
            return "办结";
        }
        return Listed.has(ends, StepKind.REPLY.name()) ? "答复" : "提出处理意见";
    }

    public static String why(Deadline deadline) {
        StringBuilder why = new StringBuilder("从")
                .append(PublicWords.moment(deadline.start()))
                .append("起算，")
                .append(limit(deadline.rule().limit()))
                .append("。");
        if (Extending.isExtended(deadline)) {
            why.append("已经批准延长。");
        }
        List<Pause> over =
                deadline.pauses().stream().filter(pause -> pause.to() != null).toList();
        if (!over.isEmpty()) {
            why.append("其间因").append(reasons(over)).append("暂停过，暂停的时间不算。");
        }
        if (deadline.paused()) {
            List<Pause> open = deadline.pauses().stream()
                    .filter(pause -> pause.to() == null)
                    .toList();
            why.append("现因").append(reasons(open)).append("暂停计时，恢复后接着算。");
        }
        return why.append(deadline.provisional() ? "节假日安排还没有公布，日期可能调整。" : "").toString();
    }

    private static String limit(Limit limit) {
        if (limit.amount() == 0 && limit.unit().isOfDays()) {
            return "当天下班前";
        }
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.amount() + "个工作日（当天、周末和节假日不算）";
            case CALENDAR_DAYS -> limit.amount() + "天（从第二天起每天都算，最后一天不上班的顺延）";
            case WORKING_HOURS -> "上班时间" + limit.amount() + "小时";
            case MINUTES -> limit.amount() + "分钟（昼夜都算）";
        };
    }

    private static String reasons(List<Pause> pauses) {
        return pauses.stream().map(Pause::reason).distinct().collect(Collectors.joining("、"));
    }
}
