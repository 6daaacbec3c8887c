// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Once;
import org.linli.registry.ImportRow;
import org.linli.registry.Imports;
import org.linli.registry.ResidentImport;
import org.linli.registry.ResidentImport.Mode;
import org.linli.registry.ResidentImport.State;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.transfer.ImportTable.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The imports in the database: what stands in the file is staged sealed, and worked on by {@link ImportWork}. */
@Component(service = {Imports.class, StagedImports.class})
public final class StagedImports implements Imports {
    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final int MOST_UNFINISHED = 5;
    private static final int PARTS_AT_ONCE = 20;
    private static final int MOST_CLEARED = 500;
    private static final String LAST = "~";

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final Once once;

    @Activate
    public StagedImports(@Reference RegistrySchema schema, @Reference Seals seals, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.once = new Once(schema.clock());
    }

    /** What an idempotency key belongs to. */
    private record UploadRequest(String digest, String area) {}

    @Override
    public String upload(InputStream csv, AreaCode area, String key, Actor by) {
        Reach reach = Reach.of(by);
        if (reach.isNowhere()) {
            throw new PlatformException(Problem.forbidden("needs " + Role.REGISTRAR + " somewhere"));
        }
        if (area != null) {
            by.require(area, Role.REGISTRAR);
        }
        byte[] bytes = bytes(csv);
        UploadRequest request = new UploadRequest(digest(bytes), area == null ? null : area.value());
        Optional<String> before = schema.write(em -> once.before(em, by, key, request));
        if (before.isPresent()) {
            return before.get();
        }
        requireFew(by);
        CsvFile file = new CsvFile(bytes);
        // Read once for its mistakes alone: a file that cannot be read leaves nothing behind.
        file.read(headings -> {}, line -> {});
        Job job = stage(file, area, reach, by);
        return schema.write(em -> once.only(em, by, key, request, () -> {
            finishUpload(em, job.id());
            return job.id();
        }));
    }

    private static void finishUpload(javax.persistence.EntityManager em, String id) {
        em.createNativeQuery("UPDATE resident_import SET state = 'UPLOADED' WHERE id = ? AND state = 'UPLOADING'")
                .setParameter(1, id)
                .executeUpdate();
    }

    private Job stage(CsvFile file, AreaCode area, Reach reach, Actor by) {
        Instant now = schema.clock().instant();
        String id = Ids.next();
        String key = seals.newKey();
        Map<Column, String> headings = new TreeMap<>();
        Staging staging = new Staging(id, key);
        int[] rows = new int[1];
        rows[0] = file.read(
                found -> {
                    headings.putAll(found);
                    schema.jdbc(tx -> {
                        ImportTable.insert(tx, job(id, key, area, reach, by, headings, now));
                        return null;
                    });
                },
                staging::add);
        staging.flush(true);
        schema.jdbc(tx -> {
            try (PreparedStatement update = tx.prepareStatement("UPDATE resident_import SET total = ? WHERE id = ?")) {
                update.setInt(1, rows[0]);
                update.setString(2, id);
                return update.executeUpdate();
            }
        });
        return job(id, key, area, reach, by, headings, now);
    }

    private static Job job(
            String id, String key, AreaCode area, Reach reach, Actor by, Map<Column, String> headings, Instant now) {
        ResidentImport shown =
                new ResidentImport(id, State.UPLOADING, null, now, now.plus(KEPT_FOR), 0, 0, 0, 0, 0, 0, 0, null);
        return new Job(
                shown,
                by.id(),
                reach.text(),
                area == null ? null : area.value(),
                Json.write(headings),
                null,
                "",
                0,
                key);
    }

    /** Seals the rows of a file and writes them, some at a time. */
    private final class Staging {
        private final String id;
        private final String key;
        private final List<RowTable.SealedPart> parts = new ArrayList<>();
        private List<Line> lines = new ArrayList<>();
        private int characters;
        private int number;

        private Staging(String id, String key) {
            this.id = id;
            this.key = key;
        }

        void add(Line line) {
            // Cut, it has a fault that tells so: its name is missing.
            Line kept = line.characters() > Line.MOST_CHARACTERS ? new Line(line.number(), List.of()) : line;
            if (lines.size() >= Part.MOST_LINES || characters + kept.characters() > Part.MOST_CHARACTERS) {
                flush(false);
            }
            lines.add(kept);
            characters += kept.characters();
        }

        void flush(boolean all) {
            if (!lines.isEmpty()) {
                parts.add(new RowTable.SealedPart(++number, seals.seal(key, id, new Part(lines))));
                lines = new ArrayList<>();
                characters = 0;
            }
            if (all || parts.size() >= PARTS_AT_ONCE) {
                List<RowTable.SealedPart> some = List.copyOf(parts);
                parts.clear();
                schema.jdbc(tx -> {
                    RowTable.insertParts(tx, id, some);
                    return null;
                });
            }
        }
    }

    private void requireFew(Actor by) {
        List<Job> own = schema.jdbc(tx -> ImportTable.of(tx, by.id(), LAST, 200));
        long unfinished =
                own.stream().filter(job -> !isOver(job.shown().state())).count();
        if (unfinished >= MOST_UNFINISHED) {
            throw new PlatformException(Problem.conflict(
                    "you have " + unfinished + " imports that are not done; apply them or throw them away first"));
        }
    }

