// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.internal.Concerned;
import org.linli.petition.internal.Contacts;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links the petitions that were filed while the registry was away with the residents they concern. */
@Component(service = LaterLinks.class, immediate = true)
public final class LaterLinks {
    private static final Logger LOG = LoggerFactory.getLogger(LaterLinks.class);
    private static final int EVERY_SECONDS = 60;
    private static final int BATCH = 100;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final ScheduledExecutorService clock;

    @Activate
    public LaterLinks(@Reference PetitionSchema schema, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli petition links");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            link();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Petitions wait another minute for the residents they concern: {}",
                    failed.getClass().getName());
        }
    }

    /** Links the oldest that wait; stops when the registry is still away. */
    public int link() {
        int linked = 0;
        for (Concerned.Cause cause : schema.schema().jdbc(LaterLinks::waiting)) {
            PetitionRow petition = schema.schema().read(manager -> manager.find(PetitionRow.class, cause.petition()));
            Concerned concerned = Concerned.ask(
                    neighbours.residents(),
                    Contacts.person(
                            neighbours.keyring(),
                            new Contacts.Sealed(petition.filedByKey, petition.filedBy),
                            Contacts.FILED_BY),
                    Contacts.person(
                            neighbours.keyring(),
                            new Contacts.Sealed(petition.onBehalfOfKey, petition.onBehalfOf),
                            Contacts.ON_BEHALF_OF));
            if (!concerned.known()) {
                return linked;
            }
            linked += schema.schema().jdbc(tx -> settle(tx, cause, concerned));
        }
        return linked;
    }

    private static List<Concerned.Cause> waiting(Connection tx) throws SQLException {
        List<Concerned.Cause> waiting = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT petition, filed_by, filed_at FROM petition_to_link"
                        + " ORDER BY filed_at, petition FETCH FIRST " + BATCH + " ROWS ONLY");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Instant at = Instants.get(row, "filed_at");
                waiting.add(new Concerned.Cause(row.getString("petition"), row.getString("filed_by"), at));
            }
        }
        return waiting;
    }

    /** Whoever takes the row away makes the links: another node may look at the same moment. */
    private static int settle(Connection tx, Concerned.Cause cause, Concerned concerned) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement("DELETE FROM petition_to_link WHERE petition = ?")) {
            delete.setString(1, cause.petition());
            if (delete.executeUpdate() == 0) {
                return 0;
            }
        }
        concerned.keep(tx, cause);
        return 1;
    }
}
