// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.portal.internal.rest.Town.form;
import static org.linli.portal.internal.rest.Town.html;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.Response;
import org.junit.Test;
import org.linli.portal.internal.map.MapPicture;

/** The first page, how it looks, and what it costs. */
public class FirstPageTest {
    private static final int MOST = 20_000;

    private final Town town = new Town();
    private final HomePages pages = new HomePages(town.templates);
    private final Assets assets = new Assets(town.templates, new MapPicture(new FakeAreas()));

    @Test
    public void theFirstPageIsUnderTwentyKilobytesWithAllThatItLoads() {
        for (String look : new String[] {"zh", "en.xl.high"}) {
            String html = html(pages.home(look), 200);
            int bytes = html.getBytes(StandardCharsets.UTF_8).length;
            Matcher loaded = Pattern.compile("\"/assets/([a-z.]+)\\?").matcher(html);
            while (loaded.find()) {
                bytes += ((byte[]) assets.file(loaded.group(1), null).getEntity()).length;
            }
            assertFalse("nothing else is loaded", html.contains("<img"));
            assertTrue("uncompressed: " + bytes, bytes < MOST);
        }
    }

    @Test
    public void aLookIsKeptAndGoesBackToThePage() {
        Response answer = pages.look(form("look", "xl", "back", "/community"), "en.m.high");
        assertEquals("/community", answer.getHeaderString("Location"));
        assertTrue(answer.getHeaderString("Set-Cookie").startsWith("linli-look=en.xl.high;"));
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
            assertEquals(
                    "/", pages.look(form("look", "en", "back", elsewhere), null).getHeaderString("Location"));
        }
        assertTrue(html(pages.home("en.xl.high"), 200).contains("class=\"size-xl contrast\""));
        assertTrue("nonsense is nothing", html(pages.home("<x>.13"), 200).contains("lang=\"zh-CN\" class=\"size-m\""));
    }

    @Test
    public void staffGoToTheConsoleAndUnknownAddressesSaySo() {
        assertEquals("/console/", assets.staff().getHeaderString("Location"));
        assertTrue(html(assets.nothing("en"), 404).contains("Nothing was found"));
        assertEquals(404, assets.file("../words/zh.properties", null).getStatus());
    }

    @Test
    public void aMapIsDrawnFromBoundsAndNamesAreEscaped() {
        String svg = html(assets.map("990101001001-1-1-1"), 200);
        assertTrue(svg, svg.contains("&lt;") && svg.contains("<polygon") && svg.contains(" m</text>"));
        assertFalse("a CSP without inline styles", svg.contains("style="));
    }
}
