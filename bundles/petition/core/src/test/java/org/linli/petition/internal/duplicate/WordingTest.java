// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.Set;
import org.junit.Test;
import org.linli.petition.internal.duplicate.Facts.Kind;

/** Written forms, and what is named by number. */
public class WordingTest {
    @Test
    public void numbersOfHousesHaveOneForm() {
        assertEquals("3号楼2单元", Wording.plain("三号楼二单元"));
        assertEquals("13号楼", Wording.plain("十三栋"));
        assertEquals("13号楼", Wording.plain("１３＃楼"));
        assertEquals("7号楼", Wording.plain("7 幢"));
        assertEquals("3号楼2单元501室", Wording.plain("3-2-501"));
        assertEquals("25路", Wording.plain("二十五路"));
        assertEquals("103路", Wording.plain("一〇三路"));
        assertEquals("121号", Wording.plain("一百二十一号"));
        assertEquals("yl027", Wording.plain("YL-027"));
    }

    @Test
    public void otherNumeralsStay() {
        assertEquals("坏了三天有两条狗", Wording.plain("坏了三天，有两条狗。"));
        assertEquals("", Wording.plain(null));
    }

    @Test
    public void thirteenIsNotThree() {
        assertEquals(Kind.BUILDING, facts("枫叶苑3号楼电梯停了").contradicted(facts("枫叶苑13号楼电梯停了")));
        assertNull(facts("枫叶苑三号楼电梯停了").contradicted(facts("枫叶苑3栋电梯停了")));
        assertNull("who names none contradicts none", facts("电梯停了").contradicted(facts("3号楼电梯停了")));
        assertEquals(Kind.ENTRANCE, facts("3号楼1单元").contradicted(facts("3号楼2单元")));
        assertEquals(Kind.ROOM, facts("3号楼402室").contradicted(facts("3号楼1101室")));
        assertEquals(Kind.HOUSE, facts("青杨街16号门前").contradicted(facts("青杨街61号门前")));
        assertEquals(Kind.LINE, facts("25路太挤").contradicted(facts("28路太挤")));
        assertEquals(Kind.LAMP, facts("灯杆YL-027").contradicted(facts("灯杆YL-028")));
        assertNull(facts("灯杆YL-027").contradicted(facts("027号路灯")));
        assertEquals(Kind.GATE, facts("小区北门").contradicted(facts("小区南门")));
    }

    @Test
    public void aDayIsNoHouse() {
        assertEquals(Set.of(), facts("10月5号来过").named().keySet());
        assertEquals(Set.of(), facts("5号下午停的电").named().keySet());
    }

    @Test
    public void aRoomIsAHome() {
        assertTrue(facts("金穗家园7号楼402室漏水").nameAHome());
        assertFalse(facts("金穗家园7号楼漏水").nameAHome());
    }

    @Test
    public void streetsAndEstatesAreNamedButNotEveryRoad() {
        assertTrue(PlaceNames.in("经过翠柳路东头").contains("翠柳路"));
        assertEquals(Set.of(), PlaceNames.in("黑得看不见路"));
        assertEquals(Set.of(), PlaceNames.in("家里楼道里夜里"));
        assertTrue(PlaceNames.mistyped("青杨街", "青扬街"));
        assertFalse(PlaceNames.mistyped("东林里", "西林里"));
    }

    private static Facts facts(String text) {
        return Facts.in(Wording.plain(text));
    }
}
