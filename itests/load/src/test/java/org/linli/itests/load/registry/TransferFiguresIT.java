// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.linli.itests.Load;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.testing.TestDatabases;
import org.linli.registry.ExportDraft;
import org.linli.registry.FieldGroup;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentImport;
import org.linli.registry.ResidentImport.Mode;
import org.linli.registry.ResidentImport.State;
import org.linli.registry.ResidentQuery;
import org.linli.registry.SearchKey;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Summaries;
import org.linli.registry.internal.people.Drafts;
import org.linli.registry.internal.people.Duplicates;
import org.linli.registry.internal.people.HouseholdBatch;
import org.linli.registry.internal.people.JpaResidents;
import org.linli.registry.internal.people.ResidentBatch;
import org.linli.registry.internal.transfer.ApprovedExports;
import org.linli.registry.internal.transfer.ImportWork;
import org.linli.registry.internal.transfer.ImportWorker;
import org.linli.registry.internal.transfer.StagedImports;

/**
 * How long 100,000 residents take from a file and into one, and what that does to fifty requests a second, of which half
 * write: in this process, on the module's own classes and a database of its own; no HTTP. {@code mvn -pl itests/load verify
 * -Pfigures -Dit.test=TransferFiguresIT}, {@code -Dlinli.rows=…}; without the profile there are few rows.
 */
public class TransferFiguresIT {
    private static final int PER_SECOND = 50;
    private static final Actor REGISTRAR = actor("registrar", Role.REGISTRAR);
    private static final Actor SUPERVISOR = actor("supervisor", Role.SUPERVISOR);

    private final int rows = Integer.getInteger("linli.rows", 2000);
    private final AtomicInteger added = new AtomicInteger();

    @Test
    public void onDerby() throws Exception {
        try (TestDatabases databases = TestDatabases.derby()) {
            measure(databases);
        }
    }

    @Test
    public void onPostgres() throws Exception {
        try (TestDatabases databases = TestDatabases.postgres()) {
            measure(databases);
        }
    }

    private static Actor actor(String id, Role role) {
        return new Actor(id, id, List.of(new Grant(role, Population.DISTRICT)), Set.of());
    }

    private void measure(TestDatabases databases) throws Exception {
        Population population = new Population(rows);
        String kind = databases.kind();
        try (RegistryModule module = new RegistryModule(databases, population)) {
            Diary diary = new Diary(module.schema);
            Summaries summaries = new Summaries(module.schema, module.seals);
            Drafts drafts = new Drafts(module.schema, module.neighbours, module.seals);
            ResidentBatch batch = new ResidentBatch(module.schema, diary);
            HouseholdBatch households = new HouseholdBatch(module.schema, module.seals, diary);
            Duplicates duplicates = new Duplicates(module.schema, module.seals, module.neighbours, summaries);
            JpaResidents residents =
                    new JpaResidents(module.schema, diary, module.seals, drafts, batch, duplicates, null, null);
            StagedImports imports = new StagedImports(module.schema, module.seals, module.neighbours);
            ApprovedExports exports =
                    new ApprovedExports(module.schema, module.seals, module.neighbours, summaries, households);
            ImportWorker worker = new ImportWorker(
                    new ImportWork(module.schema, module.seals, module.neighbours, diary, drafts, batch, households));
            try {
                load(module, residents, Duration.ofSeconds(5)).await();
                say(
                        kind,
                        "alone: %s",
                        load(module, residents, Duration.ofSeconds(20)).await());
                importing(kind, module, residents, imports, csv(population));
                exporting(kind, module, residents, exports);
            } finally {
                worker.close();
            }
        }
    }

