// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Splits;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.handling.StockTaking.TypeCount;

/** What piled up: how many of each type were filed for an area within a period. */
public class StockTakingTest extends OnBothDatabases {
    private static final GeoPoint FIRST_GRID = new GeoPoint(116.02, 39.1);
    private static final GeoPoint SECOND_COMMUNITY = new GeoPoint(116.15, 39.1);
    private static final GeoPoint SECOND_SUBDISTRICT = new GeoPoint(116.25, 39.1);

    @Test
    public void countsWhatWasFiledThereInThosePeriodsDaysOfChina() {
        LocalDate month = LocalDate.parse("2026-03-01");
        filed("2026-02-28T15:59:59Z", "other", FIRST_GRID);
        filed("2026-02-28T16:00:00Z", "street-lamp", FIRST_GRID);
        filed("2026-03-15T04:00:00Z", "other", SECOND_COMMUNITY);
        filed("2026-03-31T15:59:59Z", "other", FIRST_GRID);
        filed("2026-03-31T16:00:00Z", "other", FIRST_GRID);
        filed("2026-03-15T04:00:00Z", "other", SECOND_SUBDISTRICT);
        LocalDate last = LocalDate.parse("2026-03-31");
        assertEquals(
                List.of("other 2", "street-lamp 1"),
                counted(TestCity.FIRST_SUBDISTRICT, month, last, platform.dispatcher(TestCity.FIRST_SUBDISTRICT)));
        Actor supervisor = platform.supervisor(TestCity.EAST);
        assertEquals(List.of("other 3", "street-lamp 1"), counted(TestCity.EAST, month, last, supervisor));
        assertEquals(List.of("other 1", "street-lamp 1"), counted(TestCity.FIRST_COMMUNITY, month, last, supervisor));
        assertEquals(List.of("street-lamp 1"), counted(TestCity.FIRST_GRID, month, month, supervisor));
        assertEquals(List.of("other 1"), counted(TestCity.SECOND_COMMUNITY, month, last, supervisor));
        assertEquals(List.of(), counted(TestCity.WEST, month, last, platform.supervisor(null)));
    }

    @Test
    public void aSplitPetitionCountsOnceForEachTypeOfItsParts() {
        WorkOrder order = filed("2026-05-06T04:00:00Z", "other", FIRST_GRID);
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        platform.splits.split(
                TestPlatform.command(order.id(), dispatcher),
                "东门的垃圾",
                List.of(new Splits.Part("西门的垃圾", null, null), new Splits.Part("西门的路灯", "street-lamp", null)),
                "分别办理");
        LocalDate day = LocalDate.parse("2026-05-06");
        assertEquals(List.of("other 1", "street-lamp 1"), counted(TestCity.FIRST_SUBDISTRICT, day, day, dispatcher));
    }

    @Test
    public void namesTheTypeAndSaysWhatIsWrong() {
        filed("2026-06-03T04:00:00Z", "street-lamp", FIRST_GRID);
        LocalDate day = LocalDate.parse("2026-06-03");
        Actor dispatcher = platform.dispatcher(TestCity.FIRST_SUBDISTRICT);
        StockTaking.Stock stock = stock().take(TestCity.FIRST_SUBDISTRICT, day, day, dispatcher);
        assertEquals(
                platform.types.now().typeName("street-lamp", TestCity.FIRST_GRID),
                stock.types().get(0).name());
        assertFalse(stock.more());
        assertEquals(List.of("area", "from", "to"), wrong(null, null, null));
        assertEquals(List.of("to"), wrong(TestCity.FIRST_SUBDISTRICT, day, day.minusDays(1)));
        assertEquals(List.of("to"), wrong(TestCity.FIRST_SUBDISTRICT, day, day.plusDays(366)));
        for (Actor other : List.of(platform.workerActor(), platform.dispatcher(TestCity.SECOND_SUBDISTRICT))) {
            assertEquals(
                    Problem.FORBIDDEN,
                    assertThrows(PlatformException.class, () -> stock().take(
                                            TestCity.FIRST_SUBDISTRICT, day, day, other))
                            .problem()
                            .type());
        }
    }

    private List<String> wrong(AreaCode area, LocalDate from, LocalDate to) {
        return assertThrows(PlatformException.class, () -> stock().take(area, from, to, platform.supervisor(null)))
                .problem()
                .violations()
                .stream()
                .map(Problem.Violation::field)
                .toList();
    }

    private List<String> counted(AreaCode area, LocalDate from, LocalDate to, Actor by) {
        return stock().take(area, from, to, by).types().stream()
                .map(StockTakingTest::words)
                .toList();
    }

    private static String words(TypeCount one) {
        return one.type() + " " + one.petitions();
    }

    private StockTaking stock() {
        return new StockTaking(platform.schema, platform.types, platform.neighbours);
    }

    private WorkOrder filed(String at, String type, GeoPoint point) {
        platform.clock.set(Instant.parse(at));
        PetitionDraft draft = TestPlatform.draft(point);
        return platform.filed(new PetitionDraft(
                draft.text(), type, draft.place(), draft.filedBy(), null, draft.about(), draft.channel()));
    }
}
