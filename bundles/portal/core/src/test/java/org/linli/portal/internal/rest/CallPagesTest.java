// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.portal.internal.rest.Town.form;
import static org.linli.portal.internal.rest.Town.html;

import javax.ws.rs.core.Response;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.petition.HeldCalls;

/** One tap, ten seconds, one way back. */
public class CallPagesTest {
    private static final String TOKEN = "0b6f2c1e-95a4-4c3b-a6f3-6f2f0a3e8f51";

    private final Town town = new Town();
    private final CallPages pages = new CallPages(town.templates, town.neighbours());

    @Test
    public void aCallIsHeldAndCanBeUndone() {
        Response answer = call("phone", "13800000001", "longitude", "104.02", "latitude", "30.02");
        assertEquals(303, answer.getStatus());
        assertEquals(
                "linli-call=" + TOKEN + "; Path=/call; Max-Age=43200; HttpOnly; SameSite=Strict; Secure",
                answer.getHeaderString("Set-Cookie"));
        assertEquals(new GeoPoint(104.02, 30.02), town.called.get(TOKEN).point());
        String held = html(pages.sent(null, TOKEN), 200);
        assertTrue(held, held.contains("action=\"/call/undo\"") && held.contains("<span id=\"seconds\">9</span>"));
        assertTrue(
                "looks again without script", held.contains("<noscript><meta http-equiv=\"refresh\" content=\"9\">"));
        assertEquals(303, pages.undo(null, TOKEN).getStatus());
        assertTrue(html(pages.sent(null, TOKEN), 200).contains("没有打扰任何人"));
    }

    @Test
    public void aCallThatWentShowsItsNumberAndCode() {
        call("phone", "13800000001", "longitude", "104.02", "latitude", "30.02");
        town.states.put(TOKEN, HeldCalls.State.SENT);
        String html = html(pages.sent("en", TOKEN), 200);
        assertTrue(html, html.contains(FakePetitions.NUMBER) && html.contains(FakePetitions.SECRET));
        assertTrue(html, html.contains("The call is out"));
        pages.undo(null, TOKEN);
        assertTrue("too late", html(pages.sent(null, TOKEN), 200).contains("呼叫已发出"));
    }

    @Test
    public void withoutAPositionTheCommunityGoesWithTheAddress() {
        call("phone", "13800000001", "area", FakeAreas.COMMUNITY, "address", "3号楼");
        assertEquals("演示东区 甲街道 甲一社区 3号楼", town.called.get(TOKEN).address());
    }

    @Test
    public void whatIsMissingIsAskedForAtItsField() {
        String html = html(call("address", "演示路"), 422);
        assertTrue(html, html.contains("id=\"phone-error\">电话请写5到20位数字") && html.contains("value=\"演示路\""));
    }

    @Test
    public void aPhoneThatCalledNobodyIsShownTheButton() {
        assertEquals(303, pages.sent(null, null).getStatus());
        assertEquals(303, pages.sent(null, "unknown").getStatus());
        assertEquals(303, pages.undo(null, null).getStatus());
    }

    private Response call(String... typed) {
        var form = form(typed);
        form.add("key", TOKEN);
        return pages.call(form, null, Town.here());
    }
}
