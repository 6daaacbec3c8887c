// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.petition.internal.Assignee;

/** What a petitioner reads when several handle an order together: units and kinds of workers, never a person's name. */
final class JointWords {
    /** What is said to the petitioner when a mediation went on. */
    static final String MEDIATING = "正在组织双方调解";

    static final String SETTLED = "调解达成协议";
    static final String UNSETTLED = "调解未达成一致，继续办理";
    static final String HELP_ASKED = "已请求上级协调办理";
    static final String SUPERVISED = "已督办，要求办理单位限期回复";
    static final String REMINDED = "已催办";

    private JointWords() {}

    static String called(List<Assignee> units) {
        return "已请" + names(units) + "协同办理";
    }

    static String joinedIn(List<String> units) {
        return String.join("、", units) + "已参与办理";
    }

    static String supported(List<Assignee> units) {
        return "已增加协办单位：" + names(units);
    }

    static String grouped(List<Assignee> members) {
        return "已由" + names(members) + "成立联合小组";
    }

    static String outside(String kind, String name) {
        return "已联系" + name + "（" + kind + "）";
    }

    static String coordinated(List<Assignee> units, Assignee lead) {
        return "已协调" + (units.isEmpty() ? "" : names(units) + "一同") + "办理"
                + (lead == null ? "" : "，由" + lead.publicName() + "牵头");
    }

    private static String names(List<Assignee> who) {
        return who.stream().map(Assignee::publicName).distinct().collect(Collectors.joining("、"));
    }
}
