// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ExportDraft;
import org.linli.registry.Exports;
import org.linli.registry.FieldGroup;
import org.linli.registry.Residence;
import org.linli.registry.ResidentExport.State;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

public class ExportStoriesTest extends OnEachDatabase {
    private static final Actor SUPERVISOR =
            TestCity.actor("supervisor-1", new Grant(Role.SUPERVISOR, TestCity.FIRST_SUBDISTRICT));
    private static final Actor BOTH = TestCity.actor(
            "both",
            new Grant(Role.SUPERVISOR, TestCity.FIRST_COMMUNITY),
            new Grant(Role.REGISTRAR, TestCity.FIRST_COMMUNITY));

    private TransferWorld world;
    private ApprovedExports exports;

    @Before
    public void start() {
        world = new TransferWorld(database);
        exports = new ApprovedExports(
                world.module.schema,
                world.module.seals,
                world.module.neighbours,
                world.module.summaries,
                world.households);
    }

    @Test
    public void whatWasAskedForAndApprovedByAnotherIsFetchedOnce() throws Exception {
        people(1000);
        String id = exports.ask(
                draft(Set.of(FieldGroup.values()[1], FieldGroup.CONTACT, FieldGroup.HOME, FieldGroup.HOUSEHOLD)),
                null,
                TransferWorld.REGISTRAR);
        Refusals.of(Problem.ILLEGAL_STEP, () -> exports.fetch(id, null, TransferWorld.REGISTRAR));
        Refusals.of(Problem.FORBIDDEN, () -> exports.decide(id, true, null, TransferWorld.REGISTRAR));
        assertEquals(State.APPROVED, exports.decide(id, true, null, SUPERVISOR).state());
        Refusals.of(Problem.FORBIDDEN, () -> exports.fetch(id, null, TestModule.OFFICER));
        world.module.ledger.clear();
        String file = fetched(id);
        List<String> lines = file.lines().toList();
        assertEquals(1003, lines.size());
        assertTrue(lines.get(0), lines.get(0).startsWith("\uFEFF水印：导出编号" + id + "；申请并下载：registrar-1"));
        assertEquals("姓名,性别,出生年份,社区或网格编码,证件号码,出生日期,电话,地址,户籍地址,居住类型,户号,与户主关系,溯源码", lines.get(1));
        assertTrue(lines.get(1002), lines.get(1002).startsWith("共1000人；水印：导出编号" + id));
        String first = lines.stream()
                .filter(line -> line.contains(TransferWorld.idNumber(0)))
                .findFirst()
                .orElseThrow();
        assertTrue(first, first.contains(",13800000000,甲小区1号楼101,,人户一致,H0,户主,"));
        List<Access> looks = world.module.ledger.accesses();
        assertEquals(1001, looks.size());
        assertEquals(1000, looks.get(0).rows());
        assertEquals(
                1000,
                looks.stream()
                        .map(Access::person)
                        .filter(person -> person != null)
                        .distinct()
                        .count());
        assertEquals("export " + id, looks.get(5).purpose().toString());
        Refusals.of(Problem.ILLEGAL_STEP, () -> exports.fetch(id, null, TransferWorld.REGISTRAR));
        assertEquals(State.FETCHED, exports.find(id, SUPERVISOR).state());
    }

    @Test
    public void aRowAloneTellsWhoseFileItComesFrom() throws Exception {
        people(20);
        String other = approved(draft(Set.of()));
        String id = approved(draft(Set.of()));
        String line = fetched(id).lines().toList().get(2 + 7);
        String mark = line.substring(line.lastIndexOf(',') + 1);
        Exports.Trace trace = exports.trace(mark, SUPERVISOR);
        assertEquals(id, trace.export().id());
        assertEquals(8, trace.row());
        assertFalse(fetched(other).contains(mark));
        Refusals.of(Problem.NOT_FOUND, () -> exports.trace(mark.substring(0, 19) + "9", SUPERVISOR));
        Refusals.of(
                Problem.NOT_FOUND,
                () -> exports.trace(mark, TestCity.actor("auditor", new Grant(Role.AUDITOR, TestCity.WEST))));
    }

