// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertTrue;

import java.util.UUID;
import org.junit.Rule;
import org.junit.Test;

/** 人员与账号: everybody's own account, the staff for administrators, the log for auditors. */
public class AccountsIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void somebodyNewGetsAnAccountAndLosesIt() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        browser.as("admin").open("/console/accounts/officers").click("新增工作人员").see("值班电话");
        browser.fill("姓名", "新来的 " + mark).click("保存").see("没有账号", "新来的 " + mark);
        browser.click("开通账号").see("初始密码").fill("用户名", "new-" + mark).click("开通").see("账号已开通");
        String password = browser.element(".a-secret:nth-of-type(2) code").getText();
        assertTrue("a password nobody guesses: " + password, password.matches("\\w{14}"));
        browser.axe().tidy().click("我已保存，关闭").see("可以登录", "new-" + mark);
        browser.click("停用账号").see("停用后不能恢复").click("停用").see("没有账号");
    }

    @Test
    public void aRefusedPasswordIsToldAtItsField() {
        browser.as("worker").on(Browser.Screen.PHONE).open("/console/accounts").see("我的登录和程序令牌");
        browser.fill("现在的密码", "not my password")
                .fill("新密码", "one long password")
                .fill("再输一遍新密码", "another");
        browser.clickOn(".l-form-end button").see("两次输入的新密码不一样").axe().tidy();
    }

    @Test
    public void anAuditorReadsWhoChangedWhat() {
        browser.as("auditor")
                .open("/console/accounts/log")
                .see("审计员", "新增人员")
                .axe()
                .tidy();
    }
}
