// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;
import org.linli.registry.Sex;

public class IdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    public void theStandardsExampleHoldsAndTells() {
        IdNumber number = IdNumber.parse("11010519491231002X", TODAY).orElseThrow();
        assertEquals(LocalDate.of(1949, 12, 31), number.born());
        assertEquals(Sex.FEMALE, number.sex());
        assertEquals(Optional.of(number), IdNumber.parse("11010519491231002x", TODAY));
        assertEquals(Optional.of(number), IdNumber.parse(" １１０１０５１９４９１２３１００２Ｘ ", TODAY));
    }

    @Test
    public void aWrongCheckDigitAWrongDayAndAWrongLengthAreRefused() {
        for (String wrong : new String[] {
            "110105194912310021",
            "11010519490231002X",
            "1101051949123100",
            "",
            "甲",
            "00010519491231002X",
            "1101051949123100XX"
        }) {
            assertEquals(wrong, Optional.empty(), IdNumber.parse(wrong, TODAY));
        }
        String digits = "11010520260303001";
        String tomorrow = digits + IdNumber.checkDigit(digits);
        assertEquals(Optional.empty(), IdNumber.parse(tomorrow, TODAY));
        assertTrue(IdNumber.parse(tomorrow, TODAY.plusDays(1)).isPresent());
    }

    @Test
    public void anOldNumberIsTheNewOneItBecame() {
        assertEquals(IdNumber.parse("11010519491231002X", TODAY), IdNumber.parse("110105491231002", TODAY));
        assertEquals(Optional.empty(), IdNumber.parse("110105490231002", TODAY));
    }

    @Test
    public void aDistrictThatIsGoneStaysValidAndMadeUpPeopleHaveTheirOwn() {
        // 110103 was abolished in 2010
        String abolished = "11010319491231002";
        assertTrue(IdNumber.parse(abolished + IdNumber.checkDigit(abolished), TODAY)
                .isPresent());
        String madeUp = "99010119491231002";
        assertTrue(IdNumber.parse(madeUp + IdNumber.checkDigit(madeUp), TODAY).isPresent());
        String nowhere = "77010119491231002";
        assertEquals(Optional.empty(), IdNumber.parse(nowhere + IdNumber.checkDigit(nowhere), TODAY));
    }

    @Test
    public void aNumberIsNeverWrittenByAccident() {
        assertEquals(
                "an ID number",
                IdNumber.parse("11010519491231002X", TODAY).orElseThrow().toString());
    }
}
