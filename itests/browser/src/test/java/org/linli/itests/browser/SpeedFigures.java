// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * How long people wait for each page on a slow phone: a processor four times slower than this one, 1.6 Mbit/s, 150 ms there and
 * back; with nothing kept from earlier, and again. Needs a quiet machine: {@code mvn verify -pl itests/browser
 * -Dit.test=SpeedFigures}; the table is in target/speed.md.
 */
public class SpeedFigures {
    private static final int ROUNDS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Usable: the page's main part has its heading or what can be pressed or typed into, nothing is loading, and it answers. */
    private static final String WATCH =
            """
            (() => {
              const usable = () => document.querySelector(
                  'main h1, main a[href], main button:not([disabled]), main input:not([disabled]), main select, main [role=row]')
                && !document.querySelector('main [aria-busy=true], main .el-skeleton, main .el-loading-mask');
              const look = () => usable()
                ? setTimeout(() => { window.linliUsable = performance.now(); }) : requestAnimationFrame(look);
              document.addEventListener('DOMContentLoaded', look);
            })();
            """;

    @Rule
    public final Browser browser = new Browser();

    private final ChromeDriver driver = browser.driver();

    private record Load(long bytes, long painted, long usable) {}

    @Test
    public void everyPage() throws IOException {
        String script = String.valueOf(browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH))
                .get("identifier"));
        List<String> table = new ArrayList<>(List.of(
                "| page | cold: KB | first paint | usable | warm: KB | first paint | usable |",
                "|---|---|---|---|---|---|---|"));
        try {
            for (EveryPage.Page page : EveryPage.all()) {
                if (page.name().matches(System.getProperty("linli.page", ".*"))) {
                    table.add(line(page));
                }
            }
        } finally {
            browser.command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
            slow(false);
            Files.write(Files.createDirectories(Path.of("target")).resolve("speed.md"), table);
        }
        table.forEach(System.out::println);
    }

    private String line(EveryPage.Page page) {
        List<Load> cold = new ArrayList<>();
        List<Load> warm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            slow(false);
            browser.fresh().on(Browser.Screen.PHONE).as(page.who());
            browser.command("Network.clearBrowserCache", Map.of());
            slow(true);
            cold.add(load(page));
            warm.add(load(page));
        }
        return "| " + page.name() + " | " + words(middle(cold)) + " | " + words(middle(warm)) + " |";
    }

    private Load load(EveryPage.Page page) {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(Site.address() + page.address());
        browser.until(page.name() + " to be usable", () -> browser.script("return window.linliUsable ?? null") != null);
        long usable = number("return window.linliUsable");
        long painted = number(
                "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? window.linliUsable");
        return new Load(bytes(), painted, Math.max(painted, usable));
    }

    private long number(String script) {
        return Math.round(((Number) browser.script(script)).doubleValue());
    }

    private long bytes() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> read(entry.getMessage()))
                .filter(message -> message.at("/method").asText().equals("Network.loadingFinished"))
                .mapToLong(message -> message.at("/params/encodedDataLength").asLong())
                .sum();
    }

    private static JsonNode read(String message) {
        try {
            return JSON.readTree(message).at("/message");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void slow(boolean on) {
        browser.command("Network.enable", Map.of());
        browser.command(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        on ? 150 : 0,
                        "downloadThroughput",
                        on ? 200_000 : -1,
                        "uploadThroughput",
                        on ? 94_000 : -1));
        browser.command("Emulation.setCPUThrottlingRate", Map.of("rate", on ? 4 : 1));
    }

    /** The one in the middle by the time until it is usable. */
    private static Load middle(List<Load> loads) {
        return loads.stream()
                .sorted((one, other) -> Long.compare(one.usable(), other.usable()))
                .toList()
                .get(loads.size() / 2);
    }

    private static String words(Load load) {
        return String.format(
                Locale.ROOT,
                "%.1f | %.2f s | %.2f s",
                load.bytes() / 1000.0,
                load.painted() / 1000.0,
                load.usable() / 1000.0);
    }
}
