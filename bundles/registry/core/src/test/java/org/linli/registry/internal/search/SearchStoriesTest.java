// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.CareLevel;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentQuery;
import org.linli.registry.ResidentSummary;
import org.linli.registry.SearchKey;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.category.ConfiguredCategories;

public class SearchStoriesTest extends OnEachDatabase {
    private static final Actor EVERYWHERE = TestCity.actor("dispatcher", new Grant(Role.DISPATCHER, null));
    private static final Actor REGISTRAR = TestCity.actor("registrar", new Grant(Role.REGISTRAR, null));

    private TestModule module;
    private IndexedResidentSearch search;

    @Before
    public void start() {
        module = TestModule.empty(database);
        search = new IndexedResidentSearch(module.schema, module.seals, module.neighbours, new ConfiguredCategories());
    }

    @Test
    public void aNameIsFoundByHowItBeginsAlsoWithRareCharacters() {
        String one = living("王小明", TestCity.FIRST_GRID);
        String two = living("王小美", TestCity.SECOND_GRID);
        String rare = living("王𠮷㛃", TestCity.FIRST_GRID);
        living("小王", TestCity.FIRST_GRID);
        assertEquals(sorted(one, two, rare), found("王"));
        assertEquals(sorted(one, two), found("王小"));
        assertEquals(sorted(rare), found("王𠮷"));
        assertEquals(sorted(), found("王𠮸"));
        ResidentSummary shown = page("王小明", null, 50).items().get(0);
        assertEquals("王*明", shown.name());
        assertEquals(TestCity.FIRST_GRID, shown.area());
    }

    @Test
    public void latinLettersArePinyinOrInitials() {
        String wang = living("王小明", TestCity.FIRST_GRID);
        String shan = living("单雄", TestCity.FIRST_GRID);
        String an = living("安兰", TestCity.FIRST_GRID);
        assertEquals(sorted(wang), found("wangx"));
        assertEquals(sorted(wang), found("Wang Xiaoming"));
        assertEquals(sorted(wang), found("wxm"));
        assertEquals(sorted(shan), found("shanx"));
        assertEquals(sorted(shan), found("sx"));
        assertEquals("no name reads like that, so these are initials", sorted(an), found("al"));
        assertEquals(sorted(an), found(query("al", SearchKey.INITIALS, null)));
        assertEquals(sorted(), found(query("al", SearchKey.PINYIN, null)));
    }

    @Test
    public void aPhoneAndAnIdNumberAreFoundWholeInAnyWrittenForm() {
        String id = module.residents.add(
                TestModule.draft("甲一", "11010519491231002X", "+86 199 0000 0001"), List.of(), null, REGISTRAR);
        assertEquals(sorted(id), found("19900000001"));
        assertEquals(sorted(id), found("+86 199-0000-0001"));
        assertEquals(sorted(id), found("11010519491231002x"));
        assertEquals(sorted(id), found("110105491231002"));
        assertEquals(sorted(), found("19900000002"));
        assertEquals("199****0001", page("19900000001", null, 50).items().get(0).phone());
        Problem problem = Refusals.of(Problem.INVALID, () -> found("110105194912310021"));
        assertEquals("text", problem.violations().get(0).field());
        assertTrue("what was searched is in no message", !problem.toString().contains("110105194912310021"));
    }

    @Test
    public void anAddressIsFoundByHowItBegins() {
        String near = module.dwelling("甲一路1号3号楼2-301", TestCity.FIRST_GRID);
        String far = module.dwelling("甲一路2号1号楼1-101", TestCity.SECOND_GRID);
        module.dwelling("甲一路1号4号楼9-909", TestCity.FIRST_GRID);
        List<String> family =
                Stream.of("甲一", "甲二", "甲三", "甲四").map(name -> at(name, near)).toList();
        String neighbour = at("乙一", far);
        assertEquals(family, found("甲一路1号3号楼"));
        assertEquals(
                Stream.concat(family.stream(), Stream.of(neighbour)).toList(),
                paged(query("甲一路", SearchKey.ADDRESS, null), 2));
        assertEquals(family, found("甲一路 １号3号楼"));
        assertEquals("甲一路1号3号楼", page("甲一路1号3号楼2-301", null, 1).items().get(0).address());
    }

