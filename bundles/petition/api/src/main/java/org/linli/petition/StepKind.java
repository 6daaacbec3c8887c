// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/** What a step of the timeline is. */
public enum StepKind {
    /** 提出: the petitioner or whoever entered it asked: the first step, discover (发现). */
    FILE("提出"),
    /** 受理: it is taken on. */
    ACCEPT("受理"),
    /** 不予受理: it is not taken on, with a ground. */
    DECLINE("不予受理"),
    /** 改类: its type was wrong. */
    CLASSIFY("改类"),
    /** 派单: given to a handler. */
    DISPATCH("派单"),
    /** 定时限: a clock was set without changing the handler. */
    SET_DEADLINE("定时限"),
    /** 规则更替: its area's pack of rules went or came back: its clocks go by the rules that hold now. */
    CHANGE_RULES("规则更替"),
    /** 签收: the handler has seen it and begins. */
    ACKNOWLEDGE("签收"),
    /** 开放认领: all whom it may concern can claim it. */
    OPEN_TO_CLAIMS("开放认领"),
    /** 认领: a unit says that it is theirs. */
    CLAIM("认领"),
    /** 退回: the handler gives it back to whoever dispatches. */
    SEND_BACK("退回"),
    /** 异议: the handler objects to the dispatch. */
    OBJECT("异议"),
    /** 异议成立: the objection is right: it is dispatched anew. */
    UPHOLD_OBJECTION("异议成立"),
    /** 异议不成立: the objection is wrong: the handler keeps it. */
    REJECT_OBJECTION("异议不成立"),
    /** 改派: given to another handler. */
    REASSIGN("改派"),
    /** 上报: the level cannot solve it. */
    ESCALATE("上报"),
    /** 吹哨: other units are called to join in. */
    WHISTLE("吹哨"),
    /** 报到: a unit that was called joins in. */
    JOIN_IN("报到"),
    /** 增加协办: units support the lead unit. */
    ADD_SUPPORT("增加协办"),
    /** 解除协办: a unit takes part no more. */
    RELEASE_SUPPORT("解除协办"),
    /** 成立联合小组: several form a joint group. */
    FORM_GROUP("成立联合小组"),
    /** 现场记录: what was found and done on the spot. */
    RECORD_ON_SPOT("现场记录"),
    /** 联系外部力量: an outside party was called. */
    CALL_OUTSIDE("联系外部力量"),
    /** 调解: a mediation began or went on. */
    MEDIATE("调解"),
    /** 达成调解: a mediation ended, with or without an agreement. */
    SETTLE("达成调解"),
    /** 请求协调: the command centre is asked for help. */
    ASK_HELP("请求协调"),
    /** 协调: the command centre coordinates. */
    COORDINATE("协调"),
    /** 督办: a supervision, which must be answered. */
    SUPERVISE("督办"),
    /** 督办回复: the answer to a supervision. */
    ANSWER_SUPERVISION("督办回复"),
    /** 挂起: the clocks stand still, with a reason. */
    SUSPEND("挂起"),
    /** 恢复办理: the clocks run again. */
    RESUME("恢复办理"),
    /** 申请延期: more time is asked for. */
    REQUEST_EXTENSION("申请延期"),
    /** 同意延期: more time is granted. */
    GRANT_EXTENSION("同意延期"),
    /** 不同意延期: no more time. */
    REFUSE_EXTENSION("不同意延期"),
    /** 办理记录: a note on the work. */
    NOTE("办理记录"),
    /** 处理意见: an opinion to the office. */
    OPINION("处理意见"),
    /** 答复: an answer to the petitioner. */
    REPLY("答复"),
    /** 添加附件: a file was added. */
    ATTACH("添加附件"),
    /** 办结: the end of the handling, with a resolution. */
    CLOSE("办结"),
    /** 评价: the petitioner's rating. */
    RATE("评价"),
    /** 回访: the petitioner was asked afterwards. */
    FOLLOW_UP("回访"),
    /** 重办: opened again. */
    REOPEN("重办"),
    /** 归档: put away for good. */
    ARCHIVE("归档"),
    /** 催办: a reminder, which needs no answer. */
    REMIND("催办"),
    /** 超期: a clock ran out and the supervisor was told. */
    OVERDUE("超期"),
    /** 并案: handled together with another. */
    MERGE("并案"),
    /** 撤销并案: handled by itself again. */
    UNMERGE("撤销并案"),
    /** 并案答复: the answer given for the one it is handled with. */
    ANSWER_MERGED("并案答复"),
    /** 并案办结: closed with the one it is handled with. */
    CLOSE_MERGED("并案办结"),
    /** 网格调整: its grid was divided anew and its place lies in another now. */
    MOVE_AREA("网格调整"),
    /** 拆分: parts of it became orders of their own. */
    SPLIT("拆分"),
    /** 拆分立单: the first step of an order that was split off. */
    SPLIT_OFF("拆分立单"),
    /** 关联: linked with another petition, a campaign or a known work. */
    LINK("关联"),
    /** 关联居民: a resident whom the matter concerns was linked by hand. */
    LINK_RESIDENT("关联居民"),
    /** 设定公开范围: who may see it was changed. */
    SET_SECRECY("设定公开范围"),
    /** 回避: somebody must not deal with it nor see it. */
    RECUSE("回避");

    private final String words;

    StepKind(String words) {
        this.words = words;
    }

    /** In Chinese, for people. */
    public String words() {
        return words;
    }
}
