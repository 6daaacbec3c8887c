// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ImportRow;
import org.linli.registry.Resident;
import org.linli.registry.ResidentImport;
import org.linli.registry.ResidentImport.Mode;
import org.linli.registry.ResidentImport.State;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Residents.Duplicate.Reason;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

public class ImportStoriesTest extends OnEachDatabase {
    private static final String ID_NUMBER = "11010519491231002X";

    private TransferWorld world;

    @Before
    public void start() {
        world = new TransferWorld(database);
    }

    @Test
    public void theTemplateItselfCanBeImported() {
        TransferWorld everywhere = world;
        String id = everywhere.imports.upload(
                TransferWorld.stream(Template.csv(), java.nio.charset.StandardCharsets.UTF_8),
                null,
                null,
                TransferWorld.REGISTRAR);
        world.workOff();
        assertEquals(List.of(), world.rows(id, ImportRow.State.ERROR));
        assertEquals(2, world.imports.find(id, TransferWorld.REGISTRAR).good());
    }

    @Test
    public void aFamilyComesWithItsHomeAndTheFileIsForgotten() {
        String id = world.upload(TransferWorld.HEADINGS
                + "甲小明,女,11010519491231002x,+86 138 0000 0000,990101001001001,甲小区,3号楼,2-301,人户一致,0001,户主\n"
                + "甲大明,男,,,990101001001001,甲小区,3号楼,2-301,LIVING_ONLY,0001,配偶\n");
        assertEquals(
                State.UPLOADED, world.imports.find(id, TransferWorld.REGISTRAR).state());
        world.workOff();
        ResidentImport checked = world.imports.find(id, TransferWorld.REGISTRAR);
        assertEquals(State.CHECKED, checked.state());
        assertEquals(2, checked.good());
        assertEquals("0", world.people());
        List<ImportRow> shown = world.rows(id, ImportRow.State.GOOD);
        assertEquals("甲*明", shown.get(0).name());
        assertEquals("138****0000", shown.get(0).phone());
        assertEquals("甲小区3号楼", shown.get(0).address());
        assertEquals(2, shown.get(0).number());

        world.imports.apply(id, Mode.ALL_OR_NOTHING, List.of(), TransferWorld.REGISTRAR);
        world.workOff();
        ResidentImport done = world.imports.find(id, TransferWorld.REGISTRAR);
        assertEquals(State.DONE, done.state());
        assertEquals(2, done.applied());
        assertEquals("2", world.people());
        assertEquals("1", world.count("household"));
        assertEquals("1", world.count("dwelling"));
        assertEquals("0", world.count("import_row"));
        assertNull(
                world.module.column("SELECT wrapped_key FROM resident_import").get(0));
        String resident = world.module.column("SELECT head FROM household").get(0);
        Purpose purpose = world.module.purposes.hold("counter", "1", resident);
        Resident read = world.module.residents.read(resident, purpose, null, TestModule.OFFICER);
        assertEquals(ID_NUMBER, read.idNumber());
        assertEquals("甲小区3号楼2-301", read.address());
        assertEquals(2, read.members().size());
        assertEquals(List.of("import " + id), world.module.column("SELECT DISTINCT cause FROM resident_version"));
    }

    @Test
    public void whatIsWrongIsShownByRowAndColumn() {
        String id = world.upload(TransferWorld.HEADINGS
                + "甲一,,990101194912310021,,990101001001,,,,人户一致,,\n"
                + "甲二,,,12,990102001001,,,,人户一致,,\n"
                + "甲三,某,,,990101001001,,,,不知道,,户主\n"
                + ",,,,,,,,人户一致,,\n"
                + "甲四,,,,990101001001,,,,人户一致,0002,配偶\n"
                + "甲五,,,,990101001001,,,,人户一致,,\n");
        world.workOff();
        List<ImportRow> wrong = world.rows(id, ImportRow.State.ERROR);
        assertEquals(5, wrong.size());
        assertEquals(List.of("证件号码"), columns(wrong.get(0)));
        assertEquals(List.of("社区或网格编码", "电话"), columns(wrong.get(1)));
        assertEquals(List.of("户号", "地址", "性别", "居住类型"), columns(wrong.get(2)));
        assertEquals(List.of("社区或网格编码", "姓名"), columns(wrong.get(3)));
        assertEquals(List.of("与户主关系"), columns(wrong.get(4)));
        assertEquals(6, wrong.get(4).number());
        assertFalse(wrong.toString(), wrong.toString().contains("990101194912310021"));
        Refusals.of(
                Problem.CONFLICT,
                () -> world.imports.apply(id, Mode.ALL_OR_NOTHING, List.of(), TransferWorld.REGISTRAR));
        world.imports.apply(id, Mode.GOOD_ROWS_ONLY, List.of(), TransferWorld.REGISTRAR);
        world.workOff();
        assertEquals("1", world.people());
    }

