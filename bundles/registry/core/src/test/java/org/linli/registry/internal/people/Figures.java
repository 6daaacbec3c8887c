// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.support.Input;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.Today;

/** How long things take. Not among the usual tests: {@code mvn test -Dtest=Figures}. */
public class Figures extends OnEachDatabase {
    private static final int PEOPLE = 8000;
    private static final String[] SURNAMES = {"甲", "乙", "丙", "丁", "戊", "单", "解", "曾"};

    private TestModule module;

    @Test
    public void manyAtOnceAndOneByOne() {
        module = TestModule.empty(database);
        bulk(0, PEOPLE / 4);
        long[] took = bulk(PEOPLE / 4, PEOPLE);
        tell("check and seal", took[0], PEOPLE);
        tell("write in transactions of " + ResidentBatch.MOST, took[1], PEOPLE);
        List<String> ids = module.column("SELECT id FROM resident ORDER BY id FETCH FIRST 2000 ROWS ONLY");
        measure("add one", 500, i -> module.residents.add(draft(100_000 + i), List.of(), null, TestModule.OFFICER));
        List<Purpose> purposes = ids.stream()
                .map(id -> module.purposes.hold("counter", "C-1", id))
                .toList();
        measure(
                "read one for a purpose, ledger in memory",
                2000,
                i -> module.residents.read(ids.get(i % ids.size()), purposes.get(0), null, TestModule.OFFICER));
        measure("find by phone", 2000, i -> module.residents.withPhone("139%08d".formatted(i)));
        measure(
                "change one",
                500,
                i -> module.residents.change(ids.get(i), draft(200_000 + i), 1, null, TestModule.OFFICER));
    }

    private long[] bulk(int from, int count) {
        long sealing = 0;
        long writing = 0;
        for (int start = from; start < from + count; start += ResidentBatch.MOST) {
            long begin = System.nanoTime();
            List<Prepared> some = new ArrayList<>();
            for (int i = start; i < Math.min(start + ResidentBatch.MOST, from + count); i++) {
                some.add(prepared(i));
            }
            long middle = System.nanoTime();
            module.batch.add(some);
            sealing += middle - begin;
            writing += System.nanoTime() - middle;
        }
        return new long[] {sealing, writing};
    }

    private Prepared prepared(int number) {
        ResidentDraft draft = draft(number);
        IdNumber id = CheckedDraft.check(draft, Today.by(module.clock), new Input());
        return module.drafts.prepare(
                module.drafts.checked(draft, id, Home.in(null, TestCity.FIRST_GRID)), "import", "import 1");
    }

    private static ResidentDraft draft(int number) {
        String digits = "990101%04d0101%03d".formatted(1930 + number / 1000 % 90, number % 1000);
        String unique = digits.substring(0, 10)
                + "%02d%02d".formatted(1 + number / 90_000 % 12, 1 + number / 1_080_000 % 28)
                + digits.substring(14);
        String id = unique + IdNumber.checkDigit(unique);
        return TestModule.draft(
                SURNAMES[number % SURNAMES.length] + Character.toString(0x4E00 + number % 20_000),
                id,
                "139%08d".formatted(number));
    }

    private interface Step {
        void run(int i);
    }

    private void measure(String what, int times, Step step) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            step.run(i);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "FIGURE %s, %s: p50 %,d µs, p99 %,d µs%n",
                database, what, nanos[times / 2] / 1000, nanos[times * 99 / 100] / 1000);
    }

    private void tell(String what, long nanos, int rows) {
        System.out.printf("FIGURE %s, %s: %,d residents/s%n", database, what, rows * 1_000_000_000L / nanos);
    }
}
