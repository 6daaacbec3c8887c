// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.itests.load.registry.Population.Household;
import org.linli.itests.load.registry.Population.Person;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.registry.Residence;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Sex;
import org.linli.registry.event.ResidentSaved;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.Pinyin;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.TextKeys;
import org.linli.registry.internal.people.ResidentVersion;

/**
 * Writes a {@link Population} straight into the tables, everything sealed as the registry seals it: dwellings, households,
 * residents with their first version, membership and event, care files with their next review. Some threads, each with
 * its own connection; a few hundred rows of each table in a transaction.
 */
final class Generator {
    private static final int THREADS = 2;
    private static final int UNITS_AT_ONCE = 3;
    private static final int SAMPLED = 500;
    private static final LocalDateTime NOW = Population.TODAY.atTime(1, 0);
    private static final String RESIDENT = "id, name, name_key, pinyin, initials, sex, born, residence, status,"
            + " party_member, dwelling, household, district, subdistrict, community, grid, wrapped_key, sealed,"
            + " id_number_index, phone_index, phone_confirmed, changed_at, version";
    private static final String CARE_FILE = "id, resident, category_index, sensitive, is_open, open_of, district,"
            + " subdistrict, community, grid, opened_at, changed_at, sealed, version";
    private static final String REVIEW =
            "id, care_file, resident, sensitive, is_open, due_day, district, subdistrict," + " community, grid";

    private final Population population;
    private final RegistrySchema schema;
    private final Seals seals;
    private final Map<String, Boolean> sensitive;
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();

    /** @param sensitive whether a category is, by its code */
    Generator(Population population, RegistrySchema schema, Seals seals, Map<String, Boolean> sensitive) {
        this.population = population;
        this.schema = schema;
        this.seals = seals;
        this.sensitive = sensitive;
    }

    /** Somebody to search for, and a review that is due, where there is one. */
    record Sample(String id, Person person, String address, AreaCode grid, String review) {}

    /** What is kept of a household; like the registry's own in size. */
    record HouseholdNotes(String number, String kind) {}

    /** What a care file says; like the registry's own in size. */
    record CareNotes(String category, String name, String level, String reason, String notes, List<String> plan) {}

    /** Writes everything; gives some to search for. */
    List<Sample> run() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                int unit = next.getAndAdd(UNITS_AT_ONCE);
                while (unit < population.units() && failures.isEmpty()) {
                    try {
                        write(unit, Math.min(unit + UNITS_AT_ONCE, population.units()));
                    } catch (RuntimeException failed) {
                        failures.add(failed);
                    }
                    unit = next.getAndAdd(UNITS_AT_ONCE);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (RuntimeException failed : failures) {
            throw failed;
        }
        return List.copyOf(samples);
    }

    private void write(int from, int to) {
        List<Rows> rows = new ArrayList<>();
        for (int unit = from; unit < to; unit++) {
            int number = 0;
            for (Household household : Population.households(unit)) {
                rows.add(rows(household, unit * Population.UNIT + number));
                number += household.people().size();
            }
        }
        schema.jdbc(tx -> {
            send(tx, rows);
            return null;
        });
    }

    private static void send(Connection tx, List<Rows> rows) throws SQLException {
        try (Writing writing = new Writing(tx)) {
            for (Rows of : rows) {
                for (Row row : of.rows()) {
                    writing.add(row.table(), row.columns(), row.values());
                }
            }
            writing.send();
        }
    }

    private record Row(String table, String columns, Object[] values) {}

    /** All rows of a household; sealed before the transaction. */
    private record Rows(List<Row> rows) {
        private void add(String table, String columns, Object... values) {
            rows.add(new Row(table, columns, values));
        }
    }

