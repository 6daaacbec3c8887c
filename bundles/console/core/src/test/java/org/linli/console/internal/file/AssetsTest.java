// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.file;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.linli.console.internal.world.World;
import org.osgi.framework.Bundle;

/** What of a bundle goes to browsers, and in which form. */
public class AssetsTest {
    private static final String LONG = "export const lamps = 1;\n".repeat(100);

    @Rule
    public final World world = new World();

    private final Assets assets = new Assets(1_000);

    @Test
    public void aFileIsCompressedOnceAsTheBrowserUnderstands() throws IOException {
        Folder folder = folder(Map.of("pages/lamps/page.js", LONG));
        Asset small = assets.find(folder, "page.js", "gzip, deflate, br").orElseThrow();
        assertEquals("gzip", small.encoding());
        assertEquals("text/javascript;charset=UTF-8", small.type());
        assertEquals(
                LONG,
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(small.content())).readAllBytes(),
                        StandardCharsets.UTF_8));
        assertSame(small, assets.find(folder, "page.js", "gzip").orElseThrow());
        Asset plain = assets.find(folder, "page.js", null).orElseThrow();
        assertNull(plain.encoding());
        assertEquals(LONG, new String(plain.content(), StandardCharsets.UTF_8));
        assertNull(assets.find(folder, "page.js", "gzip;q=0").orElseThrow().encoding());
    }

    @Test
    public void whatWasPackedCompressedIsTakenAsItIs() {
        Folder folder = folder(
                Map.of("pages/lamps/vue.js", LONG, "pages/lamps/vue.js.br", "brotli", "pages/lamps/vue.js.gz", "zip"));
        assertEquals(
                "br", assets.find(folder, "vue.js", "gzip, br").orElseThrow().encoding());
        assertEquals(
                "zip",
                new String(assets.find(folder, "vue.js", "gzip").orElseThrow().content(), StandardCharsets.UTF_8));
        assertTrue(assets.find(folder, "vue.js.br", "br").isEmpty());
    }

    @Test
    public void nothingOutsideOfTheFolderIsGivenOut() {
        Folder folder = folder(Map.of(
                "pages/lamps/page.js",
                "1",
                "pages/lamps/Secret.class",
                "2",
                "pages/other/page.js",
                "3",
                "secret.js",
                "4"));
        for (String file : List.of(
                "../../secret.js",
                "../other/page.js",
                "./page.js",
                "/page.js",
                "x//page.js",
                "..%2fother/page.js",
                "..\\other\\page.js",
                "Secret.class",
                "page",
                "",
                ".hidden.js",
                "none.js")) {
            assertTrue(file, assets.find(folder, file, null).isEmpty());
        }
    }

    @Test
    public void noMoreIsKeptThanThereIsRoomFor() {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; noise.length() < 2_000; i++) {
            noise.append(Integer.toHexString(Integer.toString(i).hashCode() * 7919));
        }
        Folder folder = folder(Map.of("pages/lamps/a.js", noise + "a", "pages/lamps/b.js", noise + "b"));
        assets.find(folder, "a.js", "gzip");
        assets.find(folder, "b.js", "gzip");
        assertTrue(String.valueOf(assets.used()), assets.used() <= 1_000);
    }

    @Test
    public void theVersionChangesWithWhatIsInTheFolderAndWithNothingElse() {
        String first =
                folder(Map.of("pages/lamps/page.js", "1", "other.txt", "x")).version();
        assertEquals(
                first,
                folder(Map.of("pages/lamps/page.js", "1", "other.txt", "y")).version());
        assertNotEquals(first, folder(Map.of("pages/lamps/page.js", "2")).version());
        assertNotEquals(first, folder(Map.of("pages/lamps/entry.js", "1")).version());
    }

    @Test
    public void aBundleThatIsGoneHasNoFiles() throws Exception {
        Bundle bundle = world.install("lamps", Map.of(), Map.of("pages/lamps/page.js", "1"));
        Folder folder = Folder.of(bundle, "pages/lamps").orElseThrow();
        bundle.uninstall();
        assertEquals(Optional.empty(), folder.read("page.js"));
        assertEquals(Optional.empty(), Folder.of(bundle, "pages/lamps"));
    }

    @Test
    public void theLibrariesAreThoseOfTheNewestBundleThatBringsThem() throws Exception {
        try (Libraries libraries = new Libraries(world.context())) {
            assertFalse(libraries.packed().isPresent());
            Map<String, String> says = Map.of(Libraries.HEADER, "lib/imports.json");
            world.install("old", says, Map.of("lib/imports.json", "{\"vue\":\"vue.js\"}", "lib/vue.js", "1"));
            Bundle newest = world.install(
                    "new", says, Map.of("lib/imports.json", "{\"vue\":\"vue-4.js\"}", "lib/vue-4.js", "1"));
            assertEquals(
                    Map.of("vue", "vue-4.js"), libraries.packed().orElseThrow().names());
            newest.stop();
            assertEquals(
                    Map.of("vue", "vue.js"), libraries.packed().orElseThrow().names());
        }
    }

    private Folder folder(Map<String, String> files) {
        Bundle bundle = world.install("lamps" + System.nanoTime(), Map.of(), files);
        return Folder.of(bundle, "pages/lamps").orElseThrow();
    }
}
