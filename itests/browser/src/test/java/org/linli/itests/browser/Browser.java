// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * Somebody before a screen. As a rule of a test class it begins each test with an empty browser (nobody signed in, Chinese,
 * standard size of text, 1440×900) and ends it with a look into the browser's log: no error, no violation of the CSP, no
 * request to anywhere else. A test that fails leaves a picture in target/screenshots.
 *
 * <p>Everything waits until it is so, or fails after {@link #PATIENCE}.
 */
public final class Browser implements TestRule {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a page asks for behind its own back need not end. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private static final int MOST_TABS = 80;

    private static final Duration FOR_REQUESTS = Duration.ofSeconds(5);

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver = Chromium.get();
    private final Questions questions = new Questions(driver);
    private final Watch watch = new Watch(driver, Site.address());
    private Screen screen = Screen.DESK;
    private String language = "zh";
    private String size = "m";
    private boolean unread = true;

    /** What people sit before. */
    enum Screen {
        DESK(1440, 900),
        PHONE(390, 844);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @Override
    public Statement apply(Statement test, Description about) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                fresh();
                try {
                    test.evaluate();
                } catch (Throwable failed) {
                    failed.addSuppressed(new AssertionError(whatIsThere(about)));
                    throw failed;
                } finally {
                    Site.wire().mend();
                }
                clean();
            }
        };
    }

    /** Nobody signed in, nothing remembered. */
    public Browser fresh() {
        online();
        driver.get("about:blank");
        command("Storage.clearDataForOrigin", Map.of("origin", Site.address(), "storageTypes", "all"));
        command("Network.clearBrowserCookies", Map.of());
        language = "zh";
        size = "m";
        unread = true;
        watch.begin();
        return on(Screen.DESK);
    }

    // ---- who, where, how ----

    /** Signed in as one of the demo's people, or {@code admin}; as nobody with null. */
    public Browser as(String who) {
        command("Network.deleteCookies", Map.of("name", "linli_session", "url", Site.address()));
        return who == null ? this : cookie("linli_session", Site.session(who));
    }

    /** A cookie as the server would set it. */
    public Browser cookie(String name, String value) {
        command(
                "Network.setCookie",
                Map.of("url", Site.address(), "name", name, "value", value, "httpOnly", true, "sameSite", "Strict"));
        return this;
    }

    public Browser on(Screen before) {
        screen = before;
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width, "height", screen.height, "deviceScaleFactor", 1, "mobile", false));
        awaitFrames();
        return this;
    }

    /** {@code zh} or {@code en}; from the next page on. */
    public Browser in(String other) {
        language = other;
        unread = true;
        return this;
    }

    /** The size of text: {@code m}, {@code l} or {@code xl}; from the next page on. */
    public Browser size(String other) {
        size = other;
        unread = true;
        return this;
    }

    /** Opens a page by its path, and waits until it has loaded what it shows. */
    public Browser open(String path) {
        if (unread) {
            Reading.tell(driver, language, size);
            unread = false;
        }
        watch.turn();
        driver.get(Site.address() + path);
        return calm();
    }

    /** Waits until the page is not busy any more. */
    public Browser calm() {
        long enough = System.nanoTime() + FOR_REQUESTS.toNanos();
        until(
                "the page to be there: " + driver.getCurrentUrl(),
                () -> Boolean.FALSE.equals(questions.ask("busy")) && (watch.isIdle() || System.nanoTime() > enough));
        return this;
    }

    // ---- seeing ----

    /** These words are to be seen. */
    public Browser see(String... words) {
        for (String some : words) {
            until("to see “" + some + "”", () -> Boolean.TRUE.equals(questions.ask("sees", some)));
        }
        return this;
    }

    /** These words are to be seen in the page's main part: not only in a menu. */
    public Browser seeInside(String words) {
        return until("to see “" + words + "” inside", () -> Boolean.TRUE.equals(questions.ask("seesInside", words)));
    }

    /** These words are not, or no longer, to be seen. */
    public Browser seeNot(String... words) {
        for (String some : words) {
            until("“" + some + "” to go", () -> Boolean.FALSE.equals(questions.ask("sees", some)));
        }
        return this;
    }

    /** All text on the page. */
    public String text() {
        return (String) questions.ask("seen");
    }

    /** The element that a CSS selector finds, as soon as it is there. */
    public WebElement element(String css) {
        WebElement[] found = new WebElement[1];
        until(css, () -> {
            found[0] = (WebElement) questions.ask("first", css);
            return found[0] != null;
        });
        return found[0];
    }

    /** How many there are now. */
    public int count(String css) {
        return ((Number) script("return document.querySelectorAll(arguments[0]).length", css)).intValue();
    }

    /** Waits until it is so. */
    public Browser until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            // Not by a script of the page: one that leaves meanwhile would never answer.
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return this;
    }

    // ---- doing ----

    /** Clicks the button, link, tab, choice … with these words; in the topmost dialog, if one is open. */
    public Browser click(String words) {
        return patiently(
                "a click on “" + words + "”",
                () -> questions.found("find", words).click());
    }

    /** Clicks what a CSS selector finds. */
    public Browser clickOn(String css) {
        return patiently("a click on " + css, () -> element(css).click());
    }

    /** Clicks the button with these words in the line of a list that holds the other words. */
    public Browser clickIn(String line, String words) {
        return tap("inLine", line, words);
    }

    /** Types into the field with this label, instead of what is in it; of a list it takes the choice with these words. */
    public Browser fill(String label, String words) {
        return patiently("to fill “" + label + "”", () -> Fields.fill(this, questions.found("field", label), words));
    }

    /** Clicks what page.js finds by this question. */
    Browser tap(String question, Object... arguments) {
        return patiently(
                "“" + arguments[arguments.length - 1] + "”",
                () -> questions.found(question, arguments).click());
    }

    /** Keys as from the keyboard, such as {@code Keys.TAB}, to what has the focus. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Goes on with the tab key until what has these words has the focus, and shows it. */
    public Browser tabTo(String words) {
        for (int steps = 0; steps < MOST_TABS; steps++) {
            // a label goes on with “required”, or how many there are
            if (String.valueOf(questions.ask("focused")).split("[ （]")[0].equals(words)) {
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the tab key does not lead to “" + words + "”");
    }

    /** Runs a script in the page; {@code arguments[0]} … are its arguments. */
    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** A command of Chromium's DevTools. */
    public Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    public ChromeDriver driver() {
        return driver;
    }

    // ---- the network ----

    /** Cuts the line: for the page and its service worker. The complaints about it in the log are the test's. */
    public Browser offline() {
        List.of("ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_NETWORK", "ERR_SOCKET")
                .forEach(watch::expect);
        List.of("Failed to fetch", "ERR_INCOMPLETE_CHUNKED", "ERR_CONTENT_LENGTH", "ERR_FAILED")
                .forEach(watch::expect);
        Site.wire().cut();
        return network(true);
    }

    /** Mends the line. */
    public Browser online() {
        Site.wire().mend();
        return network(false);
    }

    private Browser network(boolean offline) {
        command("Network.enable", Map.of());
        command(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    // ---- the proof ----

    /** An error with these words in the browser's log belongs to the test. */
    public Browser expect(String words) {
        watch.expect(words);
        return this;
    }

    /** Nothing in the browser's log, no request elsewhere. Also done after each test. */
    public Browser clean() {
        assertEquals(List.of(), watch.complaints());
        return this;
    }

    /** No violation of WCAG 2.2 AA on the page as it stands. */
    public Browser axe() {
        still();
        assertEquals(driver.getCurrentUrl(), "", String.join("\n", Axe.violations(driver)));
        return this;
    }

    /** Nothing cut, nothing sideways, no codes, on the page as it stands. */
    public Browser tidy() {
        still();
        assertEquals(driver.getCurrentUrl(), "", String.join("\n", untidy()));
        return this;
    }

    /** Nothing moves: what fades in has neither its colours nor its place. */
    private void still() {
        until("everything to stand still", () -> Boolean.TRUE.equals(questions.ask("still")));
    }

    List<String> untidy() {
        return ((List<?>) questions.ask("layout")).stream().map(String::valueOf).toList();
    }

    /** A picture of the page on a desk and on a phone: target/screenshots/NAME-LANGUAGE-WIDTHxHEIGHT.png. */
    public Browser shot(String name) {
        Screen before = screen;
        Stream.of(Screen.values()).forEach(other -> on(other).picture(name));
        return on(before);
    }

    /** A picture on the screen that it is on. */
    public Browser picture(String name) {
        String file = name + "-" + language + "-" + screen.width + "x" + screen.height + ".png";
        try {
            Files.write(Files.createDirectories(SCREENSHOTS).resolve(file), png());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    private byte[] png() {
        return Base64.getDecoder().decode((String)
                command("Page.captureScreenshot", Map.of("format", "png")).get("data"));
    }

    // ---- inside ----

    private interface Deed {
        void done();
    }

    /** Tries until it succeeds: pages move while they build themselves. */
    private Browser patiently(String what, Deed deed) {
        WebDriverException[] last = new WebDriverException[1];
        try {
            until(what, () -> {
                try {
                    deed.done();
                    return true;
                } catch (WebDriverException notYet) {
                    last[0] = notYet;
                    return false;
                }
            });
        } catch (AssertionError inVain) {
            throw new AssertionError(
                    inVain.getMessage() + (last[0] == null ? "" : ": " + last[0].getRawMessage()), last[0]);
        }
        return this;
    }

    private void awaitFrames() {
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    }

    private String whatIsThere(Description about) {
        try {
            picture("failed-" + about.getTestClass().getSimpleName() + "-"
                    + about.getMethodName().replaceAll("\\W+", "-"));
            return driver.getCurrentUrl() + "\n" + text() + "\n" + String.join("\n", watch.complaints());
        } catch (WebDriverException unreachable) {
            return "nothing: " + unreachable.getMessage();
        }
    }
}
