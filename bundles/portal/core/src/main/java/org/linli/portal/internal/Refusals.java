// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.kernel.Problem;

/** Problems as people are told of them. */
public final class Refusals {
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry(Problem.INVALID, "有几处需要改一下，见下面的说明。您填写的内容都还在。"),
            Map.entry(Problem.UNAUTHENTICATED, "用户名或密码不对，或者登录已过期，请重新登录。"),
            Map.entry(Problem.FORBIDDEN, "您没有办理这一步的权限。"),
            Map.entry(Problem.NOT_FOUND, "没有找到。请核对编号和查询码是否正确。"),
            Map.entry(Problem.CONFLICT, "与现有情况冲突，没有保存。请刷新后再试。"),
            Map.entry(Problem.ILLEGAL_STEP, "当前状态下不能办理这一步，可能别人刚刚处理过。请看最新进展。"),
            Map.entry(Problem.STALE_VERSION, "您看到之后这件诉求已有新进展，没有保存。请看最新进展后再办理。"),
            Map.entry(Problem.KEY_REUSED, "这张表单已经提交过另一份内容，请重新打开表单。"),
            Map.entry(Problem.TOO_MANY, "操作太频繁了，请过一分钟再试。"),
            Map.entry(Problem.UNAVAILABLE, "系统正在更新，请稍等几秒钟再试，您填写的内容没有丢。"));

    private static final Map<String, String> BY_FIELD = Map.ofEntries(
            Map.entry("text", "请用2到2000个字写清楚您要反映的事情"),
            Map.entry("type", "请选择诉求类型"),
            Map.entry("place", "请填写地址，或选择所在的社区"),
            Map.entry("place.point", "位置不在可受理的范围内"),
            Map.entry("place.address", "地址最多200个字"),
            Map.entry("place.area", "请选择所在的社区"),
            Map.entry("area", "请选择所在的社区"),
            Map.entry("filedBy.name", "称呼最多50个字"),
            Map.entry("filedBy.phone", "电话请写5到20位数字"),
            Map.entry("onBehalfOf.name", "称呼最多50个字"),
            Map.entry("onBehalfOf.phone", "电话请写5到20位数字"),
            Map.entry("about", "最多200个字"),
            Map.entry("rating.words", "差评请写明原因，最多500个字"),
            Map.entry("words", "请填写内容"),
            Map.entry("note", "请填写内容"),
            Map.entry("reason", "请写明原因"),
            Map.entry("rating.grade", "请选择好评、中评或差评"),
            Map.entry("handler", "请选择要派给谁"),
            Map.entry("stopperSeen", "请先看清提示，勾选“我已看清”再提交"));

    private Refusals() {}

    /** What the page says on top. */
    public static String headline(Problem problem) {
        return BY_TYPE.getOrDefault(problem.type(), "出了点问题，没有保存，请稍后再试。");
    }

    /** The wrong fields with what would be right, in Chinese where the page knows the field. */
    public static List<String> hints(Problem problem) {
        return problem.violations().stream().map(Refusals::hint).distinct().collect(Collectors.toList());
    }

    private static String hint(Problem.Violation wrong) {
        if (wrong.field().startsWith("answers.")) {
            return wrong.reason().equals("is missing") ? "请回答：" + wrong.expected() : "请检查“请再说明”里的回答";
        }
        return BY_FIELD.getOrDefault(wrong.field(), wrong.field() + "：" + wrong.expected());
    }
}
