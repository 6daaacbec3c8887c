// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;
import org.linli.itests.Server;

/**
 * What is to be sealed is readable nowhere on the disk: known values go in through every door, then every file is searched
 * for them, while it runs, after a kill, after it started again, and after a stop in order.
 */
public abstract class Plaintext {
    /** The server, on this suite's database. */
    abstract Server server();

    /** The folders that everything is kept in, all of it written. */
    abstract List<Path> folders(Server server);

    @Test
    public void whatIsToBeSealedIsReadableNowhere() throws Exception {
        try (Server server = server()) {
            Doors doors = Doors.through(Land.settle(server), server);
            search("while it runs", server, doors);
            server.kill();
            search("after a kill", server, doors);
            server.start();
            search("started again", server, doors);
            server.stop();
            search("after a stop", server, doors);
        }
    }

    private void search(String when, Server server, Doors doors) {
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, Set<String>> open = new TreeMap<>();
        Map<String, Set<String>> inDatabase = new TreeMap<>();
        for (Path folder : folders(server)) {
            found.putAll(new Traces(doors.sealed()).in(folder));
            open.putAll(new Traces(doors.open()).in(folder));
        }
        for (Path folder : databases(server)) {
            inDatabase.putAll(new Traces(doors.sealedInDatabase()).in(folder));
        }
        assertEquals(when, Map.of(), found);
        assertEquals(when + ", in the database", Map.of(), inDatabase);
        for (String word : doors.open()) {
            assertTrue(
                    "the search sees nothing " + when + ": " + word,
                    open.keySet().stream().anyMatch(form -> form.startsWith(word)));
        }
    }

    /** The folders of the database alone: what is configured may stand elsewhere. */
    abstract List<Path> databases(Server server);
}
