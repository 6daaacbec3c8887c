// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.linli.console.internal.file.Folder;
import org.linli.console.internal.file.Libraries;

/** The one HTML page: where everything is, and what may run in it. */
public class ShellPageTest {
    private static final String TEMPLATE = "<link rel=\"stylesheet\" href=\"{{lib}}/element-plus.css\">"
            + "<script type=\"importmap\">{{imports}}</script><script type=\"module\" src=\"{{shell}}/shell.js\"></script>";
    private static final Folder SHELL = new Folder(null, "shell", "s1");

    @Test
    public void everyNameLeadsToAVersionedAddress() {
        String html = page(TEMPLATE, "vue.js").html();
        assertTrue(html, html.contains("\"vue\":\"/console/lib/l1/vue.js\""));
        assertTrue(html, html.contains("\"@linli/console\":\"/console/shell/s1/kit/kit.js\""));
        assertTrue(html, html.contains("href=\"/console/lib/l1/element-plus.css\""));
        assertTrue(html, html.contains("src=\"/console/shell/s1/shell.js\""));
        assertFalse(html, html.contains("{{"));
    }

    @Test
    public void theOnlyScriptInThePageIsKnownByItsDigest() throws Exception {
        ShellPage page = page(TEMPLATE, "vue.js");
        Matcher map =
                Pattern.compile("<script type=\"importmap\">(.*?)</script>").matcher(page.html());
        assertTrue(map.find());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
        String source = "script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';";
        assertTrue(page.policy(), page.policy().contains(source));
        assertFalse(page.policy(), page.policy().contains("unsafe"));
    }

    @Test
    public void theTagChangesWithThePage() {
        assertEquals(page(TEMPLATE, "vue.js").tag(), page(TEMPLATE, "vue.js").tag());
        assertNotEquals(
                page(TEMPLATE, "vue.js").tag(), page(TEMPLATE, "vue-4.js").tag());
    }

    @Test
    public void whatCouldEndTheScriptIsRefused() {
        assertThrows(IllegalStateException.class, () -> page(TEMPLATE, "</script>"));
        assertThrows(IllegalStateException.class, () -> page("<p>{{shell}}</p>", "vue.js"));
    }

    private static ShellPage page(String template, String vue) {
        Libraries.Packed libraries = new Libraries.Packed(new Folder(null, "lib", "l1"), Map.of("vue", vue));
        return ShellPage.of(template, SHELL, libraries, "/console");
    }
}
