// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ImportRow;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.people.HouseholdBatch;

/** Imports and exports on a real database, with the background work done by hand. */
final class TransferWorld {
    static final Actor REGISTRAR = TestCity.actor("registrar-1", new Grant(Role.REGISTRAR, TestCity.FIRST_COMMUNITY));
    static final String HEADINGS = "姓名,性别,证件号码,电话,社区或网格编码,小区,楼栋,房号,居住类型,户号,与户主关系\n";

    final TestModule module;
    final HouseholdBatch households;
    final StagedImports imports;
    ImportWork work;

    TransferWorld(String database) {
        module = TestModule.empty(database);
        households = new HouseholdBatch(module.schema, module.seals, module.diary);
        imports = new StagedImports(module.schema, module.seals, module.neighbours);
        restart();
    }

    /** As after a start of the platform: another worker. */
    void restart() {
        work = new ImportWork(
                module.schema, module.seals, module.neighbours, module.diary, module.drafts, module.batch, households);
    }

    /** Does what there is to do. */
    void workOff() {
        while (work.step()) {
            Thread.onSpinWait();
        }
    }

    String upload(String text) {
        return upload(text, StandardCharsets.UTF_8);
    }

    String upload(String text, Charset charset) {
        return imports.upload(stream(text, charset), null, null, REGISTRAR);
    }

    static ByteArrayInputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    List<ImportRow> rows(String id, ImportRow.State state) {
        return imports.rows(id, state, null, 200, "10.0.0.1", REGISTRAR).items();
    }

    String count(String table) {
        return module.column("SELECT COUNT(*) FROM " + table).get(0);
    }

    /** How many people lists could show. */
    String people() {
        return count("resident WHERE status = 'ACTIVE'");
    }

    /** A file with families of two in homes of their own. */
    static String families(int people) {
        StringBuilder file = new StringBuilder(HEADINGS);
        IntStream.range(0, people).forEach(i -> file.append(line(i)));
        return file.toString();
    }

    /** Somebody synthetic: every second one is a head, followed by the spouse. */
    static String line(int i) {
        int family = i / 2;
        String relation = i % 2 == 0 ? "户主" : "配偶";
        return "甲" + word(i) + ",," + idNumber(i) + ",1380" + String.format("%07d", i) + "," + area(i) + ",甲小区,"
                + (family / 100 + 1) + "号楼," + (family % 100 + 101) + ",人户一致,H" + family + "," + relation + "\n";
    }

    static String idNumber(int i) {
        String digits = "990101" + (1950 + i / 27_000 % 50) + String.format("%02d", i / 2_250 % 12 + 1)
                + String.format("%02d", i / 90 % 25 + 1) + String.format("%03d", i % 90 * 10 + i % 2);
        return digits + IdNumber.checkDigit(digits);
    }

    private static AreaCode area(int i) {
        return i / 2 % 2 == 0 ? TestCity.FIRST_GRID : TestCity.SECOND_GRID;
    }

    private static String word(int i) {
        String words = "子丑寅卯辰巳午未申酉戌亥";
        return "" + words.charAt(i % 12) + words.charAt(i / 12 % 12);
    }
}
