// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.registry.CareFile;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds care files and opens what is sealed in them. Asks nobody whether the reader may: its callers do. */
@Component(service = CareRecords.class)
public final class CareRecords {
    private static final int MOST = 50;

    private final RegistrySchema schema;
    private final Seals seals;
    private final ConfiguredCategories categories;

    @Activate
    public CareRecords(
            @Reference RegistrySchema schema, @Reference Seals seals, @Reference ConfiguredCategories categories) {
        this.schema = schema;
        this.seals = seals;
        this.categories = categories;
    }

    /**
     * A care file that was found.
     *
     * @param key the person's key, wrapped
     * @param review its open review; null when there is none
     */
    record Found(CareFileRow row, CareWords words, String key, CareReviewRow review, boolean sensitive) {
        SealedWords sealed(Seals seals, CareWords anew) {
            return SealedWords.of(seals, key, row.owner(), anew);
        }

        CareFile view() {
            return new CareFile(
                    row.id,
                    row.resident,
                    words.categoryName(),
                    words.level(),
                    words.reason(),
                    words.ruleLevel(),
                    words.draft(),
                    review == null ? null : review.id,
                    review == null ? null : review.due,
                    words.closedFor(),
                    row.openedAt,
                    row.changedAt,
                    row.area(),
                    row.version);
        }
    }

    Optional<Person> person(String resident) {
        return schema.jdbc(tx -> Person.find(tx, resident));
    }

    /** @throws PlatformException not found, also when the person was made unreadable */
    Found find(String id) {
        CareFileRow row = schema.read(em -> em.find(CareFileRow.class, id));
        return Optional.ofNullable(row)
                .flatMap(this::opened)
                .orElseThrow(() -> new PlatformException(Problem.notFound("care file", id)));
    }

    /** What a file says; empty when the person was made unreadable. */
    Optional<CareWords> words(CareFileRow row) {
        String key = person(row.keyHolder()).map(Person::key).orElse(null);
        return Optional.ofNullable(seals.open(key, row.owner(), row.sealed, CareWords.class));
    }

    /** The files of a resident, open ones first, then the newest first. */
    List<Found> of(String resident, boolean onlyOpen) {
        List<CareFileRow> rows = schema.read(em -> em.createQuery(
                        "SELECT f FROM CareFileRow f WHERE f.resident = :resident" + (onlyOpen ? " AND f.open = 1" : "")
                                + " ORDER BY f.open DESC, f.id DESC",
                        CareFileRow.class)
                .setParameter("resident", resident)
                .setMaxResults(MOST)
                .getResultList());
        return rows.stream().flatMap(row -> opened(row).stream()).toList();
    }

    /** The open files of several people, without their reviews; two statements. */
    List<Found> openOf(Collection<String> residents) {
        if (residents.isEmpty()) {
            return List.of();
        }
        List<CareFileRow> rows = schema.read(em -> em.createQuery(
                        "SELECT f FROM CareFileRow f WHERE f.resident IN :residents AND f.open = 1 ORDER BY f.id DESC",
                        CareFileRow.class)
                .setParameter("residents", residents)
                .setMaxResults(MOST * 2)
                .getResultList());
        Map<String, String> keys =
                keys(rows.stream().map(CareFileRow::keyHolder).distinct().toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(
                        seals.open(keys.get(row.keyHolder()), row.owner(), row.sealed, CareWords.class))
                        .map(words -> new Found(row, words, keys.get(row.keyHolder()), null, isSensitive(row, words)))
                        .stream())
                .toList();
    }

    private Map<String, String> keys(List<String> holders) {
        Map<String, String> keys = new HashMap<>();
        if (!holders.isEmpty()) {
            schema.read(em -> em.createQuery(
                                    "SELECT r.id, r.wrappedKey FROM ResidentRow r WHERE r.id IN :ids", Object[].class)
                            .setParameter("ids", holders)
                            .getResultList())
                    .forEach(row -> keys.put((String) row[0], (String) row[1]));
        }
        return keys;
    }

    /** What a file said, the newest first. */
    List<CareFile> versions(Found file) {
        List<Version> versions = schema.jdbc(tx -> versions(tx, file.row().id));
        return versions.stream()
                .flatMap(version -> Stream.of(version)
                        .map(each -> seals.open(file.key(), file.row().owner(), each.sealed(), CareWords.class))
                        .filter(Objects::nonNull)
                        .map(words -> as(file, version, words)))
                .toList();
    }

    LocalDate today() {
        return Today.by(schema.clock());
    }

    private Optional<Found> opened(CareFileRow row) {
        String key = person(row.keyHolder()).map(Person::key).orElse(null);
        CareWords words = seals.open(key, row.owner(), row.sealed, CareWords.class);
        if (words == null) {
            return Optional.empty();
        }
        CareReviewRow review = row.isOpen() ? schema.read(em -> openReview(em, row.id)) : null;
        return Optional.of(new Found(row, words, key, review, isSensitive(row, words)));
    }

    /** A category that has become sensitive hides its files at once, whatever stands in their rows. */
    private boolean isSensitive(CareFileRow row, CareWords words) {
        return row.isSensitive()
                || categories
                        .find(row.area(), words.category())
                        .filter(category -> category.sensitive())
                        .isPresent();
    }

    /** The open review of a file; null when it is closed. */
    static CareReviewRow openReview(EntityManager em, String file) {
        return em
                .createQuery(
                        "SELECT r FROM CareReviewRow r WHERE r.careFile = :file AND r.open = 1 ORDER BY r.id",
                        CareReviewRow.class)
                .setParameter("file", file)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static CareFile as(Found file, Version version, CareWords words) {
        CareFileRow row = file.row();
        return new CareFile(
                row.id,
                row.resident,
                words.categoryName(),
                words.level(),
                words.reason(),
                words.ruleLevel(),
                words.draft(),
                null,
                null,
                words.closedFor(),
                row.openedAt,
                version.at(),
                row.area(),
                version.number());
    }

    private record Version(long number, Instant at, String sealed) {}

    private static List<Version> versions(Connection tx, String file) throws SQLException {
        String select = "SELECT version, changed_at, sealed FROM care_file_version WHERE care_file = ?"
                + " ORDER BY version DESC FETCH FIRST " + MOST + " ROWS ONLY";
        try (PreparedStatement statement = tx.prepareStatement(select)) {
            statement.setString(1, file);
            List<Version> versions = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.add(new Version(
                            row.getLong("version"), Instants.get(row, "changed_at"), row.getString("sealed")));
                }
            }
            return versions;
        }
    }
}
