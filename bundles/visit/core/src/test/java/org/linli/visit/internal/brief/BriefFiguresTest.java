// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.visit.NeedDraft;
import org.linli.visit.RecordDraft;
import org.linli.visit.VisitBrief;
import org.linli.visit.VisitDraft;
import org.linli.visit.VisitKind;
import org.linli.visit.internal.OnEachDatabase;
import org.linli.visit.internal.TestModule;

/**
 * What a brief costs: a bounded number of statements, and so many milliseconds beside so many residents. The ledger is in
 * memory. Large: {@code -Dlinli.figures=100000}.
 */
public class BriefFiguresTest extends OnEachDatabase {
    private static final int RESIDENTS = Integer.getInteger("linli.figures", 80);
    private static final int BRIEFS = 300;
    private static final List<AreaCode> AREAS =
            List.of(TestCity.FIRST_GRID, TestCity.SECOND_GRID, TestCity.GRID_OF_SECOND_COMMUNITY);
    private static final Actor OFFICER =
            TestCity.actor("officer", new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_SUBDISTRICT));

    private TestModule module;

    @Test
    public void aBriefIsAFixedNumberOfStatements() {
        module = TestModule.empty(database);
        List<String> households = module.registry.many().of(RESIDENTS, AREAS);
        List<String> visits = new ArrayList<>();
        long begun = System.nanoTime();
        int asked = Math.min(households.size(), BRIEFS);
        for (int i = 0; i < asked; i++) {
            String household = households.get(i * (households.size() / asked));
            visited(household);
            visits.add(begin(household));
        }
        tell("begin, record with a need and begin again, each", System.nanoTime() - begun, asked);
        long[] nanos = new long[asked];
        for (int i = 0; i < asked; i++) {
            module.counted.statements.set(0);
            long start = System.nanoTime();
            VisitBrief brief = module.visits.brief(visits.get(i), null, OFFICER);
            nanos[i] = System.nanoTime() - start;
            assertEquals(4, brief.people().size());
            assertEquals(1, brief.open().size());
            assertEquals(1, brief.before().size());
            int statements = module.counted.statements.get();
            assertTrue(statements + " statements", statements <= 24);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "FIGURE %s, brief among %,d residents, %d statements: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                database,
                households.size() * 4,
                module.counted.statements.get(),
                nanos[asked / 2] / 1e6,
                nanos[asked * 95 / 100] / 1e6,
                nanos[asked * 99 / 100] / 1e6);
        String crowd = crowd();
        module.counted.statements.set(0);
        assertEquals(40, module.visits.brief(crowd, null, OFFICER).people().size());
        assertTrue("also of 40 people: " + module.counted.statements.get(), module.counted.statements.get() <= 24);
    }

    private void visited(String household) {
        module.visits.record(
                begin(household),
                new RecordDraft(
                        null,
                        List.of(),
                        null,
                        "都好",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new NeedDraft("楼道灯不亮", "other", null)),
                        List.of(new RecordDraft.PromiseDraft("下周再来", null, LocalDate.of(2026, 3, 9))),
                        List.of()),
                null,
                null,
                OFFICER);
    }

    private String begin(String household) {
        return module.visits.begin(
                new VisitDraft(household, null, VisitKind.ROUTINE, null, List.of(), null), null, OFFICER);
    }

    /** A household of 40. */
    private String crowd() {
        String home = module.registry.dwelling("甲二路8号", TestCity.FIRST_GRID);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(module.registry.resident("集体" + (char) (0x4E00 + i), null, null, home, TestModule.OFFICER));
        }
        return begin(module.registry.household(home, TestModule.OFFICER, people.toArray(new String[0])));
    }

    private void tell(String what, long nanos, int times) {
        System.out.printf("FIGURE %s, %s: %.1f ms%n", database, what, nanos / 1e6 / times);
    }
}
