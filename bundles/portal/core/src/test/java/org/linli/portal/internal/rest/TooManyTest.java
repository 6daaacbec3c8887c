// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.portal.internal.rest.Town.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.junit.Test;
import org.linli.portal.internal.Look;

/** What comes too often comes back, with all that was typed. */
public class TooManyTest {
    private final TooMany filter = new TooMany(new Town().templates);
    private Response answer;

    @Test
    public void whatComesInTimePasses() throws IOException {
        filter.filter(request(null, "application/x-www-form-urlencoded", nothing()));
        assertNull(answer);
    }

    @Test
    public void aFormComesBackToBeSentByOnePress() throws IOException {
        InputStream body = new ByteArrayInputStream(
                "text=%E8%B7%AF%E7%81%AF%22%3E&answer=a&answer=b+c&empty=".getBytes(StandardCharsets.UTF_8));
        filter.filter(request("7", "application/x-www-form-urlencoded", body));
        String html = answer.getEntity().toString();
        assertEquals(429, answer.getStatus());
        assertEquals("7", answer.getHeaderString("Retry-After"));
        assertTrue(
                html, html.contains("press again in 7 seconds") && html.contains("method=\"post\" action=\"/file\""));
        assertTrue(html, html.contains("name=\"text\" value=\"路灯&quot;&gt;\""));
        assertTrue(html, html.contains("name=\"answer\" value=\"b c\""));
        assertFalse("nothing there sends it by itself", html.contains("formaction"));
    }

    @Test
    public void photosAreSaidNotToBeKept() throws IOException {
        filter.filter(request("7", Town.MULTIPART, Town.multipart(form("text", "路灯"), Map.of("a.jpg", "photo"))));
        String html = answer.getEntity().toString();
        assertTrue(html, html.contains("name=\"text\" value=\"路灯\"") && html.contains("The photos were not kept"));
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    private ContainerRequestContext request(String early, String type, InputStream body) {
        return Town.fake(
                ContainerRequestContext.class,
                Map.of(
                        "getHeaderString", asked -> asked[0].equals("Content-Type") ? type : early,
                        "getCookies", asked -> Map.of(Look.COOKIE, new Cookie(Look.COOKIE, "en")),
                        "getUriInfo", asked -> Town.fake(UriInfo.class, Map.of("getPath", path -> "file")),
                        "getEntityStream", asked -> body,
                        "abortWith",
                                asked -> {
                                    answer = (Response) asked[0];
                                    return null;
                                }));
    }
}
