// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.portal.internal.rest.Town.form;
import static org.linli.portal.internal.rest.Town.html;

import java.util.Map;
import org.junit.Test;

/** My data and who looked, after a code. */
public class OwnDataPagesTest {
    private static final String ID = "99010119900101001X";
    private static final String FROM = "127.0.0.1";

    private final Town town = new Town();
    private final OwnDataPages pages =
            new OwnDataPages(town.templates, town.neighbours().ownData());

    @Test
    public void aCodeOpensARecordForAQuarterOfAnHour() {
        String asked = html(pages.code(form("idNumber", ID, "phone", "13800000000"), null, FROM), 200);
        assertTrue(asked, asked.contains("name=\"code\"") && asked.contains("如果身份证号和手机号与登记的一致"));
        String wrong = html(pages.open(form("idNumber", ID, "code", "000000"), null, FROM, Town.here()), 422);
        assertTrue(wrong, wrong.contains("id=\"code-error\">验证码不对") && wrong.contains("value=\"" + ID + "\""));
        var open = pages.open(form("idNumber", ID, "code", "123456"), null, FROM, Town.here());
        assertEquals(303, open.getStatus());
        assertEquals(
                "linli-mine=" + Town.SECRET + "; Path=/mine; Max-Age=900; HttpOnly; SameSite=Strict; Secure",
                open.getHeaderString("Set-Cookie"));
        assertFalse(open.getHeaderString("Location").contains(Town.SECRET));
        String html = html(pages.record(null, Town.SECRET, FROM), 200);
        assertTrue(html, html.contains("张三") && html.contains("<span>李四因本人查询查看了您的信息</span>"));
        assertFalse("the secret is on no page", html.contains(Town.SECRET));
    }

    @Test
    public void withoutTheSecretOneBeginsAgain() {
        String html = html(pages.record(null, null, FROM), 401);
        assertTrue(html, html.contains("name=\"idNumber\"") && html.contains("请重新获取"));
        html(pages.copy(null, "old", FROM), 401);
        html(pages.looks(form("cursor", "0.x"), null, "old", FROM), 401);
    }

    @Test
    public void whatIsWrongIsSaidAndGoesToTheCommunity() {
        String html = html(pages.correct(form("field", "sex", "value", "女", "key", "k"), null, Town.SECRET, FROM), 200);
        assertTrue(html, html.contains("已经提交给社区核实"));
        assertEquals(Map.of("sex", "FEMALE"), town.corrections.get(0));
        String wrong = html(pages.correct(form("field", "born", "value", "?"), null, Town.SECRET, FROM), 422);
        assertTrue(wrong, wrong.contains("id=\"value-error\"") && wrong.contains("value=\"?\""));
    }

    @Test
    public void aCopyIsAFileAndClosingForgets() {
        var copy = pages.copy("en", Town.SECRET, FROM);
        assertTrue(html(copy, 200).contains("My data on record"));
        assertTrue(copy.getHeaderString("Content-Disposition").startsWith("attachment"));
        assertTrue(pages.close(Town.here()).getHeaderString("Set-Cookie").contains("Max-Age=0"));
        assertTrue(html(pages.looks(form("cursor", "0.x"), null, Town.SECRET, FROM), 200)
                .contains("李四"));
    }
}
