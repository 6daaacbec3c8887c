// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.joint.AreaCounts;
import org.linli.petition.internal.joint.AreaCounts.Line;
import org.linli.petition.internal.joint.AreaCourse;

/** How an area stands, for a map of what lies in it. */
public class AreaCountsTest extends OnBothDatabases {
    private static final GeoPoint SECOND_SUBDISTRICT = new GeoPoint(116.25, 39.1);

    @Before
    public void nothingBefore() {
        List.of("work_order", "state_tally", "tally_order", "feed_outbox")
                .forEach(table -> platform.execute("DELETE FROM " + table));
    }

    @Test
    public void eachAreaOneLevelBelowIsCountedByItself() {
        platform.dispatched();
        WorkOrder late = platform.dispatched();
        platform.filed(TestPlatform.draft(SECOND_SUBDISTRICT));
        counted();
        Actor supervisor = platform.supervisor(TestCity.EAST);
        assertEquals(
                List.of("990101001 2 0 0", "990101002 1 0 0"),
                counts().standing(TestCity.EAST, supervisor).areas().stream()
                        .map(AreaCountsTest::words)
                        .toList());
        platform.clock.set(platform.find(late.id()).deadline().due());
        AreaCounts.Standing standing = counts().standing(TestCity.EAST, supervisor);
        assertEquals("990101001 2 2 0", words(standing.areas().get(0)));
        assertEquals(3, standing.whole().open());
        assertEquals(
                List.of("990101001001001 2 2 0"),
                counts().standing(TestCity.FIRST_COMMUNITY, platform.committeeActor()).areas().stream()
                        .map(AreaCountsTest::words)
                        .toList());
        assertEquals("2 2", whole(counts().standing(TestCity.FIRST_GRID, platform.workerActor())));
    }

    @Test
    public void onlyForWhoSeesTheArea() {
        for (Actor other : List.of(platform.workerActor(), platform.dispatcher(TestCity.SECOND_SUBDISTRICT))) {
            assertEquals(Problem.FORBIDDEN, refused(() -> counts().standing(TestCity.FIRST_SUBDISTRICT, other)));
            assertEquals(Problem.FORBIDDEN, refused(() -> course().course(TestCity.FIRST_SUBDISTRICT, 2, other)));
        }
        Actor supervisor = platform.supervisor(TestCity.EAST);
        assertEquals(Problem.INVALID, refused(() -> counts().standing(null, supervisor)));
        assertEquals(Problem.INVALID, refused(() -> course().course(TestCity.EAST, 27, supervisor)));
    }

    @Test
    public void theCourseTellsWhatCameAndWhatEndedEachWeekAndHowItWasRated() {
        WorkOrder order = platform.dispatched();
        Actor worker = platform.workerActor();
        platform.orders.acknowledge(TestPlatform.command(order.id(), worker));
        platform.clock.pass(Duration.ofDays(8));
        platform.filed(TestPlatform.draft());
        platform.orders.reply(TestPlatform.command(order.id(), worker), "路灯已修好");
        platform.orders.close(TestPlatform.command(order.id(), worker), Resolution.SOLVED, "已修好");
        AreaCourse.Course course = course().course(TestCity.FIRST_GRID, 2, worker);
        assertEquals(
                List.of("1 0", "1 1"),
                course.weeks().stream()
                        .map(week -> week.filed() + " " + week.ended())
                        .toList());
        assertEquals(new AreaCourse.Outcomes(1, 1, 0, 0, 0), course.outcomes());
        platform.execute(
                "UPDATE work_order SET rating_grade = '" + Rating.Grade.GOOD + "' WHERE id = '" + order.id() + "'");
        assertEquals(
                new AreaCourse.Outcomes(1, 1, 1, 0, 0),
                course().course(TestCity.EAST, 1, platform.supervisor(TestCity.EAST))
                        .outcomes());
        platform.clock.pass(Duration.ofDays(31));
        assertEquals(
                new AreaCourse.Outcomes(0, 0, 0, 0, 0),
                course().course(TestCity.FIRST_GRID, 1, worker).outcomes());
    }

    private void counted() {
        TallyReading.read(platform, new Tally());
    }

    private AreaCounts counts() {
        return new AreaCounts(platform.schema, platform.joint.attentions);
    }

    private AreaCourse course() {
        return new AreaCourse(platform.schema, platform.neighbours);
    }

    private static String words(Line line) {
        AreaCode area = line.area();
        return area + " " + line.open() + " " + line.overdue() + " " + line.dueSoon();
    }

    private static String whole(AreaCounts.Standing standing) {
        return standing.whole().open() + " " + standing.whole().overdue();
    }

    private static String refused(Runnable step) {
        return assertThrows(PlatformException.class, step::run).problem().type();
    }
}
