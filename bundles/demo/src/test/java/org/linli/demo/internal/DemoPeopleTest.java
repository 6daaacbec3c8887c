// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.linli.demo.internal.DemoPeople.Member;

/** The demo's residents: 150 in 60 homes, plainly made up, each with a number of their own. */
public class DemoPeopleTest {
    private final List<Member> members = DemoPeople.members();

    @Test
    public void sixtyHouseholdsInHomesOfTheirOwn() {
        assertEquals(149, members.size());
        assertEquals(
                59, members.stream().filter(one -> one.relation().equals("户主")).count());
        assertEquals(
                60,
                IntStream.range(0, DemoPeople.HOUSEHOLDS)
                        .mapToObj(household -> DemoPlaces.home(household).address())
                        .distinct()
                        .count());
        assertTrue(IntStream.range(0, DemoPeople.HOUSEHOLDS)
                .allMatch(household -> DemoLand.FIRST_SUBDISTRICT.contains(
                        DemoPlaces.home(household).area())));
    }

    @Test
    public void numbersAreOfNobodyAndRight() {
        List<String> numbers =
                DemoPeople.csv().lines().skip(1).map(line -> line.split(",")[2]).collect(Collectors.toList());
        numbers.add(DemoPeople.PETITIONER_NUMBER);
        assertEquals(150, numbers.stream().distinct().count());
        assertTrue(numbers.stream().allMatch(number -> number.matches("990101\\d{11}[\\dX]")));
        assertTrue(numbers.stream().allMatch(DemoPeopleTest::isRight));
        assertTrue(members.stream().allMatch(one -> one.year() >= 1920 && one.year() <= 2022));
    }

    /** By ISO 7064: the digits, each doubled as often as places follow it, are 1 over eleven. */
    private static boolean isRight(String number) {
        int rest = 0;
        for (char digit : number.toCharArray()) {
            rest = (rest * 2 + (digit == 'X' ? 10 : digit - '0')) % 11;
        }
        return rest == 1;
    }
}