    @Test
    public void agesAreFoundAloneOrWithAName() {
        String old = born("王老", LocalDate.of(1940, 3, 2));
        String almost = born("王二", LocalDate.of(1946, 3, 3));
        String eighty = born("李八", LocalDate.of(1946, 3, 2));
        String child = born("王小", LocalDate.of(2020, 1, 1));
        assertEquals(List.of(old, eighty), found(new ResidentQuery(null, null, null, 80, null)));
        assertEquals(List.of(almost), found(new ResidentQuery(null, SearchKey.AGE, null, 70, 79)));
        assertEquals(List.of(child), found(new ResidentQuery("王", null, null, null, 10)));
        assertEquals(List.of(old, eighty, almost, child), paged(new ResidentQuery(null, null, null, 0, null), 1));
        assertEquals("ageTo", field(() -> found(new ResidentQuery(null, null, null, 9, 8))));
        assertEquals("text", field(() -> found(new ResidentQuery(null, null, null, null, null))));
    }

    @Test
    public void whatLiesOutsideTheReadersAreasIsNotThere() {
        String grid = living("王一", TestCity.FIRST_GRID);
        String nextGrid = living("王二", TestCity.SECOND_GRID);
        String nextCommunity = living("王三", TestCity.GRID_OF_SECOND_COMMUNITY);
        String nextSubdistrict = living("王四", TestCity.GRID_OF_THIRD_COMMUNITY);
        String west = living("王五", TestCity.WEST_COMMUNITY);
        assertEquals(sorted(grid), found("王", worker(TestCity.FIRST_GRID)));
        assertEquals(sorted(grid, nextGrid), found("王", worker(TestCity.FIRST_COMMUNITY)));
        assertEquals(sorted(grid, nextGrid, nextCommunity), found("王", worker(TestCity.FIRST_SUBDISTRICT)));
        assertEquals(sorted(grid, nextGrid, nextCommunity, nextSubdistrict), found("王", worker(TestCity.EAST)));
        assertEquals(sorted(grid, nextGrid, nextCommunity, nextSubdistrict, west), found("王", EVERYWHERE));
        assertEquals(
                sorted(nextGrid, west),
                found(
                        "王",
                        TestCity.actor(
                                "two",
                                new Grant(Role.GRID_WORKER, TestCity.SECOND_GRID),
                                new Grant(Role.SUPERVISOR, TestCity.WEST))));
        assertEquals(
                sorted(grid),
                search
                        .search(query("王", null, TestCity.FIRST_GRID), null, 50, null, worker(TestCity.EAST))
                        .items()
                        .stream()
                        .map(ResidentSummary::id)
                        .toList());
        assertEquals(
                List.of(),
                search.search(query("王", null, TestCity.WEST), null, 50, null, worker(TestCity.EAST))
                        .items());
        Refusals.of(Problem.FORBIDDEN, () -> found("王", TestCity.ADMINISTRATOR));
    }

