// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.linli.itests.Client;

/**
 * How lists of 100,000 rows behave: the file with them is imported, then somebody turns pages and scrolls. Needs a quiet
 * machine and time: {@code mvn verify -pl itests/browser -Dit.test=ListFigures}; the table is in target/lists.md.
 */
public class ListFigures {
    private static final int ROWS = 100_000;
    private static final int PAGES = 40;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** Turns pages, and scrolls each from end to end; tells the milliseconds of each turn, and of each frame. */
    private static final String TURN =
            """
            const [pages, done] = arguments;
            const turns = [], frames = [];
            let last, going = true;
            const frame = now => { if (last) frames.push(now - last); last = now; if (going) requestAnimationFrame(frame); };
            const next = () => [...document.querySelectorAll('.l-pager button')].pop();
            const first = () => document.querySelector('.l-list-body')?.innerText;
            const until = async so => { while (!so()) await new Promise(requestAnimationFrame); };
            (async () => {
              requestAnimationFrame(frame);
              for (let page = 0; page < pages; page++) {
                await until(() => next() && !next().disabled);
                const before = first(), start = performance.now();
                next().click();
                await until(() => first() !== before && document.querySelector('.l-list-body').ariaBusy !== 'true');
                turns.push(performance.now() - start);
                for (let y = 0; y < document.body.scrollHeight; y += 120) {
                  scrollTo(0, y);
                  await new Promise(requestAnimationFrame);
                }
                scrollTo(0, 0);
              }
              going = false;
              done({ turns, frames, rows: document.querySelectorAll('tbody tr').length });
            })();
            """;

    @Rule
    public final Browser browser = new Browser();

    private final List<String> table = new ArrayList<>(List.of(
            "| list | rows in the document | a page: p50 | p95 | max | frames: p99 | max |",
            "|---|---|---|---|---|---|---|"));

    @Test
    public void aHundredThousand() throws IOException {
        Client registrar = Site.as("registrar");
        long start = System.nanoTime();
        String id = registrar
                .send("POST", "/api/registry/imports", file(), "text/csv", Site.key())
                .must(201)
                .text("/id");
        await(registrar, id, "CHECKED");
        table.add("| sent and checked after | " + seconds(start) + " s | | | | | |");
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        start = System.nanoTime();
        registrar
                .post("/api/registry/imports/" + id + "/applications", Map.of("mode", "GOOD_ROWS_ONLY"))
                .must(202);
        await(registrar, id, "DONE");
        table.add("| taken in after | " + seconds(start) + " s | | | | | |");
        browser.as("registrar")
                .open("/console/residents")
                .fill("年龄从", "0")
                .click("开始查")
                .calm();
        measure("residents");
        browser.open("/console/places/dwellings?area=990101001001");
        measure("dwellings of a community");
        table.forEach(System.out::println);
        Files.write(Files.createDirectories(Path.of("target")).resolve("lists.md"), table);
    }

    private void measure(String list) {
        Map<?, ?> found = (Map<?, ?>) browser.driver().executeAsyncScript(TURN, PAGES);
        List<Double> turns = sorted(found.get("turns"));
        List<Double> frames = sorted(found.get("frames"));
        table.add("| " + list + " | " + found.get("rows") + " | " + at(turns, 50) + " | " + at(turns, 95) + " | "
                + at(turns, 100) + " ms | " + at(frames, 99) + " | " + at(frames, 100) + " ms |");
    }

    private static List<Double> sorted(Object numbers) {
        return ((List<?>) numbers)
                .stream().map(one -> ((Number) one).doubleValue()).sorted().toList();
    }

    private static long at(List<Double> sorted, int percent) {
        return Math.round(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.0f", (System.nanoTime() - start) / 1e9);
    }

    private static void await(Client registrar, String id, String state) {
        Awaitility.await(state)
                .pollInSameThread()
                .pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofMinutes(60))
                .until(() -> registrar
                        .get("/api/registry/imports/" + id)
                        .must(200)
                        .text("/state")
                        .equals(state));
    }

    /** People of nobody real: their numbers begin with 990101. */
    private static byte[] file() {
        StringBuilder lines = new StringBuilder("姓名,证件号码,电话,社区或网格编码,地址,居住类型\n");
        for (int i = 0; i < ROWS; i++) {
            lines.append("演示居民")
                    .append((char) ('一' + i % 5000))
                    .append(',')
                    .append(idNumber(i))
                    .append(",18")
                    .append(String.format(Locale.ROOT, "%09d", i))
                    .append(i % 2 == 0 ? ",990101001001,演示千路" : ",990101001002,演示万路")
                    .append(i / 600 + 1)
                    .append("号")
                    .append(i / 12 % 50 + 1)
                    .append("号楼")
                    .append(i % 12 + 101)
                    .append(",人户一致\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String idNumber(int number) {
        String first = String.format(
                Locale.ROOT,
                "990101%d%02d%02d%03d",
                1930 + number % 90,
                number / 90 % 12 + 1,
                number / 1080 % 28 + 1,
                number / 30_240);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
