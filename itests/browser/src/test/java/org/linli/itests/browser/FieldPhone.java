// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;

/** A grid worker's phone with the page at /field/. */
final class FieldPhone {
    static final String PIN = "739146";

    private final Browser browser;

    FieldPhone(Browser browser) {
        this.browser = browser;
        browser.on(Browser.Screen.PHONE);
        browser.command("Browser.grantPermissions", Map.of("permissions", List.of("geolocation")));
        browser.command(
                "Emulation.setGeolocationOverride", Map.of("longitude", 104.003, "latitude", 30.002, "accuracy", 12));
    }

    /** The worker signs in with a network and chooses a PIN. */
    FieldPhone begin() {
        browser.open("/field/").see("登录");
        signIn();
        choosePin(PIN);
        browser.see("我的工单");
        return kept();
    }

    FieldPhone signIn() {
        browser.fill("用户名", "worker").fill("密码", Site.password("worker")).click("登录");
        return this;
    }

    FieldPhone choosePin(String pin) {
        browser.see("设一个 PIN").fill("六位数字", pin).fill("再输一遍", pin).click("设好，开始工作");
        return this;
    }

    /** Waits until the page itself is kept on the phone. */
    FieldPhone kept() {
        browser.until(
                "the service worker",
                () -> Boolean.TRUE.equals(browser.script("return navigator.serviceWorker.controller !== null")));
        return this;
    }

    /** The page is closed and opened again; the PIN opens it. */
    FieldPhone reopen(String pin) {
        browser.driver().navigate().refresh();
        browser.see("输入 PIN").fill("六位数字的 PIN", pin).click("打开");
        return this;
    }

    FieldPhone go(String screen) {
        browser.script("location.hash = '#/" + screen + "'");
        return this;
    }

    /** The language and the size of text, as the page's own buttons set them. */
    FieldPhone dress(String language, String size) {
        browser.script(
                "localStorage.setItem('linli.language', arguments[0]); localStorage.setItem('linli.size', arguments[1])",
                language,
                size);
        run("(await import('/field/js/screens/me.js')).dress(); state.changed();");
        return this;
    }

    /** Runs modules of the page: {@code outbox}, {@code sender}, {@code store}, {@code state}, {@code sync}. */
    Object run(String body, Object... given) {
        Object[] all = given;
        Object answer = browser.driver()
                .executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        const names = ['outbox', 'sender', 'store', 'state', 'sync', 'vault'];
                        Promise.all(names.map(name => import('/field/js/' + name + '.js')))
                            .then(([outbox, sender, store, state, sync, vault]) => (async given => {"""
                                + body
                                + """
                            })([...arguments].slice(0, -1)))
                            .then(value => done({ value: value ?? null }), wrong => done({ wrong: String(wrong.stack) }));
                        """,
                        all);
        Map<?, ?> told = (Map<?, ?>) answer;
        assertEquals(body, null, told.get("wrong"));
        return told.get("value");
    }

    /** What lies in the phone's database, as letters: texts, and bytes in both ways of reading them. */
    String raw() {
        return (String)
                run(
                        """
                const letters = value => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                    ? new TextDecoder().decode(value) + [...new Uint8Array(value.buffer ?? value)].map(each => String.fromCharCode(each)).join('')
                    : value && typeof value === 'object' ? Object.entries(value).map(([name, each]) => name + ' ' + letters(each)).join('\\n') : String(value);
                const all = await Promise.all(['meta', 'kept', 'photos', 'outbox'].map(name => store.all(name)));
                return letters(all);""");
    }

    List<?> states() {
        return (List<?>) run("await outbox.load(); return state.state.rows.map(row => row.state);");
    }

    /** Everything has its result. */
    FieldPhone sent() {
        browser.until("everything to be sent", () -> states().stream().noneMatch("waiting"::equals));
        return this;
    }
}
