// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.AreaCode;

public class ConfiguredCategoriesTest {
    private static final AreaCode COMMUNITY = AreaCode.of("990101001001");
    private static final String CODE = "elder-alone";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ConfiguredCategories categories = new ConfiguredCategories();

    @Test
    public void theNearestAreasFileCounts() throws IOException {
        assertEquals("独居老人", name());
        give("everywhere", "code = elder-alone", "name = 处处");
        assertEquals("处处", name());
        give("district", "area = 990101", "code = elder-alone", "name = 全区");
        give("community", "area = 990101001001", "code = elder-alone", "name = 本社区");
        give("elsewhere", "area = 990102", "code = elder-alone", "name = 别处");
        assertEquals("本社区", name());
        categories.deleted("community");
        assertEquals("全区", name());
        categories.deleted("district");
        categories.deleted("everywhere");
        assertEquals("独居老人", name());
    }

    @Test
    public void aWrongFileIsRefusedWithLineAndReasonAndWhatRanBeforeGoesOn() throws IOException {
        give("own", "code = elder-alone", "name = 本区独居老人", "red = 5分");
        give("own", "code = elder-alone", "name = 改过的", "# 说明", "red = 5", "reviewDays = 0", "colour = blue");
        assertEquals("本区独居老人", name());
        String refused = categories.refused().get(0);
        assertTrue(refused, refused.startsWith("own.cfg: "));
        assertTrue(refused, refused.contains("line 5, reviewDays: '0' is out of bounds; expected: 1 to 366 days"));
        assertTrue(refused, refused.contains("line 6, colour: there is no such key"));
        give("own", "code = elder-alone", "name = 改对了");
        assertEquals(List.of(), categories.refused());
        assertEquals("改对了", name());
    }

    @Test
    public void aSecondFileOfTheSameCodeAndAreaIsRefused() throws IOException {
        give("one", "code = elder-alone", "name = 甲");
        give("two", "code = elder-alone", "name = 乙");
        assertEquals("甲", name());
        assertTrue(categories.refused().get(0).contains("'elder-alone' is in one.cfg for the same area"));
    }

    @Test
    public void whatIsNotUsedSomewhereIsNotListedThere() throws IOException {
        int all = categories.in(COMMUNITY).size();
        give("off", "area = 990101001", "code = floating", "name = 流动人口", "used = 否");
        assertEquals(all - 1, categories.in(COMMUNITY).size());
        assertEquals(all, categories.in(AreaCode.of("990101002001")).size());
    }

    @Test
    public void aForgottenLineHidesRatherThanShows() throws IOException {
        give("new", "code = new-kind", "name = 新类别");
        assertTrue(categories.find(COMMUNITY, "new-kind").orElseThrow().sensitive());
    }

    @Test
    public void theFileInTheDistributionSaysWhatIsShipped() throws IOException {
        Path file =
                Path.of("../../../karaf-distribution/src/main/resources/etc/org.linli.registry.care-elder-alone.cfg");
        Category shipped = categories.find(COMMUNITY, CODE).orElseThrow();
        give(
                "sample",
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("="))
                        .toArray(String[]::new));
        assertEquals(List.of(), categories.refused());
        assertEquals(shipped, categories.find(COMMUNITY, CODE).orElseThrow());
    }

    private String name() {
        return categories.find(COMMUNITY, CODE).orElseThrow().name();
    }

    /** Gives a file as the container does: read as ISO-8859-1. */
    private void give(String pid, String... lines) throws IOException {
        Path file = folder.getRoot().toPath().resolve(pid + ".cfg");
        Files.write(file, List.of(lines));
        Hashtable<String, Object> given = new Hashtable<>();
        given.put("service.pid", pid);
        given.put("felix.fileinstall.filename", file.toUri().toString());
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String value = line.substring(line.indexOf('=') + 1).strip();
                given.put(
                        line.substring(0, line.indexOf('=')).strip(),
                        new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
        categories.updated(pid, given);
    }
}