    @Test
    public void pagesGiveEverybodyOnceAndACursorTellsNothing() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(living("王明", i % 2 == 0 ? TestCity.FIRST_GRID : TestCity.GRID_OF_SECOND_COMMUNITY));
        }
        Actor reader = worker(TestCity.FIRST_SUBDISTRICT);
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<ResidentSummary> page = search.search(query("王", null, null), cursor, 3, null, reader);
            page.items().forEach(one -> read.add(one.id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(all, read);
        String foreign = living("王明", TestCity.WEST_COMMUNITY);
        String forged = new Place(SearchKey.NAME, foreign, "").text();
        assertEquals("cursor", field(() -> search.search(query("王", null, null), forged, 3, null, reader)));
        assertNotNull(page("王", null, 1).next());
        assertNull(page("王", null, 50).next());
    }

    @Test
    public void aCategoryIsFoundByThoseWhoMayKnowIt() {
        String alone = living("甲一", TestCity.FIRST_GRID);
        String disabled = living("甲二", TestCity.FIRST_GRID);
        CareRows.open(module, alone, "elder-alone", false);
        CareRows.open(module, disabled, "disabled", true);
        Actor worker = worker(TestCity.FIRST_GRID);
        Actor careOfficer = TestCity.actor("care", new Grant(Role.CARE_OFFICER, TestCity.EAST));
        ResidentQuery ofAlone = query("elder-alone", SearchKey.CATEGORY, null);
        ResidentQuery ofDisabled = query("disabled", SearchKey.CATEGORY, TestCity.FIRST_COMMUNITY);
        assertEquals(List.of(alone), found(ofAlone, worker));
        assertEquals(List.of(alone), found(ofAlone, careOfficer));
        assertEquals(List.of(disabled), found(ofDisabled, careOfficer));
        Refusals.of(Problem.FORBIDDEN, () -> found(ofDisabled, worker));
        assertEquals("text", field(() -> found(query("none", SearchKey.CATEGORY, null), worker)));
    }

    @Test
    public void aCategoryIsNarrowedToALevel() {
        String red = living("甲一", TestCity.FIRST_GRID);
        String yellow = living("甲二", TestCity.FIRST_GRID);
        CareRows.open(module, red, "elder-alone", false, CareLevel.RED);
        CareRows.open(module, yellow, "elder-alone", false, CareLevel.YELLOW);
        Actor worker = worker(TestCity.FIRST_GRID);
        assertEquals(List.of(red), found(ofLevel("elder-alone", SearchKey.CATEGORY, CareLevel.RED), worker));
        assertEquals(List.of(), found(ofLevel("elder-alone", SearchKey.CATEGORY, CareLevel.ORANGE), worker));
        assertEquals("level", field(() -> found(ofLevel("甲", SearchKey.NAME, CareLevel.RED), worker)));
    }

    private static ResidentQuery ofLevel(String text, SearchKey by, CareLevel level) {
        return new ResidentQuery(text, by, null, null, null, level);
    }

    @Test
    public void everySearchIsOneRowOfTheLedgerOrGivesNoAnswer() {
        living("王一", TestCity.FIRST_GRID);
        living("王二", TestCity.FIRST_GRID);
        module.ledger.clear();
        search.search(query("王", null, null), null, 50, "10.0.0.1", EVERYWHERE);
        assertEquals(1, module.ledger.accesses().size());
        assertEquals(2, module.ledger.accesses().get(0).rows());
        assertEquals("10.0.0.1", module.ledger.accesses().get(0).from());
        module.ledger.away(true);
        Refusals.of(Problem.UNAVAILABLE, () -> found("王"));
    }

    private String living(String name, AreaCode area) {
        return add(name, null, null, area);
    }

    private String born(String name, LocalDate day) {
        return add(name, day, null, TestCity.FIRST_GRID);
    }

    private String at(String name, String dwelling) {
        return add(name, null, dwelling, null);
    }

    private String add(String name, LocalDate born, String dwelling, AreaCode area) {
        ResidentDraft draft = new ResidentDraft(
                name,
                null,
                born,
                null,
                null,
                Residence.REGISTERED_AND_LIVING,
                null,
                false,
                dwelling,
                area == null ? null : area.value());
        return module.residents.add(draft, List.of(), null, REGISTRAR);
    }

    private static Actor worker(AreaCode area) {
        return TestCity.actor("worker", new Grant(Role.GRID_WORKER, area));
    }

    private static String field(Runnable refused) {
        return Refusals.of(Problem.INVALID, refused).violations().get(0).field();
    }

    private static ResidentQuery query(String text, SearchKey by, AreaCode area) {
        return new ResidentQuery(text, by, area, null, null);
    }

    private Page<ResidentSummary> page(String text, String cursor, int size) {
        return search.search(query(text, null, null), cursor, size, null, EVERYWHERE);
    }

    private List<String> found(String text) {
        return found(text, EVERYWHERE);
    }

    private List<String> found(ResidentQuery query) {
        return found(query, EVERYWHERE);
    }

    private List<String> found(String text, Actor by) {
        return found(query(text, null, null), by).stream().sorted().toList();
    }

    private List<String> found(ResidentQuery query, Actor by) {
        return search.search(query, null, 50, null, by).items().stream()
                .map(ResidentSummary::id)
                .toList();
    }

    private List<String> paged(ResidentQuery query, int size) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<ResidentSummary> page = search.search(query, cursor, size, null, EVERYWHERE);
            page.items().forEach(one -> all.add(one.id()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static List<String> sorted(String... ids) {
        return Stream.of(ids).sorted().toList();
    }
}