    private static List<String> columns(ImportRow row) {
        return row.faults().stream().map(ImportRow.Fault::column).toList();
    }

    @Test
    public void duplicatesAreShownAndTakenOnlyWhenTheyAreSomebodyElse() {
        String known = world.module.residents.add(
                TestModule.draft("甲小明", ID_NUMBER, "13800000000"), List.of(), null, TestModule.OFFICER);
        String id = world.upload(TransferWorld.HEADINGS
                + "甲小明,,11010519491231002X,,990101001001,,,,人户一致,,\n"
                + "甲小明,,,138-0000-0000,990101001001,,,,人户一致,,\n"
                + "乙一,,,13900000000,990101001001,,,,人户一致,,\n"
                + "乙一,,,13900000000,990101001001,,,,人户一致,,\n");
        world.workOff();
        List<ImportRow> shown = world.rows(id, ImportRow.State.DUPLICATE);
        assertEquals(
                List.of(new ImportRow.Duplicate(Reason.SAME_ID_NUMBER, null, known)),
                shown.get(0).duplicates());
        assertEquals(
                List.of(new ImportRow.Duplicate(Reason.SAME_NAME_AND_PHONE, null, known)),
                shown.get(1).duplicates());
        assertEquals(
                List.of(new ImportRow.Duplicate(Reason.SAME_NAME_AND_PHONE, 4, null)),
                shown.get(2).duplicates());
        Refusals.of(
                Problem.INVALID,
                () -> world.imports.apply(id, Mode.GOOD_ROWS_ONLY, List.of(2), TransferWorld.REGISTRAR));
        world.imports.apply(id, Mode.GOOD_ROWS_ONLY, List.of(3), TransferWorld.REGISTRAR);
        world.workOff();
        assertEquals("3", world.people());
        assertTrue(world.module.ledger.accesses().stream()
                .anyMatch(access -> access.operation().equals("registry.import-rows")));
    }

    @Test
    public void whoMovedAwayIsADuplicateThatSaysHowTheyArrive() {
        String known = world.module.residents.add(
                TestModule.draft("甲小明", ID_NUMBER, null), List.of(), null, TestModule.OFFICER);
        world.module.households.status(known, ResidentStatus.MOVED_AWAY, 1, TestModule.OFFICER);
        String id = world.upload(TransferWorld.HEADINGS
                + "甲小明,,11010519491231002X,,990101001001,,,,人户一致,,\n"
                + "乙一,,,13900000000,990101001001,,,,人户一致,,\n");
        world.workOff();
        ImportRow shown = world.rows(id, ImportRow.State.DUPLICATE).get(0);
        assertEquals(List.of("证件号码"), columns(shown));
        assertEquals(
                "add this person by hand: the record then arrives with them",
                shown.faults().get(0).expected());
        world.imports.apply(id, Mode.GOOD_ROWS_ONLY, List.of(), TransferWorld.REGISTRAR);
        world.workOff();
        assertEquals("1", world.people());
    }

