// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.organization.Location;
import org.linli.petition.DeclineGround;
import org.linli.petition.FollowUp;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.Secrecy;

/** What a petitioner reads: units and kinds of workers, never the name of a person. */
public final class PublicWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private PublicWords() {}

    public static String filed(String desk) {
        return "已受理，由" + desk + "派单";
    }

    public static String dispatched(WorkOrderRow order) {
        return "已派单至" + order.handlerPublic + due(order);
    }

    public static String accepted() {
        return "经审核，已正式受理";
    }

    public static String classified(String type) {
        return "您的诉求归入“" + type + "”类办理";
    }

    public static String declined(DeclineGround ground, String words) {
        return "不予受理：" + ground.words() + "。" + words
                + (ground.turnTo() == null ? "" : "（可以找：" + ground.turnTo() + "）");
    }

    public static String pooled() {
        return "正在由各单位认领";
    }

    public static String returned() {
        return "正在重新确定办理单位";
    }

    public static String keeps(WorkOrderRow order) {
        return "确定由" + order.handlerPublic + "办理" + due(order);
    }

    public static String reassigned(WorkOrderRow order) {
        return "已转由" + order.handlerPublic + "办理" + due(order);
    }

    public static String promised(String words, Instant until) {
        return words + "（承诺于" + day(until) + "前完成）";
    }

    public static String followedUp(FollowUp.Result result) {
        return "已回访：" + name(result);
    }

    public static String name(FollowUp.Result result) {
        return switch (result) {
            case SATISFIED -> "满意";
            case DISSATISFIED -> "不满意";
            case NOT_REACHED -> "未联系上";
        };
    }

    public static String name(FollowUp.Way way) {
        return switch (way) {
            case PHONE -> "电话";
            case VISIT -> "上门";
            case MESSAGE -> "消息";
        };
    }

    public static String secrecy(Secrecy secrecy) {
        return switch (secrecy) {
            case OPEN -> "本诉求公开办理";
            case PRIVATE -> "本诉求不公开";
            case CONFIDENTIAL -> "本诉求保密办理";
        };
    }

    private static String day(Instant at) {
        return DATE.format(at.atZone(WorkCalendar.CHINA));
    }

    public static String handedOver(WorkOrderRow order) {
        return "因办理人员工作调整，已转由" + order.handlerPublic + "继续办理" + due(order);
    }

    public static String movedArea(WorkOrderRow order, boolean handedOn) {
        return "网格调整，" + (handedOn ? "转由" : "仍由") + order.handlerPublic + "办理" + due(order);
    }

    public static String deadlineSet(WorkOrderRow order) {
        return "已明确办理时限" + due(order);
    }

    public static String acknowledged(WorkOrderRow order) {
        return order.handlerPublic + "已签收，正在办理";
    }

    public static String escalated() {
        return "已上报，正在协调上一级办理";
    }

    public static String merged(WorkOrderRow main) {
        return "已与同类诉求并案办理，由" + main.handlerPublic + "负责" + due(main);
    }

    public static String unmerged(WorkOrderRow order) {
        return "已恢复单独办理，由" + order.handlerPublic + "负责" + due(order);
    }

    public static String split(String keeps) {
        return "您的诉求涉及多件事，已拆分办理；本件：" + keeps;
    }

    public static String splitOff(WorkOrderRow order) {
        return "拆分出的事项：" + order.part + "，由" + order.handlerPublic + "派单";
    }

    public static String inCampaign(String title, String words) {
        return "已纳入专项整治“" + title + "”：" + words;
    }

    public static String closed(Resolution resolution) {
        return "已办结：" + name(resolution);
    }

    public static String rated(Rating.Grade grade) {
        return "您的评价：" + name(grade);
    }

    public static String reopened(WorkOrderRow order) {
        return "已重新办理，由" + order.handlerPublic + "负责" + due(order);
    }

    public static String overdue(String supervisor) {
        return "已超过办理时限，由" + supervisor + "督办";
    }

    static String suspended(String reason) {
        return "暂停计时（" + reason + "）";
    }

    static String resumed(WorkOrderRow order) {
        return "恢复计时" + due(order);
    }

    public static String extended(Deadline deadline, String reason) {
        return deadline.due() == null
                ? "经批准延长办理期限，恢复计时后告知日期（" + reason + "）"
                : "经批准，办理期限延长至" + inFull(deadline.due()) + "（" + reason + "）";
    }

    /** Why the order lies in its area, for staff. */
    public static String found(Location.Found found, String path) {
        return switch (found) {
            case IN_GRID -> "按地点定位到" + path;
            case IN_NO_GRID -> "地点不在任何网格内，交由上一级" + path + "处理";
            case IN_SEVERAL_GRIDS -> "地点在几个网格的交界处，交由上一级" + path + "处理";
            case BY_ADDRESS -> "没有地点坐标，按地址定位到" + path;
            case AS_CHOSEN -> "没有地点坐标和可识别的地址，按诉求人所选辖区" + path;
        };
    }

    static String name(Resolution resolution) {
        return switch (resolution) {
            case SOLVED -> "已解决";
            case EXPLAINED -> "无法解决，已说明原因";
            case UNFOUNDED -> "不属实或已撤回";
        };
    }

    static String name(Rating.Grade grade) {
        return switch (grade) {
            case GOOD -> "好评";
            case MEDIUM -> "中评";
            case BAD -> "差评";
        };
    }

    /** A moment as residents read it. */
    public static String moment(Instant at) {
        return DAY.format(at.atZone(WorkCalendar.CHINA));
    }

    /** The same with its year. */
    public static String inFull(Instant at) {
        return year(at) + "年" + moment(at);
    }

    private static String due(WorkOrderRow order) {
        if (order.dueAt == null) {
            return "";
        }
        boolean nextYear = !year(order.dueAt).equals(year(order.filedAt));
        return "，请于" + (nextYear ? year(order.dueAt) + "年" : "") + moment(order.dueAt) + "前办理"
                + (order.provisional == 1 ? "（节假日安排未公布，日期可能调整）" : "");
    }

    private static String year(Instant at) {
        return String.valueOf(LocalDate.ofInstant(at, WorkCalendar.CHINA).getYear());
    }
}
