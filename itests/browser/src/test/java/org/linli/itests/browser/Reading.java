// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** How somebody likes to read, kept in the browser where the pages keep it. */
final class Reading {
    private Reading() {}

    /** The console and the field page keep it in the browser's storage, the portal in a cookie. */
    static void tell(ChromeDriver driver, String language, String size) {
        cookie(driver, "linli-look", language + '.' + size);
        driver.get(Site.address() + "/system/health");
        driver.executeScript(
                "localStorage.setItem('linli.language', arguments[0]); localStorage.setItem('linli.size', arguments[1])",
                language,
                size);
    }

    private static void cookie(ChromeDriver driver, String name, String value) {
        driver.executeCdpCommand("Network.setCookie", Map.of("url", Site.address(), "name", name, "value", value));
    }
}