    @Test
    public void onlyThePeopleAndFieldsThatWereAskedFor() throws Exception {
        world.module.residents.add(
                TestModule.draft("甲小明", "11010519491231002X", "13800000000"), List.of(), null, TestModule.OFFICER);
        world.module.residents.add(
                TestModule.draft("乙小明", TransferWorld.idNumber(30_000), null), List.of(), null, TestModule.OFFICER);
        String id = approved(new ExportDraft(
                TestCity.FIRST_GRID.value(),
                Set.of(FieldGroup.BASIC),
                Residence.REGISTERED_AND_LIVING,
                76,
                76,
                "重阳节慰问名单核对"));
        String file = fetched(id);
        assertTrue(file, file.contains("甲小明"));
        assertFalse(file, file.contains("乙小明"));
        assertFalse(file, file.contains("13800000000") || file.contains("11010519491231002X"));
        Refusals.of(Problem.INVALID, () -> exports.ask(draft(Set.of(FieldGroup.CARE)), null, TransferWorld.REGISTRAR));
    }

    @Test
    public void formulasAreDisarmed() {
        for (String formula : List.of("=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", " =1")) {
            String row = Cells.row(List.of(formula, "x"));
            assertTrue(row, row.startsWith("'") || row.startsWith("\"'"));
        }
        assertEquals("甲,\"a\"\"b,c\"\r\n", Cells.row(List.of("甲", "a\"b,c")));
    }

    @Test
    public void nobodyApprovesTheirOwnAndAnApprovalHoldsForADay() {
        String own = exports.ask(draft(Set.of()), "k", BOTH);
        assertEquals(own, exports.ask(draft(Set.of()), "k", BOTH));
        Refusals.of(Problem.FORBIDDEN, () -> exports.decide(own, true, null, BOTH));
        assertEquals(
                State.DECLINED, exports.decide(own, false, "范围过大", SUPERVISOR).state());
        Refusals.of(Problem.ILLEGAL_STEP, () -> exports.decide(own, true, null, SUPERVISOR));
        String id = approved(draft(Set.of()));
        world.module.clock.pass(Duration.ofHours(25));
        Refusals.of(Problem.ILLEGAL_STEP, () -> exports.fetch(id, null, TransferWorld.REGISTRAR));
        assertEquals(State.EXPIRED, exports.find(id, SUPERVISOR).state());
        Refusals.of(Problem.NOT_FOUND, () -> exports.find(id, TestModule.FOREIGN));
        assertEquals(
                2,
                exports.list(TestCity.FIRST_COMMUNITY, null, 10, SUPERVISOR)
                        .items()
                        .size());
        Refusals.of(Problem.FORBIDDEN, () -> exports.ask(draft(Set.of()), null, TestModule.FOREIGN));
    }

    @Test
    public void withoutTheLedgerNothingGoesOut() throws Exception {
        people(4);
        String id = approved(draft(Set.of()));
        world.module.ledger.away(true);
        Refusals.of(Problem.UNAVAILABLE, () -> exports.fetch(id, null, TransferWorld.REGISTRAR));
        world.module.ledger.away(false);
        Exports.File file = exports.fetch(id, null, TransferWorld.REGISTRAR);
        world.module.ledger.away(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(PlatformException.class, () -> file.writeTo(out));
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("990101001001001"));
    }

    private static ExportDraft draft(Set<FieldGroup> fields) {
        return new ExportDraft(
                TestCity.FIRST_COMMUNITY.value(),
                fields.stream().collect(Collectors.toSet()),
                null,
                null,
                null,
                "重阳节慰问名单核对");
    }

    private String approved(ExportDraft draft) {
        String id = exports.ask(draft, null, TransferWorld.REGISTRAR);
        exports.decide(id, true, null, SUPERVISOR);
        return id;
    }

    private String fetched(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.fetch(id, "10.0.0.1", TransferWorld.REGISTRAR).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void people(int count) {
        String id = world.upload(TransferWorld.families(count));
        world.workOff();
        world.imports.apply(
                id, org.linli.registry.ResidentImport.Mode.ALL_OR_NOTHING, List.of(), TransferWorld.REGISTRAR);
        world.workOff();
    }
}
