// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import org.junit.Rule;
import org.junit.Test;

/** 模块与配置包: what runs, how far readers are, and who decides what where. */
public class ModulesIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void anAdministratorSeesHowAModuleIsAndWhatToType() {
        browser.as("admin").open("/console/modules").see("时限与升级", "运行中").click("诉求与工单");
        browser.see("自报情况", "搁置的事件", "bundle:update").axe().tidy();
        browser.click("返回模块列表").see("网络入口").click("事件与读取").see("谁在读取", "已读完");
    }

    @Test
    public void eachRuleOfAnAreaNamesWhoDecidesIt() {
        browser.as("admin").open("/console/modules/rules").see("选择一个区域");
        browser.open("/console/modules/rules?place=990101001")
                .see("办理时限", "平台默认", "org.linli.escalation.policy-default.cfg");
        browser.seeNot("care-file").axe().tidy();
    }
}