    @Test
    public void allOrNothingMeansNobodyWhenSomebodyWasRegisteredMeanwhile() {
        String id = world.upload(TransferWorld.families(300));
        world.workOff();
        assertEquals(300, world.imports.find(id, TransferWorld.REGISTRAR).good());
        world.imports.apply(id, Mode.ALL_OR_NOTHING, List.of(), TransferWorld.REGISTRAR);
        assertTrue(world.work.step());
        assertEquals("0", world.people());
        // The first two hundred have their places, and those are nobody's to be seen.
        Refusals.of(
                Problem.CONFLICT,
                () -> world.module.residents.add(
                        TestModule.draft("乙", TransferWorld.idNumber(5), null), List.of(), null, TestModule.OFFICER));
        world.module.residents.add(
                TestModule.draft("乙", TransferWorld.idNumber(250), null), List.of(), null, TestModule.OFFICER);
        world.workOff();
        ResidentImport back = world.imports.find(id, TransferWorld.REGISTRAR);
        assertEquals(State.CHECKED, back.state());
        assertTrue(back.failure(), back.failure().startsWith("row 252 "));
        assertEquals("1", world.count("resident"));
        world.imports.apply(id, Mode.GOOD_ROWS_ONLY, List.of(), TransferWorld.REGISTRAR);
        world.workOff();
        // The spouse of the one who is there already has nobody to live with: the head's household is left out.
        assertEquals("299", world.people());
        assertEquals(1, world.imports.find(id, TransferWorld.REGISTRAR).leftOut());
    }

    @Test
    public void anImportGoesOnWhereItWasBrokenOff() {
        String id = world.upload(TransferWorld.families(600));
        for (int piece = 0; world.work.step(); piece++) {
            if (piece % 2 == 0) {
                brokenOff();
            }
        }
        world.imports.apply(id, Mode.ALL_OR_NOTHING, List.of(), TransferWorld.REGISTRAR);
        while (world.work.step()) {
            brokenOff();
        }
        assertEquals("600", world.people());
        assertEquals("600", world.count("resident"));
        assertEquals("300", world.count("household"));
        assertEquals("300", world.count("dwelling"));
        assertEquals("600", world.count("membership"));
        assertEquals(State.DONE, world.imports.find(id, TransferWorld.REGISTRAR).state());
    }

    /** The worker is gone without goodbye, and its lease ends. */
    private void brokenOff() {
        world.module.clock.pass(ImportTable.LEASE.plusSeconds(1));
        world.restart();
    }

    @Test
    public void aFileInGb18030IsReadAndOneWithoutHeadingsIsNot() {
        String id =
                world.upload(TransferWorld.HEADINGS + "甲小明,,,,990101001001,,,,人户一致,,\n", Charset.forName("GB18030"));
        world.workOff();
        assertEquals("甲*明", world.rows(id, ImportRow.State.GOOD).get(0).name());
        Problem refused = Refusals.of(Problem.INVALID, () -> world.upload("甲小明,女,11010519491231002X\n"));
        assertFalse(refused.toString(), refused.toString().contains("甲小明"));
    }

    @Test
    public void onlyTheOwnerSeesItAndAfterAWeekItIsGone() {
        String id = world.upload(TransferWorld.families(4));
        world.workOff();
        Refusals.of(Problem.NOT_FOUND, () -> world.imports.find(id, TestModule.FOREIGN));
        Refusals.of(
                Problem.FORBIDDEN,
                () -> world.imports.upload(
                        TransferWorld.stream("", Charset.defaultCharset()), null, null, TestCity.ADMINISTRATOR));
        assertNotNull(
                world.module.column("SELECT wrapped_key FROM resident_import").get(0));
        world.module.clock.pass(Duration.ofDays(8));
        world.workOff();
        assertEquals(
                State.THROWN_AWAY,
                world.imports.find(id, TransferWorld.REGISTRAR).state());
        assertNull(
                world.module.column("SELECT wrapped_key FROM resident_import").get(0));
        assertEquals("0", world.count("import_row"));
        assertEquals("0", world.people());
    }

    @Test
    public void theSameUploadTwiceIsOneImport() {
        String file = TransferWorld.families(2);
        String first = world.imports.upload(
                TransferWorld.stream(file, java.nio.charset.StandardCharsets.UTF_8),
                null,
                "k",
                TransferWorld.REGISTRAR);
        String second = world.imports.upload(
                TransferWorld.stream(file, java.nio.charset.StandardCharsets.UTF_8),
                null,
                "k",
                TransferWorld.REGISTRAR);
        assertEquals(first, second);
        assertEquals("1", world.count("resident_import"));
    }
}
