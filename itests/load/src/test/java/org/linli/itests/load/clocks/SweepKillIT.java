// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.clocks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.internal.database.Database;
import org.linli.kernel.internal.database.Databases;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.internal.PetitionModule;

/** The process that sweeps is killed (SIGKILL) at random moments; in the end each clock took effect once. */
public class SweepKillIT {
    private static final int CLOCKS = 3000;
    private static final int KILLS = Integer.getInteger("linli.kills", 2);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void onDerby() throws Exception {
        killed("derby", folder.getRoot().toPath().resolve("linli").toString());
    }

    @Test
    public void onPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            killed("postgresql", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
        }
    }

    private static void killed(String kind, String place) throws Exception {
        try (Database database = SweepProcess.database(kind, place)) {
            DataSource dataSource = database.schema("petition");
            Databases.migrate(dataSource, PetitionModule.migrations());
            new DueClocks(new Schema(dataSource), CLOCKS).make();
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int inTime = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(kind, place);
            BufferedReader said = process.inputReader();
            await(said, SweepProcess.BEGINS);
            inTime += process.waitFor(50 + random.nextInt(400), TimeUnit.MILLISECONDS) ? 0 : 1;
            process.destroyForcibly().waitFor();
        }
        Process last = start(kind, place);
        await(last.inputReader(), SweepProcess.ENDS);
        assertTrue(last.waitFor(60, TimeUnit.SECONDS));
        try (Database database = SweepProcess.database(kind, place)) {
            DueClocks due = new DueClocks(new Schema(database.schema("petition")), CLOCKS);
            due.check();
            assertEquals("an event for each", CLOCKS, due.told());
        }
        System.out.printf("%s: seed %d, %d of %d kills in the middle, all there once%n", kind, seed, inTime, KILLS);
    }

    private static Process start(String kind, String place) throws IOException {
        Path errors = Files.createTempFile(Path.of("target"), "sweep", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-Xmx256m", "-XX:TieredStopAtLevel=1", SweepProcess.class.getName(), kind, place)
                .redirectError(errors.toFile());
        builder.environment().put("CLASSPATH", classes);
        return builder.start();
    }

    private static void await(BufferedReader said, String word) throws IOException {
        String line;
        do {
            line = said.readLine();
            assertTrue("it ended before it said " + word, line != null);
        } while (!line.equals(word));
    }
}
