// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.Rule;
import org.junit.Test;

/** 批量导入: checked first, then decided. */
public class ImportsIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aFileIsCheckedRowByRowAndItsGoodRowsAreTaken() throws IOException {
        String phone = "1390000" + (1000 + ThreadLocalRandom.current().nextInt(9000));
        Path file = Files.createTempFile("residents", ".csv");
        Files.writeString(
                file,
                """
                姓名,性别,证件号码,电话,社区或网格编码,居住类型
                张导入,女,,%s,990101001001,人户一致
                李导入,男,110105194912310021,,990101001001,人户一致
                王导入,男,,,990101001001,随便
                """
                        .formatted(phone));
        browser.as("registrar").open("/console/imports").see("下载模板").axe().tidy();
        browser.fill("选择文件", file.toString()).click("上传并检查");
        browser.see("检查结果", "身份证号不对", "不是认得的写法", "第 3 行").axe().tidy();
        browser.click("导入").see("只导入正确的行");
        browser.clickOn(".el-dialog button[type=submit]").see("已完成", "文件内容已销毁");
        browser.axe().tidy();
    }
}
