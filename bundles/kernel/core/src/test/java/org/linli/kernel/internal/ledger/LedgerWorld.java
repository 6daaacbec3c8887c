// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedHost;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.osgi.framework.BundleException;

/** A ledger on a real database, sealed when the test says so. */
final class LedgerWorld implements AutoCloseable {
    static final Actor WANG = new Actor("officer-1", "王芳", List.of(), Set.of());
    static final Purpose CASE = new Purpose("petition", "20260302-7K3F-9QWX");

    final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    final Schema schema;
    final FeedHost host;
    final FeedLedger ledger;
    final Sealer sealer;
    final HeadFiles heads;
    private final Container container;

    LedgerWorld(TestDatabases databases) throws Exception {
        DataSource kernel = databases.schema("kernel");
        databases.migrate(kernel, Path.of("src/main/resources/migrations"));
        schema = new Schema(kernel);
        empty();
        Path folder = Files.createTempDirectory("linli-ledger");
        container = new Container(folder.resolve("felix"));
        host = new FeedHost(container.context(), FeedLedger.FEED, schema, clock);
        ledger = new FeedLedger(schema, TestKeyring.create(), clock);
        sealer = new Sealer(schema, host.feed(), clock);
        heads = new HeadFiles(folder.resolve("heads"));
    }

    void look(String person) {
        ledger.append(Access.record(WANG, "registry.resident", person, CASE, "10.1.2.3"));
    }

    /** So many looks, one after the other, and a seal with its head. */
    void looksAndSeal(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            look("person-" + i % 3);
        }
        seal();
    }

    void seal() throws IOException {
        numbered();
        sealer.seal();
        sealer.export(heads);
    }

    void numbered() {
        host.nudge();
        await().until(() -> host.feed().unnumbered() == 0);
    }

    LedgerCheck.Finding check() {
        return new LedgerCheck(schema, heads, clock).run();
    }

    void sql(String statement) {
        schema.jdbc(tx -> {
            try (Statement change = tx.createStatement()) {
                return change.executeUpdate(statement);
            }
        });
    }

    private void empty() {
        for (String table : List.of("feed_outbox", "feed", "access_seal")) {
            sql("DELETE FROM " + table);
        }
        sql("UPDATE feed_state SET last_seq = 0, settled_to = 0, holder = NULL");
        sql("UPDATE access_chain SET anchor_seq = 0, anchor_hash = '" + Chain.START
                + "', sealed_seq = 0, sealed_hash = '" + Chain.START + "', sealed_at = NULL, holder = NULL");
    }

    @Override
    public void close() throws BundleException {
        host.close();
        container.close();
    }
}
