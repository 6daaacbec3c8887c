// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.linli.itests.browser.Browser.Screen;

/**
 * Every page, in each language, with standard and largest text, on a desk and on a phone: 0 violations of WCAG 2.2 AA, nothing
 * sideways, nothing cut, no codes, nothing in the browser's log; and its pictures.
 */
@RunWith(Parameterized.class)
public class EveryPageIT {
    @Rule
    public final Browser browser = new Browser();

    private final EveryPage.Page page;
    private final String language;

    public EveryPageIT(EveryPage.Page page, String language) {
        this.page = page;
        this.language = language;
    }

    @Parameters(name = "{0} {1}")
    public static List<Object[]> pages() {
        boolean all = System.getProperty("linli.every", "").equals("all");
        List<Object[]> chosen = new ArrayList<>();
        for (EveryPage.Page page : EveryPage.all()) {
            if (page.name().matches(System.getProperty("linli.page", ".*"))) {
                // Without -Dlinli.every=all by turns, so that each list of a room is seen in both.
                String turn = chosen.size() % 2 == 0 ? "zh" : "en";
                for (String language : all ? List.of("zh", "en") : List.of(turn)) {
                    chosen.add(new Object[] {page, language});
                }
            }
        }
        return chosen;
    }

    @Test
    public void isFitForPeople() {
        List<String> found = new ArrayList<>();
        browser.as(page.who()).in(language);
        // Axe sees screens and sizes crosswise over the languages, unless -Dlinli.every=all; the layout is looked at
        // always.
        boolean all = System.getProperty("linli.every", "").equals("all");
        String first = language.equals("zh") ? "m" : "xl";
        Screen close = language.equals("zh") ? Screen.DESK : Screen.PHONE;
        open(first, true);
        for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
            browser.on(screen).calm().picture(page.name());
            look(first, screen, all || screen == close, found);
        }
        for (String size : all ? List.of("m", "l", "xl") : List.<String>of()) {
            open(size, size.equals("m"));
            for (Screen screen : List.of(Screen.PHONE, Screen.DESK)) {
                browser.on(screen).calm();
                look(size, screen, true, found);
            }
        }
        assertEquals("", String.join("\n", found));
    }

    private void look(String size, Screen screen, boolean closely, List<String> found) {
        String where = " [text " + size + ", " + screen.name().toLowerCase(Locale.ROOT) + "]";
        browser.untidy().forEach(what -> found.add(what + where));
        if (closely) {
            Axe.violations(browser.driver()).forEach(what -> found.add(what + where));
        }
    }

    /** Pages that set the size of text by themselves need not be loaded anew for another. */
    private void open(String size, boolean anew) {
        boolean there = !anew && page.address().matches("/(console|field)/.*");
        if (there) {
            browser.script("document.documentElement.dataset.size = arguments[0]", size);
        } else {
            browser.size(size).open(page.address());
        }
        browser.seeInside(page.seen().get(language)).calm();
    }
}
