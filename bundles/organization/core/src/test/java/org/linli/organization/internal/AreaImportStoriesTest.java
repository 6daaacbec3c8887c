// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.internal.AreaFile.Fault;
import org.linli.organization.internal.AreaImports.Change;
import org.linli.organization.internal.AreaImports.Report;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class AreaImportStoriesTest extends OnEachDatabase {
    private static final AreaCode NEW_GRID = AreaCode.of("990101001001003");
    private static final String SQUARE = "\"POLYGON ((116 39.2, 116.05 39.2, 116.05 39.3, 116 39.3, 116 39.2))\"";

    private TestModule module;

    @Before
    public void saveTestCity() {
        module = TestModule.empty(database);
        module.world().withTestCity();
    }

    @Test
    public void aPreviewSaysWhatWouldBeDoneAndDoesNothing() {
        AreaFile file = csv("code,name,bounds\n" + NEW_GRID + ",第三网格," + SQUARE + "\n"
                + TestCity.FIRST_GRID + ",第一网格,\n"
                + TestCity.SECOND_GRID + ",河东网格,\n");
        Report report = module.imports.preview(file, TestCity.ADMINISTRATOR);
        assertEquals(
                List.of(3, 1, 1, 1, 0),
                List.of(report.rows(), report.added(), report.changed(), report.unchanged(), report.faulty()));
        assertEquals(
                List.of(Change.RENAME, Change.ADD),
                report.steps().stream().map(AreaImports.Step::change).toList());
        Refusals.of(Problem.NOT_FOUND, () -> module.areas.find(NEW_GRID));
    }

    @Test
    public void whatIsWrongIsToldByLineAndColumnAndNothingIsDone() {
        AreaFile file = csv("\uFEFFcode,name,bounds\n" + NEW_GRID + ",第三网格," + SQUARE + "\n"
                + "99010,短,\n"
                + "990101001001004,网,\"POLYGON ((39 116, 39.1 116, 39.1 116.1, 39 116))\"\n"
                + "990101001001005,第五网格,MULTIPOLYGON EMPTY\n"
                + "990101001001006,第六网格,\"POLYGON ((116 39, 116.1 39.1, 116.1 39, 116 39.1, 116 39))\"\n"
                + "990101777001001,无网格,\n"
                + NEW_GRID + ",第三网格,\n");
        Report report = module.imports.preview(file, TestCity.ADMINISTRATOR);
        assertEquals(
                List.of("line 3 code", "line 4 bounds", "line 5 bounds", "line 6 bounds", "line 7 code", "line 8 code"),
                report.faults().stream()
                        .map(fault -> fault.at() + " " + fault.column())
                        .sorted()
                        .toList());
        Problem problem = Refusals.of(Problem.INVALID, () -> module.imports.apply(file, TestCity.ADMINISTRATOR));
        assertEquals(6, problem.violations().size());
        Refusals.of(Problem.NOT_FOUND, () -> module.areas.find(NEW_GRID));
    }

    @Test
    public void geoJsonIsTakenOver() {
        AreaFile file = geoJson(
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"code":"990101001001003","name":"第三网格","colour":"red"},"geometry":
                {"type":"Polygon","coordinates":[[[116,39.2],[116.05,39.2],[116.05,39.3],[116,39.3],[116,39.2]]]}},
                {"type":"Feature","properties":{"code":"990101001001002","name":"第二网格"},"geometry":null}]}""");
        Report report = module.imports.apply(file, TestCity.ADMINISTRATOR);
        assertTrue(report.applied());
        assertEquals(TestCity.area(NEW_GRID, "第三网格", 116, 39.2, 116.05, 39.3), module.areas.find(NEW_GRID));
        // No geometry keeps the outline.
        assertEquals(TestCity.areas().get(4), module.areas.find(TestCity.SECOND_GRID));
        assertEquals(2, module.imports.preview(file, TestCity.ADMINISTRATOR).unchanged());
    }

    @Test
    public void whatIsNoAreaInGeoJsonIsToldByFeature() {
        AreaFile file = geoJson(
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":null,"geometry":null},
                {"type":"Feature","properties":{"code":"990101001001003","name":"第三网格"},
                "geometry":{"type":"MultiPolygon","coordinates":[]}},
                {"type":"Feature","properties":{"code":"990101001001004","name":"第四网格"},
                "geometry":{"type":"Polygon","coordinates":[[[116,39],[116.1,"x"],[116,39]]]}},
                {"type":"Feature","properties":{"code":"990101001001005","name":"第五网格"},
                "geometry":{"type":"Polygon","coordinates":[[[116,39],[117,39],[117,40]]]}}]}""");
        assertEquals(
                List.of("features[0]", "features[1]", "features[2]", "features[3]"),
                file.faults().stream().map(Fault::at).toList());
        Refusals.of(Problem.MALFORMED, () -> geoJson("{\"type\":\"Feature\"}"));
        Refusals.of(Problem.MALFORMED, () -> geoJson("code,name"));
    }

    @Test
    public void anotherDatumIsRefusedWithTheReason() {
        byte[] file = bytes("code,name,bounds\n");
        Problem problem = Refusals.of(Problem.INVALID, () -> AreaFile.ofCsv(file, "GCJ-02"));
        assertEquals("datum", problem.violations().get(0).field());
        assertTrue(problem.detail(), problem.detail().contains("WGS-84"));
        Refusals.of(Problem.INVALID, () -> AreaFile.ofCsv(file, null));
        Refusals.of(
                Problem.INVALID,
                () -> geoJson(
                        "{\"type\":\"FeatureCollection\",\"features\":[],\"crs\":{\"properties\":{\"name\":\"EPSG:4490\"}}}"));
        AreaFile.ofCsv(file, "EPSG:4326");
    }

    @Test
    public void aFileInAnotherCharacterSetIsRefused() {
        byte[] chinese = "code,name\n990101001,甲街道\n".getBytes(Charset.forName("GB18030"));
        Refusals.of(Problem.MALFORMED, () -> AreaFile.ofCsv(chinese, Areas.DATUM));
    }

    @Test
    public void aWholeDistrictComesInOneFileAndAgainChangesNothing() {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> "990102001001%03d,第%d网格,".formatted(i, i))
                .collect(Collectors.joining("\n"));
        // Those above may come last: they are saved first.
        AreaFile file = csv("code,name,bounds\n" + rows + "\n990102003001,丙一社区,\n990102003,丙街道,\n");
        Report report = module.imports.apply(file, TestCity.ADMINISTRATOR);
        assertEquals(1002, report.added());
        assertEquals("西江区 丙街道 丙一社区", module.areas.path(AreaCode.of("990102003001")));
        List<String> events = events();
        assertEquals(1002, module.imports.apply(file, TestCity.ADMINISTRATOR).unchanged());
        assertEquals(events, events());
        assertEquals(0, module.column("SELECT code FROM area_past").size());
    }

    @Test
    public void anImportThatWasBrokenOffSaysHowFarItGotAndIsRepeated() {
        String rows = IntStream.range(0, 200)
                .mapToObj(i -> "990102001001%03d,第%d网格,".formatted(i, i))
                .collect(Collectors.joining("\n"));
        AreaFile file = csv("code,name\n" + rows);
        // 150 are a transaction: as if the second had failed.
        AreaFile before = new AreaFile(file.lines().subList(0, Areas.MOST_AT_ONCE), List.of());
        module.imports.apply(before, TestCity.ADMINISTRATOR);
        Report report = module.imports.apply(file, TestCity.ADMINISTRATOR);
        assertEquals(List.of(50, 150), List.of(report.added(), report.unchanged()));
    }

    @Test
    public void onlyAdministratorsOfAllItsAreasImport() {
        Actor elsewhere = TestCity.actor("elsewhere", new Grant(Role.ADMINISTRATOR, TestCity.WEST));
        AreaFile file = csv("code,name\n" + NEW_GRID + ",第三网格\n");
        Refusals.of(Problem.FORBIDDEN, () -> module.imports.preview(file, elsewhere));
        Refusals.of(Problem.FORBIDDEN, () -> module.imports.apply(file, elsewhere));
        Refusals.of(Problem.INVALID, () -> module.imports.preview(csv("code,name\n"), TestCity.ADMINISTRATOR));
        Refusals.of(Problem.INVALID, () -> csv("代码,名称\n990101,东江区\n"));
    }

    @Test
    public void areasFromBeforeTheRecordsHaveNoBeginning() {
        module.schema.jdbc(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("UPDATE area SET since = '1970-01-01 00:00:00'");
            }
        });
        var then = module.responsibilities.of(
                TestCity.FIRST_GRID, module.clock.instant().minusSeconds(1_000_000));
        assertNull(then.areaSince());
        assertNull(then.charges().get(0).since());
        Area renamed = TestCity.area(TestCity.FIRST_GRID, "新网格", 116.0, 39.0, 116.05, 39.2);
        module.areas.save(List.of(renamed), TestCity.ADMINISTRATOR);
        assertEquals(
                module.clock.instant(),
                module.responsibilities.of(TestCity.FIRST_GRID, null).areaSince());
    }

    private List<String> events() {
        return module.column("SELECT event_id FROM feed_outbox WHERE type = 'AreasSaved' ORDER BY id");
    }

    private static AreaFile csv(String text) {
        return AreaFile.ofCsv(bytes(text), Areas.DATUM);
    }

    private static AreaFile geoJson(String text) {
        return AreaFile.ofGeoJson(bytes(text), Areas.DATUM);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