    @Override
    public ResidentImport find(String id, Actor by) {
        return own(id, by).shown();
    }

    @Override
    public Page<ResidentImport> mine(String cursor, int size, Actor by) {
        String before = cursor == null ? LAST : Cursor.read(cursor, 1).get(0);
        List<Job> found = schema.jdbc(tx -> ImportTable.of(tx, by.id(), before, size + 1));
        return Cursor.page(found.stream().map(Job::shown).toList(), size, one -> List.of(one.id()));
    }

    @Override
    public Page<ImportRow> rows(String id, ImportRow.State state, String cursor, int size, String from, Actor by) {
        Job job = own(id, by);
        if (state == null) {
            throw new PlatformException(Problem.invalid("state", "is missing", "GOOD, DUPLICATE or ERROR"));
        }
        int after = cursor == null ? 0 : number(Cursor.read(cursor, 1).get(0));
        List<RowTable.Row> found = job.key() == null
                ? List.of()
                : schema.jdbc(tx -> RowTable.select(
                        tx,
                        id,
                        RowTable.By.STATE,
                        "state = ? AND line_no > ? ORDER BY line_no",
                        size + 1,
                        state.name(),
                        after));
        Page<RowTable.Row> page = Cursor.page(found, size, row -> List.of(Integer.toString(row.number())));
        neighbours
                .ledger()
                .append(Access.list(by, "registry.import-rows", page.items().size(), from));
        Preview preview = new Preview(job.headings());
        return page.map(row -> preview.of(row, seals.open(job.key(), id, row.sealed(), StagedRow.class)));
    }

    @Override
    public ResidentImport apply(String id, Mode mode, List<Integer> notDuplicates, Actor by) {
        Job job = own(id, by);
        List<Integer> others = notDuplicates == null ? List.of() : notDuplicates;
        if (mode == null) {
            throw new PlatformException(Problem.invalid("mode", "is missing", "ALL_OR_NOTHING or GOOD_ROWS_ONLY"));
        }
        if (others.size() > MOST_CLEARED) {
            throw new PlatformException(
                    Problem.invalid("notDuplicates", "are too many", "at most " + MOST_CLEARED + " at once"));
        }
        if (!Reach.of(by).covers(Reach.of(job.areas()))) {
            throw new PlatformException(
                    Problem.forbidden("you are no longer a registrar where you were; upload the file again"));
        }
        if (job.shown().state() == State.APPLYING && job.shown().mode() == mode) {
            return job.shown();
        }
        requireChecked("apply", job);
        schema.jdbc(tx -> {
            Clearing.clear(tx, id, others);
            if (mode == Mode.ALL_OR_NOTHING) {
                Clearing.requireAllGood(tx, job);
            }
            String phase = mode == Mode.ALL_OR_NOTHING ? "RESERVING" : "WRITING";
            boolean begun = ImportTable.advance(
                    tx,
                    job,
                    null,
                    "state = 'APPLYING', application_mode = ?, phase = ?, failure = NULL",
                    mode.name(),
                    phase);
            if (!begun) {
                throw new PlatformException(Problem.conflict("it was begun at the same moment; look at it again"));
            }
            return null;
        });
        return find(id, by);
    }

    @Override
    public void throwAway(String id, Actor by) {
        Job job = own(id, by);
        if (job.shown().state() == State.THROWN_AWAY) {
            return;
        }
        if (job.shown().state() == State.APPLYING || isOver(job.shown().state())) {
            throw new PlatformException(
                    Problem.illegalStep("throw away", job.shown().state().name(), List.of()));
        }
        boolean done = schema.jdbc(tx -> {
            try (PreparedStatement update = tx.prepareStatement("UPDATE resident_import SET state = 'THROWN_AWAY',"
                    + " wrapped_key = NULL, holder = NULL, lease_until = NULL"
                    + " WHERE id = ? AND state IN ('UPLOADING', 'UPLOADED', 'CHECKING', 'CHECKED')")) {
                update.setString(1, id);
                return update.executeUpdate() == 1;
            }
        });
        if (!done) {
            throw new PlatformException(Problem.conflict("it went on at the same moment; look at it again"));
        }
    }

    /** Somebody else's is told like one that is not there. */
    private Job own(String id, Actor by) {
        return schema.jdbc(tx -> ImportTable.find(tx, id))
                .filter(job -> job.owner().equals(by.id()))
                .orElseThrow(() -> new PlatformException(Problem.notFound("import", id)));
    }

    private static void requireChecked(String step, Job job) {
        if (job.shown().state() != State.CHECKED) {
            throw new PlatformException(Problem.illegalStep(
                    step,
                    job.shown().state().name(),
                    isOver(job.shown().state()) ? List.of() : List.of("wait until CHECKED")));
        }
    }

    private static boolean isOver(State state) {
        return state == State.DONE || state == State.THROWN_AWAY || state == State.FAILED;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new PlatformException(
                    Problem.invalid("cursor", "is none of ours", "the next of the page before, or nothing"), wrong);
        }
    }

    private static byte[] bytes(InputStream csv) {
        try {
            return csv.readAllBytes();
        } catch (IOException broken) {
            throw new PlatformException(Problem.malformed("the file did not come to its end"), broken);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
