// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.itests.load.registry.Generator.Sample;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.registry.ResidentQuery;
import org.linli.registry.SearchKey;
import org.linli.registry.Totals.Axis;
import org.linli.registry.internal.Pinyin;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.care.category.Category;

/** Measures, and says what came out. */
final class Figures {
    private static final int SEARCHES = 200;
    private static final int READS = 2000;
    private static final int READERS = 4;
    private static final int PAGE = 50;
    private static final List<String> TABLES = List.of(
            "resident",
            "resident_version",
            "membership",
            "household",
            "dwelling",
            "care_file",
            "totals_person",
            "totals_cell",
            "feed");

    private final RegistryModule module;
    private final String kind;

    Figures(RegistryModule module, String kind) {
        this.module = module;
        this.kind = kind;
    }

    private void say(String what, Object... values) {
        System.out.println("FIGURE " + kind + ": " + String.format(what, values));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Seconds; what others on the machine do is not in it, nor what a database server does. */
    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    List<Sample> generate(Population population) throws InterruptedException {
        Map<String, Boolean> sensitive = module.categories.in(Population.DISTRICT).stream()
                .collect(Collectors.toMap(Category::code, Category::sensitive));
        long begin = System.nanoTime();
        double cpu = cpu();
        List<Sample> samples = new Generator(population, module.schema, module.seals, sensitive).run();
        double seconds = seconds(begin);
        say(
                "%,d residents, %,d households made in %.0f s (%.0f residents a second), CPU of this process %.0f s",
                population.residents(),
                population.units() * 30,
                seconds,
                population.residents() / seconds,
                cpu() - cpu);
        if (kind.equals("postgresql")) {
            module.schema.jdbc(tx -> execute(tx, "ANALYZE"));
        }
        return samples;
    }

    /** Reads the whole feed into the totals, in the portions of a running reader. */
    void rebuildTotals(int residents) {
        long begin = System.nanoTime();
        double cpu = cpu();
        int together = module.projection.together();
        long seq = 0;
        List<FeedEvent> events = events(seq);
        while (!events.isEmpty()) {
            for (int from = 0; from < events.size(); from += together) {
                List<FeedEvent> some = events.subList(from, Math.min(from + together, events.size()));
                module.schema.jdbc(tx -> {
                    module.projection.applyAll(tx, some);
                    return null;
                });
            }
            seq = events.get(events.size() - 1).seq();
            events = events(seq);
        }
        double seconds = seconds(begin);
        say(
                "totals rebuilt in %.0f s (%.0f events a second), CPU of this process %.0f s",
                seconds, residents / seconds, cpu() - cpu);
        if (kind.equals("postgresql")) {
            module.schema.jdbc(tx -> execute(tx, "ANALYZE"));
        }
    }

    private List<FeedEvent> events(long after) {
        return module.schema.jdbc(tx -> {
            List<FeedEvent> events = new ArrayList<>();
            try (PreparedStatement select = tx.prepareStatement("SELECT seq, event_id, type, subject, version, body"
                    + " FROM feed WHERE seq > ? ORDER BY seq FETCH FIRST 200 ROWS ONLY")) {
                select.setLong(1, after);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        events.add(new FeedEvent(
                                row.getLong(1),
                                row.getString(2),
                                "registry",
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                Instant.EPOCH,
                                null,
                                row.getString(6)));
                    }
                }
            }
            return events;
        });
    }

    long counted() {
        return module.totals
                .count(Population.DISTRICT, Axis.AGE_BAND, Axis.DWELLING_KIND, reader(Population.DISTRICT))
                .people();
    }

    void size(int residents) {
        if (kind.equals("postgresql")) {
            String sizes = TABLES.stream()
                    .map(table -> table + " " + number("SELECT pg_total_relation_size('" + table + "')") / 1_000_000)
                    .collect(Collectors.joining(", "));
            long all = number("SELECT pg_database_size(current_database())");
            say(
                    "%,d MB (%,d bytes a resident); MB of tables with indexes: %s",
                    all / 1_000_000, all / residents, sizes);
        } else {
            long all = sizeOf(Path.of(url().replaceFirst("^jdbc:derby:", "").replaceFirst(";.*$", "")));
            say("%,d MB (%,d bytes a resident)", all / 1_000_000, all / residents);
        }
        say("cells of totals: %,d", number("SELECT COUNT(*) FROM totals_cell"));
    }

    void sealing() {
        String key = module.seals.newKey();
        PrivateFields fields = new PrivateFields("990101194912310020", "19900000001", null);
        String sealed = module.seals.seal(key, "somebody", fields);
        say("a new key: %s", Latencies.of(READS, i -> module.seals.newKey()));
        say("seal: %s", Latencies.of(READS, i -> module.seals.seal(key, "somebody", fields)));
        say("open: %s", Latencies.of(READS, i -> module.seals.open(key, "somebody", sealed, PrivateFields.class)));
        say("blind index: %s", Latencies.of(READS, i -> module.seals.index("phone", "19900000001")));
    }

    /** Measures every kind of key in every size of area; the worst p95 of the keys that are promised. */
    double searches(List<Sample> samples) {
        Map<String, Function<Sample, ResidentQuery>> keys = new java.util.LinkedHashMap<>();
        keys.put("surname", sample -> query(surname(sample), SearchKey.NAME));
        keys.put("name", sample -> query(sample.person().name(), SearchKey.NAME));
        keys.put("pinyin of surname", sample -> query(Pinyin.of(surname(sample)).text(), SearchKey.PINYIN));
        keys.put("pinyin", sample -> query(pinyin(sample).text(), SearchKey.PINYIN));
        keys.put("initials", sample -> query(pinyin(sample).initials(), SearchKey.INITIALS));
        keys.put("phone", sample -> query(or(sample.person().phone(), "19900000001"), SearchKey.PHONE));
        keys.put(
                "ID number",
                sample -> query(or(sample.person().idNumber(), "11010519491231002X"), SearchKey.ID_NUMBER));
        keys.put("address of a building", sample -> query(building(sample), SearchKey.ADDRESS));
        keys.put("address", sample -> query(sample.address(), SearchKey.ADDRESS));
        keys.put("category", sample -> query("elder-alone", SearchKey.CATEGORY));
        keys.put("sensitive category", sample -> query("disabled", SearchKey.CATEGORY));
        keys.put("age", sample -> new ResidentQuery(null, SearchKey.AGE, null, 80, null));
        keys.put("surname and age", sample -> new ResidentQuery(surname(sample), SearchKey.NAME, null, 80, null));
        module.ledger.on(false);
        double worst = 0;
        for (Map.Entry<String, Function<Sample, ResidentQuery>> key : keys.entrySet()) {
            worst = Math.max(worst, search(key.getKey(), key.getValue(), samples));
        }
        module.ledger.on(true);
        search("name, with the ledger", keys.get("name"), samples);
        return worst;
    }

    private double search(String what, Function<Sample, ResidentQuery> query, List<Sample> samples) {
        double worst = 0;
        StringBuilder line = new StringBuilder();
        for (AreaLevel level : AreaLevel.values()) {
            Latencies took = Latencies.of(SEARCHES, i -> {
                Sample sample = samples.get((i * 31 + level.ordinal()) % samples.size());
                AreaCode area = sample.grid().at(level).orElseThrow();
                module.search.search(query.apply(sample), null, PAGE, "10.0.0.1", reader(area));
            });
            worst = Math.max(worst, took.percentile(95));
            line.append("%s %.1f/%.1f/%.1f  "
                    .formatted(
                            level.name().toLowerCase(java.util.Locale.ROOT),
                            took.percentile(50),
                            took.percentile(95),
                            took.percentile(99)));
        }
        say("search by %s, ms p50/p95/p99: %s", what, line);
        return worst;
    }

    /** Measures every two axes in every size of area; the worst p95. */
    double totals() {
        double worst = 0;
        for (Axis rows : Axis.values()) {
            for (Axis columns : Axis.values()) {
                if (rows.compareTo(columns) < 0) {
                    worst = Math.max(worst, totals(rows, columns));
                }
            }
        }
        return worst;
    }

    private double totals(Axis rows, Axis columns) {
        double worst = 0;
        StringBuilder line = new StringBuilder();
        for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.SUBDISTRICT, AreaLevel.COMMUNITY)) {
            AreaCode area = Population.grid(0).at(level).orElseThrow();
            Latencies took = Latencies.of(SEARCHES / 2, i -> module.totals.count(area, rows, columns, reader(area)));
            worst = Math.max(worst, took.percentile(95));
            line.append("%s %.1f/%.1f/%.1f  "
                    .formatted(
                            level.name().toLowerCase(java.util.Locale.ROOT),
                            took.percentile(50),
                            took.percentile(95),
                            took.percentile(99)));
        }
        say("totals %s by %s, ms p50/p95/p99: %s", rows, columns, line);
        return worst;
    }

    /** Reads of a person's record for a purpose that is checked, and what sealing and the ledger are of that. */
    void reads(List<Sample> samples) throws InterruptedException {
        List<Sample> due =
                samples.stream().filter(sample -> sample.review() != null).toList();
        Actor reader = reader(Population.DISTRICT);
        java.util.function.IntConsumer read = i -> {
            Sample sample = due.get(i % due.size());
            module.residents.read(sample.id(), new Purpose("care-review", sample.review()), "10.0.0.1", reader);
        };
        Latencies.of(READS, read);
        for (int threads : List.of(1, READERS)) {
            module.ledger.on(true);
            Latencies whole = Latencies.of(threads, READS, read);
            module.ledger.on(false);
            Latencies unwritten = Latencies.of(threads, READS, read);
            module.ledger.on(true);
            say("read of a record for a purpose, %d at once: %s; without the ledger: %s", threads, whole, unwritten);
        }
    }

    /** How often a table of the registry was read from end to end; on PostgreSQL only. */
    void scans() {
        if (kind.equals("postgresql")) {
            module.schema.jdbc(tx -> execute(tx, "SELECT pg_stat_force_next_flush()"));
            for (String table : TABLES) {
                say(
                        "%s: %,d scans of all, %,d by an index",
                        table,
                        number("SELECT seq_scan FROM pg_stat_user_tables WHERE schemaname = current_schema()"
                                + " AND relname = '" + table + "'"),
                        number("SELECT idx_scan FROM pg_stat_user_tables WHERE schemaname = current_schema()"
                                + " AND relname = '" + table + "'"));
            }
        }
    }

    private static Actor reader(AreaCode area) {
        return new Actor(
                "officer",
                "王专管",
                List.of(new Grant(Role.COMMUNITY_OFFICER, area), new Grant(Role.CARE_OFFICER, area)),
                Set.of());
    }

    private static ResidentQuery query(String text, SearchKey by) {
        return new ResidentQuery(text, by, null, null, null);
    }

    private static String surname(Sample sample) {
        return sample.person().name().substring(0, 1);
    }

    private static Pinyin pinyin(Sample sample) {
        return Pinyin.of(sample.person().name());
    }

    private static String building(Sample sample) {
        return sample.address().replaceFirst("号楼.*$", "号楼");
    }

    private static String or(String value, String other) {
        return value == null ? other : value;
    }

    private static boolean execute(Connection tx, String sql) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            return statement.execute(sql);
        }
    }

    private long number(String sql) {
        return module.schema.jdbc(tx -> {
            try (Statement statement = tx.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    private String url() {
        return module.schema.jdbc(tx -> tx.getMetaData().getURL());
    }

    private static long sizeOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
