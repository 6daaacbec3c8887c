// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Map;
import javax.ws.rs.core.Response;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.linli.console.internal.file.Folder;
import org.linli.console.internal.file.Libraries;
import org.linli.console.internal.page.PageBoard;
import org.linli.console.internal.world.World;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.osgi.framework.Bundle;

/** Files by their versioned addresses. */
public class ConsoleResourceTest {
    @Rule
    public final World world = new World();

    private Libraries libraries;
    private PageBoard board;
    private ConsoleResource resource;
    private Folder shell;

    @Before
    public void open() {
        Bundle console = world.install("console", Map.of(), Map.of("shell/index.html", "x", "shell/kit/kit.js", "1"));
        shell = Folder.of(console, "shell").orElseThrow();
        libraries = new Libraries(world.context());
        board = new PageBoard(world.context(), () -> {});
        resource = new ConsoleResource("/console", shell, libraries, board);
    }

    @After
    public void close() {
        board.close();
        libraries.close();
    }

    @Test
    public void aFileMayBeKeptForEverAtTheAddressOfItsVersion() {
        Response answer = resource.shellFile(shell.version(), "kit/kit.js", null);
        assertEquals("public, max-age=31536000, immutable", answer.getHeaderString("Cache-Control"));
        assertEquals("text/javascript;charset=UTF-8", answer.getHeaderString("Content-Type"));
        assertEquals("Accept-Encoding", answer.getHeaderString("Vary"));
    }

    @Test
    public void anotherVersionOfAPageIsNotThere() {
        World.page(world.install("lamps", Map.of(), Map.of("pages/lamps/page.js", "1")), "lamps", 1);
        String version = board.find("lamps").orElseThrow().folder().version();
        assertEquals(200, resource.pageFile("lamps", version, "page.js", null).getStatus());
        notThere(() -> resource.pageFile("lamps", "before", "page.js", null));
        notThere(() -> resource.pageFile("lanterns", version, "page.js", null));
        notThere(() -> resource.pageFile("lamps", version, "../../META-INF/MANIFEST.MF", null));
    }

    @Test
    public void withoutTheLibrariesThereIsNoShellForNow() {
        assertEquals(false, resource.isReady());
        notThere(() -> resource.library("any", "vue.js", null));
    }

    private static void notThere(Runnable read) {
        PlatformException refused = assertThrows(PlatformException.class, read::run);
        assertEquals(Problem.NOT_FOUND, refused.problem().type());
    }
}
