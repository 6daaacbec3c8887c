// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** A look that finds nothing is none: each fault is put into a page, and must be found. */
public class WatchIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aPageThatCannotBeReadIsFound() {
        browser.open("/follow");
        browser.script("const p = document.createElement('p'); p.textContent = '看不清'; p.style.color = '#eee';"
                + " p.style.background = '#fff'; document.querySelector('main').append(p)");
        browser.script(
                "const button = document.createElement('button'); document.querySelector('main').append(button)");
        List<String> found = Axe.violations(browser.driver());
        assertTrue(found.toString(), found.stream().anyMatch(line -> line.contains("color-contrast")));
        assertTrue(found.toString(), found.stream().anyMatch(line -> line.contains("button-name")));
    }

    @Test
    public void whatIsCutOrSidewaysOrACodeIsFound() {
        browser.open("/follow");
        browser.script(
                "const h = document.createElement('h2'); h.textContent = '一个很长的标题被截断了'; h.style.width = '60px';"
                        + " h.style.overflow = 'hidden'; h.style.whiteSpace = 'nowrap'; document.querySelector('main').append(h)");
        browser.script(
                "const p = document.createElement('p'); p.textContent = 'IN_PROGRESS 01J0000000000000000000ABCD';"
                        + " p.style.width = '3000px'; document.querySelector('main').append(p)");
        String found = String.join("\n", browser.untidy());
        assertTrue(found, found.contains("cut: h2"));
        assertTrue(found, found.contains("sideways"));
        assertTrue(found, found.contains("not for people: IN_PROGRESS"));
        assertTrue(found, found.contains("not for people: 01J0000000000000000000ABCD"));
    }

    @Test
    public void errorsViolationsAndRequestsElsewhereAreFound() {
        Watch watch = new Watch(browser.driver(), Site.address());
        browser.open("/follow");
        assertEquals(List.of(), watch.complaints());
        browser.script("console.error('no words for key x')");
        assertTrue(watch.complaints().toString().contains("no words for key x"));
        browser.script("const i = new Image(); i.src = 'http://elsewhere.invalid/x.png'; document.body.append(i)");
        browser.script(
                "const s = document.createElement('script'); s.textContent = 'window.x = 1'; document.body.append(s)");
        String found = watch.complaints().toString();
        assertTrue(found, found.contains("Content Security Policy"));
        assertTrue(found, found.contains("elsewhere.invalid"));
        browser.script("fetch('/no-such-file.js')");
        browser.until("404", () -> watch.complaints().toString().contains("404"));
    }

    @Test
    public void aCutLineIsNoticedAndMended() {
        browser.open("/follow");
        browser.offline();
        String fetched = "const done = arguments[0]; fetch('/follow').then(() => done('there'), () => done('away'))";
        assertEquals("away", browser.driver().executeAsyncScript(fetched));
        browser.online();
        assertEquals("there", browser.driver().executeAsyncScript(fetched));
        Site.wire().cutAfter(100);
        assertEquals("away", browser.driver().executeAsyncScript(fetched));
        assertTrue(Site.wire().isCut());
    }
}
