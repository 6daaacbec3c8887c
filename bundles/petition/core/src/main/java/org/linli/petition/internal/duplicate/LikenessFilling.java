// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts petitions into the index of likeness that are not in it: those of before there was one, and those that an older
 * version of this module files while both run. Goes through the petitions in the order of their ids, which is that of time.
 */
@Component(service = LikenessFilling.class, immediate = true)
public final class LikenessFilling {
    private static final Logger LOG = LoggerFactory.getLogger(LikenessFilling.class);
    private static final int FIRST_SECONDS = 20;
    private static final int EVERY_SECONDS = 300;
    private static final int BATCH = 200;
    /** Ids are made before the commit, so the last ones are looked at again. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final Neighbours neighbours;
    private final ScheduledExecutorService clock;
    private String after;

    @Activate
    public LikenessFilling(
            @Reference PetitionSchema schema, @Reference PetitionSettings settings, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.neighbours = neighbours;
        this.after = idsOf(Comparison.LONGEST);
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli petition likeness");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Stops before the next batch. */
    @Deactivate
    public void close() {
        clock.shutdown();
    }

    private void look() {
        try {
            fill();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Petitions wait another while for the index of likeness: {}",
                    failed.getClass().getName());
        }
    }

    /** Goes on to the end; how many were put in. */
    int fill() {
        String secret = Likened.secret(neighbours.keyring());
        int filled = 0;
        List<String> batch = next();
        while (!batch.isEmpty() && !clock.isShutdown()) {
            filled += fill(batch, secret);
            after = batch.get(batch.size() - 1);
            batch = next();
        }
        String again = idsOf(AGAIN);
        after = again.compareTo(after) < 0 ? again : after;
        return filled;
    }

    private String idsOf(Duration before) {
        return Ulid.min(schema.now().minus(before).toEpochMilli()).toString();
    }

    private List<String> next() {
        return schema.schema().read(manager -> manager.createQuery(
                        "SELECT p.id FROM PetitionRow p WHERE p.id > :after ORDER BY p.id", String.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private int fill(List<String> petitions, String secret) {
        return schema.schema().write(manager -> {
            List<?> there = manager.createNativeQuery(
                            "SELECT petition_id FROM likeness WHERE petition_id BETWEEN ? AND ?")
                    .setParameter(1, petitions.get(0))
                    .setParameter(2, petitions.get(petitions.size() - 1))
                    .getResultList();
            List<String> missing =
                    petitions.stream().filter(id -> !there.contains(id)).toList();
            if (missing.isEmpty()) {
                return 0;
            }
            List<WorkOrderRow> orders = manager.createQuery(
                            "SELECT o FROM WorkOrderRow o WHERE o.petitionId IN :petitions ORDER BY o.id",
                            WorkOrderRow.class)
                    .setParameter("petitions", missing)
                    .getResultList();
            java.util.Set<String> done = new java.util.HashSet<>();
            for (WorkOrderRow order : orders) {
                if (done.add(order.petitionId)) {
                    PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
                    Likened.of(Likened.matter(petition, settings.now()), order.areaCode(), secret)
                            .keep(Schema.connection(manager), petition.id);
                }
            }
            return done.size();
        });
    }
}