    private void importing(
            String kind, RegistryModule module, JpaResidents residents, StagedImports imports, byte[] csv)
            throws InterruptedException {
        Load load = load(module, residents, Duration.ofMinutes(15));
        long begin = System.nanoTime();
        String id = imports.upload(new ByteArrayInputStream(csv), null, null, REGISTRAR);
        say(kind, "%,d rows, %.1f MB, uploaded in %.1f s", rows, csv.length / 1e6, seconds(begin));
        begin = System.nanoTime();
        ResidentImport checked = awaited(imports, id, State.CHECKED);
        say(
                kind,
                "checked in %.0f s (%.0f rows a second); while it went on: %s",
                seconds(begin),
                rows / seconds(begin),
                load.stop());
        assertEquals(checked.toString(), checked.total(), checked.good() + checked.duplicates());
        load = load(module, residents, Duration.ofMinutes(15));
        begin = System.nanoTime();
        imports.apply(id, Mode.GOOD_ROWS_ONLY, List.of(), REGISTRAR);
        ResidentImport done = awaited(imports, id, State.DONE);
        say(
                kind,
                "%,d applied, %,d duplicates, in %.0f s (%.0f rows a second); while it went on: %s",
                done.applied(),
                done.duplicates(),
                seconds(begin),
                done.applied() / seconds(begin),
                load.stop());
    }

    private static ResidentImport awaited(StagedImports imports, String id, State state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(14).toNanos();
        ResidentImport found = imports.find(id, REGISTRAR);
        while (found.state() != state && System.nanoTime() < end) {
            Thread.sleep(200);
            found = imports.find(id, REGISTRAR);
        }
        assertEquals(found.toString(), state, found.state());
        return found;
    }

    private void exporting(String kind, RegistryModule module, JpaResidents residents, ApprovedExports exports)
            throws IOException {
        String id = exports.ask(
                new ExportDraft(
                        Population.DISTRICT.value(),
                        Set.of(FieldGroup.IDENTITY, FieldGroup.CONTACT, FieldGroup.HOME, FieldGroup.HOUSEHOLD),
                        Residence.LIVING_ONLY,
                        null,
                        null,
                        "大批量导出的性能测量"),
                null,
                REGISTRAR);
        exports.decide(id, true, null, SUPERVISOR);
        Load load = load(module, residents, Duration.ofMinutes(15));
        long begin = System.nanoTime();
        Counted out = new Counted();
        exports.fetch(id, null, REGISTRAR).writeTo(out);
        int people = exports.find(id, REGISTRAR).rows();
        say(
                kind,
                "%,d people exported, each in the ledger, %.1f MB in %.0f s (%.0f a second); while it went on: %s",
                people,
                out.bytes / 1e6,
                seconds(begin),
                people / seconds(begin),
                load.stop());
    }

    /** Half searches by phone, with the ledger; half new residents. */
    private Load load(RegistryModule module, JpaResidents residents, Duration length) {
        return new Load(PER_SECOND, length, () -> {
                    int number = added.incrementAndGet();
                    if (number % 2 == 0) {
                        module.search.search(
                                new ResidentQuery(
                                        "1880" + "%07d".formatted(number / 3), SearchKey.PHONE, null, null, null),
                                null,
                                20,
                                null,
                                REGISTRAR);
                    } else {
                        residents.add(
                                new ResidentDraft(
                                        "负载",
                                        null,
                                        null,
                                        null,
                                        "1880" + "%07d".formatted(number),
                                        Residence.REGISTERED_ONLY,
                                        null,
                                        false,
                                        null,
                                        Population.grid(0).value()),
                                List.of(),
                                null,
                                REGISTRAR);
                    }
                })
                .start();
    }

    private static byte[] csv(Population population) {
        StringBuilder csv = new StringBuilder("姓名,证件号码,出生日期,电话,社区或网格编码,地址,房号,居住类型,户号,与户主关系\n");
        int number = 0;
        for (int unit = 0; unit < population.units(); unit++) {
            for (Population.Household household : Population.households(unit)) {
                number++;
                for (int i = 0; i < household.people().size(); i++) {
                    Population.Person person = household.people().get(i);
                    csv.append(String.join(
                                    ",",
                                    person.name(),
                                    or(person.idNumber()),
                                    person.born().toString(),
                                    or(person.phone()),
                                    household.grid().value(),
                                    household.address(),
                                    household.room(),
                                    "人在户不在",
                                    "H" + number,
                                    i == 0 ? "户主" : "其他亲属"))
                            .append('\n');
                }
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String kind, String what, Object... values) {
        System.out.println("FIGURE " + kind + ": " + String.format(what, values));
    }

    /** Counts what is written. */
    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