    private Rows rows(Household household, int number) {
        Rows rows = new Rows(new ArrayList<>());
        Home home = Home.in(Ids.next(), household.grid());
        String id = Ids.next();
        String key = seals.newKey();
        rows.add(
                "dwelling",
                "id, room, address, address_key, kind, district, community, grid, version",
                home.dwelling(),
                household.room(),
                household.address(),
                TextKeys.address(household.address()),
                household.kind(),
                home.district(),
                home.community(),
                home.grid(),
                1);
        rows.add(
                "household",
                "id, dwelling, head, kind, district, community, grid, wrapped_key, sealed, number_index, version",
                id,
                home.dwelling(),
                "",
                "FAMILY",
                home.district(),
                home.community(),
                home.grid(),
                key,
                seals.seal(key, id, new HouseholdNotes("9901" + number, "居民家庭户")),
                seals.index("household-number", "9901" + number),
                1);
        for (int i = 0; i < household.people().size(); i++) {
            person(rows, household, household.people().get(i), new Place(home, id, number + i, i == 0));
        }
        return rows;
    }

    /** Where somebody lives, and which number they have among all. */
    private record Place(Home home, String household, int number, boolean head) {}

    private void person(Rows rows, Household household, Person person, Place place) {
        String id = Ids.next();
        String key = seals.newKey();
        Home home = place.home();
        Pinyin pinyin = Pinyin.of(person.name());
        PrivateFields fields = new PrivateFields(person.idNumber(), person.phone(), null);
        Sex sex = person.male() ? Sex.MALE : Sex.FEMALE;
        rows.add(
                "resident",
                RESIDENT,
                id,
                person.name(),
                TextKeys.name(person.name()),
                pinyin.text(),
                pinyin.initials(),
                sex.name(),
                Writing.day(person.born()),
                Residence.REGISTERED_AND_LIVING.name(),
                ResidentStatus.ACTIVE.name(),
                place.number() % 17 == 0 ? 1 : 0,
                home.dwelling(),
                place.household(),
                home.district(),
                home.subdistrict(),
                home.community(),
                home.grid(),
                key,
                seals.seal(key, id, fields),
                seals.index("id-number", person.idNumber()),
                seals.index("phone", person.phone()),
                0,
                NOW,
                1);
        ResidentVersion version = new ResidentVersion(
                1,
                person.name(),
                sex,
                person.born(),
                Residence.REGISTERED_AND_LIVING,
                ResidentStatus.ACTIVE,
                false,
                home.dwelling(),
                place.household(),
                home.area().value(),
                false,
                fields);
        rows.add(
                "resident_version",
                "resident, version, changed_at, changed_by, sealed",
                id,
                1,
                NOW,
                "generator",
                seals.seal(key, id, version));
        rows.add(
                "membership",
                "id, household, resident, relation, since_day",
                Ids.next(),
                place.household(),
                id,
                place.head() ? "HEAD" : "OTHER_RELATIVE",
                Writing.day(Population.TODAY));
        rows.add(
                "feed",
                "seq, event_id, type, subject, version, happened_at, body",
                place.number() + 1L,
                Ids.next(),
                "ResidentSaved",
                id,
                1,
                NOW,
                Json.write(new ResidentSaved(id, home.area().value(), null)));
        String review = person.category() == null ? null : care(rows, id, key, person, home);
        if (place.number() % Math.max(1, population.residents() / SAMPLED) == 0
                || review != null && place.number() % 50 == 0) {
            samples.add(new Sample(id, person, household.address(), household.grid(), review));
        }
    }

    private String care(Rows rows, String resident, String key, Person person, Home home) {
        String id = Ids.next();
        String review = Ids.next();
        int hidden = sensitive.getOrDefault(person.category(), false) ? 1 : 0;
        CareNotes notes = new CareNotes(
                person.category(),
                "关怀档案",
                "ORANGE",
                "按规则:独居且年满八十",
                "每周电话一次,每月上门一次,关注用药与用气安全。",
                List.of("代购药品", "安全检查", "节日慰问"));
        rows.add(
                "care_file",
                CARE_FILE,
                id,
                resident,
                seals.index("care-category", person.category()),
                hidden,
                1,
                resident,
                home.district(),
                home.subdistrict(),
                home.community(),
                home.grid(),
                NOW,
                NOW,
                seals.seal(key, resident, notes),
                1);
        rows.add(
                "care_review",
                REVIEW,
                review,
                id,
                resident,
                hidden,
                1,
                Writing.day(Population.TODAY),
                home.district(),
                home.subdistrict(),
                home.community(),
                home.grid());
        return review;
    }
}
