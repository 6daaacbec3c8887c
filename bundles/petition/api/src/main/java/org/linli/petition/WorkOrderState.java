// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/** The states of a work order; which steps lead from one to another is one table in the petition core. */
public enum WorkOrderState {
    /** 待派单: lies at the desk of the subdistrict, to be dispatched. */
    FILED("待派单", true),
    /** 待认领: lies in the open pool, to be claimed. */
    POOLED("待认领", true),
    /** 待签收: dispatched to a handler who has not acknowledged yet. */
    DISPATCHED("待签收", true),
    /** 异议待定: the handler objects; who dispatches decides. */
    OBJECTED("异议待定", true),
    /** 办理中: the handler works on it. */
    IN_PROGRESS("办理中", true),
    /** 已挂起: stands still for a reason; so do its clocks. */
    SUSPENDED("已挂起", true),
    /** 上报中: the handler cannot solve it; the next level is being found. */
    ESCALATED("上报中", true),
    /** 已退回: came back from a handler, to be dispatched anew. */
    RETURNED("已退回", true),
    /** 已并案: handled with another order. */
    MERGED("已并案", false),
    /** 已办结: closed with a resolution. */
    CLOSED("已办结", false),
    /** 不予受理: not taken on, with a ground. */
    DECLINED("不予受理", false),
    /** 已归档: closed and put away. */
    ARCHIVED("已归档", false);

    private final String words;
    private final boolean open;

    WorkOrderState(String words, boolean open) {
        this.words = words;
        this.open = open;
    }

    /** In Chinese, for people. */
    public String words() {
        return words;
    }

    /** Whether somebody has to handle it. */
    public boolean isOpen() {
        return open;
    }
}
