// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.linli.itests.browser.Browser.Screen;

/** Every screen of the grid worker's page behind its PIN, in each language, with standard and largest text. */
@RunWith(Parameterized.class)
public class FieldScreensIT {
    @Rule
    public final Browser browser = new Browser();

    private final String language;

    public FieldScreensIT(String language) {
        this.language = language;
    }

    @Parameters(name = "{0}")
    public static List<String> languages() {
        return List.of("zh", "en");
    }

    @Test
    public void isFitForPeople() {
        Site.Matter lamp = Site.file("十一号楼前的路灯不亮了，晚上老人出门看不清路，已经三天了，请尽快派人来看看");
        Site.act("worker", lamp.order(), "acknowledgement", Map.of());
        String visit = FieldPageIT.visit();
        FieldPhone phone = new FieldPhone(browser).begin();
        browser.offline();
        phone.run(
                "await outbox.add({ kind: 'NOTE', subject: given[0], baseVersion: 1, body: { note: '等维修人员' } }, '路灯损坏');",
                lamp.order());
        List<String> found = new ArrayList<>();
        for (String screen : List.of(
                "orders",
                "order/" + lamp.order(),
                "visits",
                "visit/" + visit,
                "record/" + visit,
                "petition",
                "patrol",
                "outbox",
                "me")) {
            phone.go(screen);
            check(phone, screen.replaceAll("/.*", ""), found);
        }
        phone.run("sync.locked(); state.changed();");
        check(phone, "pin", found);
        phone.run("await sync.wiped('wiped.out'); state.changed();");
        check(phone, "signed-out", found);
        assertEquals("", String.join("\n", found));
    }

    private void check(FieldPhone phone, String name, List<String> found) {
        for (String size : List.of("m", "xl")) {
            phone.dress(language, size);
            for (Screen screen : Screen.values()) {
                browser.on(screen).calm();
                String where = " [" + name + ", text " + size + ", " + screen + "]";
                browser.untidy().forEach(what -> found.add(what + where));
                if (size.equals("m") || screen == Screen.PHONE) {
                    browser.picture("field-" + name + "-" + language + "-" + size);
                    Axe.violations(browser.driver()).forEach(what -> found.add(what + where));
                }
            }
        }
    }
}
