// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a name is read, for search: without tones, ü as v, all syllables joined. Of several readings the likeliest in a
 * name is taken: surnames have their own, and some characters are read otherwise in given names than in speech.
 *
 * @param text the reading, such as shantianfang; empty when no character has a known one
 * @param initials the first letter of each syllable, such as stf
 */
public record Pinyin(String text, String initials) {
    private static final int LONGEST_SURNAME = 2;

    /** Surnames that are read otherwise than the character alone. */
    private static final Map<String, String> SURNAMES =
            table("单shan仇qiu解xie曾zeng查zha区ou朴piao任ren盖ge覃qin缪miao折she召shao员yun车che华hua"
                    + "种chong祭zhai乐yue尉wei冼xian洗xian佴nai黑he秘bi逄pang繁po纪ji隗wei燕yan应ying於yu翟zhai宁ning郗xi訾zi谌chen"
                    + "能nai相xiang么yao厍she贲ben郇xun眭sui亓qi牟mou费fei阚kan葛ge柏bai卜bu晁chao哈ha撒sa那na石shi沈shen"
                    + "万俟moqi尉迟yuchi长孙zhangsun令狐linghu澹台tantai单于chanyu鲜于xianyu皇甫huangfu夏侯xiahou诸葛zhuge"
                    + "呼延huyan中行zhonghang乐正yuezheng宰父zaifu上官shangguan司马sima东方dongfang独孤dugu"
                    + "赫连helian慕容murong宇文yuwen公孙gongsun轩辕xuanyuan钟离zhongli闻人wenren濮阳puyang太叔taishu申屠shentu");

    /** Characters whose first reading in the dictionary is rare in given names. */
    private static final Map<String, String> GIVEN_NAMES =
            table("长chang重chong朴pu参shen那na给ji都du得de还huan着zhuo了liao便bian和he曾zeng单dan解jie"
                    + "晟sheng行xing乐le朝chao员yuan薄bo露lu盖gai覃tan区qu车che种zhong藏cang缪miao召zhao折zhe䶮yan吒zha娜na");

    /** The reading of a name. */
    public static Pinyin of(String name) {
        int[] characters = name.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        int done = surname(name, characters, text, initials);
        for (int i = done; i < characters.length; i++) {
            add(characters[i], text, initials);
        }
        return new Pinyin(text.toString(), initials.toString());
    }

    /** Reads a surname that has its own reading; returns how many characters it has. */
    private static int surname(String name, int[] characters, StringBuilder text, StringBuilder initials) {
        for (int length = Math.min(LONGEST_SURNAME, characters.length); length > 0; length--) {
            String start = name.substring(0, name.offsetByCodePoints(0, length));
            String reading = SURNAMES.get(start);
            if (reading != null) {
                text.append(reading);
                initials.append(reading.charAt(0));
                if (length == LONGEST_SURNAME) {
                    initials.append(secondInitial(characters[1], reading));
                }
                return length;
            }
        }
        return 0;
    }

    private static char secondInitial(int character, String reading) {
        String alone = syllable(character);
        // 万俟 and 尉迟: what the second character is read in the surname begins somewhere in the reading's rest
        return !alone.isEmpty() && reading.indexOf(alone.charAt(0), 1) > 0 ? alone.charAt(0) : reading.charAt(2);
    }

    private static void add(int character, StringBuilder text, StringBuilder initials) {
        String syllable = syllable(character);
        if (!syllable.isEmpty()) {
            text.append(syllable);
            initials.append(syllable.charAt(0));
        }
    }

    private static String syllable(int character) {
        String written = Character.toString(character);
        if (character < 0x80) {
            return Character.isLetterOrDigit(character) ? written.toLowerCase(Locale.ROOT) : "";
        }
        String own = GIVEN_NAMES.get(written);
        if (own != null || Character.isSupplementaryCodePoint(character)) {
            return own == null ? "" : own;
        }
        String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) character);
        return readings == null || readings.length == 0
                ? ""
                : readings[0].replace("u:", "v").replaceAll("[^a-z]", "");
    }

    private static Map<String, String> table(String text) {
        Map<String, String> table = new HashMap<>();
        java.util.regex.Matcher entry =
                java.util.regex.Pattern.compile("([^a-z]+)([a-z]+)").matcher(text);
        while (entry.find()) {
            table.put(entry.group(1), entry.group(2));
        }
        return table;
    }
}
