// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.AreaCode;
import org.linli.registry.event.CareFileSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hides the files of a category that is said to be sensitive: lists, searches and totals go by a flag in the row, which
 * this sets after each change of the configuration. It takes the flag from no file: what was hidden is shown only when
 * somebody who sees it changes it.
 */
@Component(service = SensitiveFlags.class, immediate = true)
public final class SensitiveFlags {
    private static final Logger LOG = LoggerFactory.getLogger(SensitiveFlags.class);
    /** A file, its review and its event: fewer rows in a transaction than one may change. */
    private static final int AT_A_TIME = 150;

    private static final int AGAIN_AFTER_SECONDS = 30;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Diary diary;
    private final ConfiguredCategories categories;
    private final Runnable soon = this::soon;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "linli-registry-care-flags");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public SensitiveFlags(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Diary diary,
            @Reference ConfiguredCategories categories) {
        this.schema = schema;
        this.seals = seals;
        this.diary = diary;
        this.categories = categories;
        categories.follow(soon);
        soon();
    }

    /** No interrupt: a database in this process would not bear it. */
    @Deactivate
    public void close() {
        categories.unfollow(soon);
        worker.shutdown();
    }

    private void soon() {
        worker.schedule(this::settleOrAgain, 0, TimeUnit.SECONDS);
    }

    private void settleOrAgain() {
        try {
            settle();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Files of sensitive categories cannot be hidden in lists now; again in {} s",
                    AGAIN_AFTER_SECONDS,
                    failed);
            if (!worker.isShutdown()) {
                worker.schedule(this::settleOrAgain, AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private record Shown(String id, String resident, String categoryIndex, AreaCode area, long version) {}

    /** Hides what is to be hidden; returns how many files. */
    int settle() {
        Map<String, String> codes = new LinkedHashMap<>();
        categories.sensitiveSomewhere().forEach(code -> codes.put(seals.index(JpaCareFiles.CATEGORY, code), code));
        if (codes.isEmpty()) {
            return 0;
        }
        int hidden = 0;
        for (String after = ""; after != null; ) {
            String from = after;
            List<Shown> found = schema.jdbc(tx -> shown(tx, codes, from));
            List<Shown> hide = found.stream()
                    .filter(file -> categories
                            .find(file.area(), codes.get(file.categoryIndex()))
                            .filter(Category::sensitive)
                            .isPresent())
                    .toList();
            schema.jdbc(tx -> hide(tx, hide));
            hidden += hide.size();
            after = found.size() < AT_A_TIME
                    ? null
                    : found.get(found.size() - 1).id();
        }
        diary.nudge();
        if (hidden > 0) {
            LOG.info("{} care files are for care officers only from now on", hidden);
        }
        return hidden;
    }

    private static List<Shown> shown(Connection tx, Map<String, String> codes, String after) throws SQLException {
        String select = "SELECT id, resident, category_index, community, grid, version FROM care_file"
                + " WHERE id > ? AND sensitive = 0 AND category_index IN ("
                + String.join(", ", Collections.nCopies(codes.size(), "?")) + ") ORDER BY id FETCH FIRST " + AT_A_TIME
                + " ROWS ONLY";
        try (PreparedStatement statement = tx.prepareStatement(select)) {
            statement.setString(1, after);
            int parameter = 2;
            for (String index : codes.keySet()) {
                statement.setString(parameter++, index);
            }
            List<Shown> files = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String grid = row.getString("grid");
                    files.add(new Shown(
                            row.getString("id"),
                            row.getString("resident"),
                            row.getString("category_index"),
                            AreaCode.of(grid.isEmpty() ? row.getString("community") : grid),
                            row.getLong("version")));
                }
            }
            return files;
        }
    }

    private int hide(Connection tx, List<Shown> files) throws SQLException {
        try (PreparedStatement file = tx.prepareStatement("UPDATE care_file SET sensitive = 1 WHERE id = ?");
                PreparedStatement review = tx.prepareStatement(
                        "UPDATE care_review SET sensitive = 1 WHERE care_file = ? AND is_open = 1")) {
            for (Shown each : files) {
                file.setString(1, each.id());
                file.executeUpdate();
                review.setString(1, each.id());
                review.executeUpdate();
                CareFileSaved event = new CareFileSaved(
                        each.id(), each.resident(), each.area().value());
                diary.tell(tx, event, each.id(), each.version());
            }
        }
        return files.size();
    }
}
