// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class NamesTest {
    @Test
    public void surnamesHaveTheirOwnReadings() {
        assertReading("单田芳", "shantianfang", "stf");
        assertReading("仇小明", "qiuxiaoming", "qxm");
        assertReading("解小明", "xiexiaoming", "xxm");
        assertReading("曾小明", "zengxiaoming", "zxm");
        assertReading("查小明", "zhaxiaoming", "zxm");
        assertReading("尉迟小明", "yuchixiaoming", "ycxm");
        assertReading("万俟小明", "moqixiaoming", "mqxm");
        assertReading("长孙小明", "zhangsunxiaoming", "zsxm");
        assertReading("朴小明", "piaoxiaoming", "pxm");
        assertReading("单于", "chanyu", "cy");
        assertReading("吕小女", "lvxiaonv", "lxn");
    }

    @Test
    public void ofSeveralReadingsInAGivenNameTheLikeliestIsTaken() {
        assertReading("甲长重", "jiachangchong", "jcc");
        assertReading("甲朝乐", "jiachaole", "jcl");
        assertReading("甲小单", "jiaxiaodan", "jxd");
    }

    @Test
    public void lettersAreKeptAndUnknownCharactersLeftOut() {
        assertReading("Anna Li", "annali", "annali");
        assertReading("\uD870\uDF5B明", "ming", "m");
        assertReading("阿里木·买买提", "alimumaimaiti", "almmmt");
    }

    @Test
    public void aRareCharacterIsFoundByItsCodePoint() {
        assertEquals("2c35b0660e", TextKeys.name("\uD870\uDF5B明"));
        assertTrue(TextKeys.name("\uD870\uDF5B明").startsWith(TextKeys.name("\uD870\uDF5B")));
        assertNotEquals(TextKeys.name("\uD870\uDF5B"), TextKeys.name("\uD870\uDF5C"));
        assertEquals(TextKeys.name("阿里木·买"), TextKeys.name(" 阿里木•买"));
        assertEquals(300, TextKeys.name("甲".repeat(90)).length());
    }

    @Test
    public void anAddressIsFoundHoweverItsDigitsAreWritten() {
        assertEquals(TextKeys.address("甲一路1号3-201a"), TextKeys.address("甲一路１号 ３－２０１Ａ"));
    }

    @Test
    public void listsShowEnoughToRecogniseAndNoMore() {
        assertEquals("张*三", Masks.name("张小三"));
        assertEquals("李*", Masks.name("李四"));
        assertEquals("阿*****提", Masks.name("阿里木·买买提"));
        assertEquals("\uD870\uDF5B*", Masks.name("\uD870\uDF5B明"));
        assertEquals("138****0000", Masks.phone("138 0000 0000"));
        assertEquals("11****", Masks.phone("110"));
        assertEquals("甲一路1号3号楼", Masks.address("甲一路1号3号楼2单元301室"));
        assertEquals("甲一路1号", Masks.address("甲一路1号301室"));
        assertEquals("甲村东头*户", Masks.address("甲村东头3户"));
    }

    @Test
    public void aPhoneHasOneWrittenForm() {
        assertEquals("13800000000", Phones.canonical("+86 138-0000-0000"));
        assertEquals("13800000000", Phones.canonical("008613800000000"));
        assertEquals("86660000", Phones.canonical("8666 0000"));
    }

    private static void assertReading(String name, String text, String initials) {
        assertEquals(new Pinyin(text, initials), Pinyin.of(name));
    }
}
