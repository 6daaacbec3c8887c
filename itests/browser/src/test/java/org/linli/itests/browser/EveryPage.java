// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The list of all pages: a new page is one more line. */
final class EveryPage {
    /**
     * A page.
     *
     * @param name for its pictures
     * @param who is signed in, null for nobody
     * @param address its path
     * @param seen words to be seen when it is there, by language
     */
    record Page(String name, String who, Supplier<String> address, Map<String, String> seen) {
        @Override
        public String toString() {
            return name;
        }
    }

    private EveryPage() {}

    static List<Page> all() {
        return List.of(
                page("portal-home", null, "/", "反映诉求", "Report a matter"),
                page("portal-file", null, "/file", "什么事", "What is the matter"),
                page("portal-follow", null, "/follow", "查询码", "Query code"),
                page("portal-call", null, "/call", "给您回电话的号码", "The number to ring you back"),
                page("portal-community", null, "/community", "请选择您住的社区", "Please choose the community"),
                page("portal-mine", null, "/mine", "登记的手机号", "Phone on record"),
                page("dispatch-desk", "dispatcher", "/console/dispatch?queue=open", "全部在办", "All open"),
                page("dispatch-enter", "dispatcher", "/console/dispatch/enter", "怎么来的", "How it came"),
                page("dispatch-told", "dispatcher", "/console/dispatch/told", "待电话告知", "To be told"),
                page("dispatch-campaigns", "dispatcher", "/console/dispatch/campaigns", "新开专项整治", "Begin a campaign"),
                page("dispatch-works", "dispatcher", "/console/dispatch/works", "登记在办事项", "Make a work known"),
                page("rules-in-force", "supervisor", "/console/rules", "办理时限", "The deadline"),
                page("rules-editions", "supervisor", "/console/rules/editions", "起草办理规则", "Draft a rule"),
                page("rules-draft", "supervisor", "/console/rules/editions/new-rule", "保存并检查", "Save and check"),
                page("rules-reviews", "supervisor", "/console/rules/reviews", "时限核对", "Deadline reviews"),
                page("rules-calendar", "supervisor", "/console/rules/calendar?year=2026", "国庆节", "working days"),
                page("visits-day", "worker", "/console/visits", "建议路线", "A proposed round"),
                page("visits-due", "community", "/console/visits/due?until=2099-01-01", "开始走访", "Begin the visit"),
                page("visits-list", "community", "/console/visits/list", "走访记录", "Visits"),
                page("visits-meetings", "community", "/console/visits/meetings", "预告院坝会", "Announce"),
                page("visits-questions", "community", "/console/visits/questions", "发起意见征集", "Ask the people"),
                page("visits-pairings", "dispatcher", "/console/visits/pairings", "安排包联", "Pair a community"),
                page("visits-conflicts", "community", "/console/visits/conflicts", "没有待裁定的内容", "Nothing to decide"),
                page("visits-hazards", "community", "/console/visits/hazards", "隐患", "azards"),
                page("visits-rules", "community", "/console/visits/rules", "独居老人走访", "Must see"));
    }

    private static Page page(String name, String who, String address, String chinese, String english) {
        return page(name, who, () -> address, chinese, english);
    }

    private static Page page(String name, String who, Supplier<String> address, String chinese, String english) {
        return new Page(name, who, address, Map.of("zh", chinese, "en", english));
    }
}
