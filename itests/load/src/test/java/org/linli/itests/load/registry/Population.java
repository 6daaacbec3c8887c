// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.linli.kernel.AreaCode;
import org.linli.organization.Area;
import org.linli.registry.internal.IdNumber;

/**
 * Made-up people in plausible numbers, always the same for the same size: in units of 30 households with 100 residents;
 * 10 units are a grid, 8 grids a community, 12 communities a subdistrict, all in one district. Surnames are as frequent as
 * they are; one name in a thousand has a rare character. Ages, phones and ID numbers (with area codes 99…, which are
 * nobody's) are spread as in a city.
 */
final class Population {
    static final int UNIT = 100;
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final AreaCode DISTRICT = AreaCode.of("990101");

    private static final int UNITS_OF_GRID = 10;
    private static final int GRIDS_OF_COMMUNITY = 8;
    private static final int COMMUNITIES_OF_SUBDISTRICT = 12;
    /** How many households of a unit have one, two … members: 100 people in 30 households. */
    private static final int[] SIZES = {4, 6, 6, 8, 3, 2, 1};

    private static final String SURNAMES =
            "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜" + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉梅建国华志文海波斌宇浩凯辉鹏飞雪琳晶晨欣怡佳慧婷雨萌思远子轩" + "梓涵一诺晓东春生福贵长顺永安家宁德胜广庆云山松柏青竹月荷莲";
    private static final String[] RARE = {"𠮷", "㛃", "䶮", "𣲗", "𬭎", "堃", "喆", "昇", "犇", "翀"};
    /** How many of a thousand have an open care file of the category. */
    private static final Object[][] CARE = {
        {"elder-alone", 12},
        {"low-income", 10},
        {"floating", 15},
        {"rented", 12},
        {"disabled", 8},
        {"illness", 4},
        {"elder-unsupported", 2},
        {"lost-only-child", 1},
        {"released", 1},
        {"correction", 1}
    };

    private final int units;

    Population(int residents) {
        this.units = Math.max(1, residents / UNIT);
    }

    int units() {
        return units;
    }

    int residents() {
        return units * UNIT;
    }

    /** A home with those who live in it. */
    record Household(String address, String room, String kind, AreaCode grid, List<Person> people) {}

    /**
     * Somebody.
     *
     * @param category of an open care file; null for none
     */
    record Person(String name, boolean male, LocalDate born, String idNumber, String phone, String category) {}

    /** All areas, those above first. */
    List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(DISTRICT, "大区", List.of()));
        for (int unit = 0; unit < units; unit += UNITS_OF_GRID) {
            int grid = unit / UNITS_OF_GRID;
            int community = grid / GRIDS_OF_COMMUNITY;
            AreaCode code = grid(unit);
            if (community % COMMUNITIES_OF_SUBDISTRICT == 0 && grid % GRIDS_OF_COMMUNITY == 0) {
                areas.add(area(code, 2, "街道"));
            }
            if (grid % GRIDS_OF_COMMUNITY == 0) {
                areas.add(area(code, 1, "社区"));
            }
            areas.add(area(code, 0, "网格"));
        }
        return areas;
    }

    private static Area area(AreaCode grid, int above, String kind) {
        String code = grid.value().substring(0, grid.value().length() - 3 * above);
        return new Area(AreaCode.of(code), code.substring(code.length() - 3) + kind, List.of());
    }

    /** The grid of a unit. */
    static AreaCode grid(int unit) {
        int grid = unit / UNITS_OF_GRID;
        int community = grid / GRIDS_OF_COMMUNITY;
        return AreaCode.of(DISTRICT.value()
                + "%03d%03d%03d"
                        .formatted(
                                community / COMMUNITIES_OF_SUBDISTRICT + 1,
                                community % COMMUNITIES_OF_SUBDISTRICT + 1,
                                grid % GRIDS_OF_COMMUNITY + 1));
    }

    /** The households of a unit. */
    static List<Household> households(int unit) {
        SplittableRandom random = new SplittableRandom(unit * 7919L + 1);
        List<Household> households = new ArrayList<>();
        int person = 0;
        for (int size = 1; size <= SIZES.length; size++) {
            for (int i = 0; i < SIZES[size - 1]; i++) {
                int number = households.size();
                String surname = surname(random);
                List<Person> people = new ArrayList<>();
                for (int member = 0; member < size; member++) {
                    String own = random.nextInt(3) == 0 ? surname(random) : surname;
                    people.add(person(random, own, member, unit * UNIT + person++));
                }
                String room = (number % 3 + 1) + "-" + (number / 6 + 1) + "0" + (number % 2 + 1);
                households.add(new Household(address(unit, room), room, kind(random), grid(unit), people));
            }
        }
        return households;
    }

    private static String address(int unit, String room) {
        int community = unit / UNITS_OF_GRID / GRIDS_OF_COMMUNITY;
        return "第" + (community / 3 + 1) + "大街" + (unit / 4 + 1) + "号" + (unit % 4 + 1) + "号楼" + room;
    }

    private static String kind(SplittableRandom random) {
        int of100 = random.nextInt(100);
        return of100 < 68 ? "OWNER_OCCUPIED" : of100 < 92 ? "RENTED" : of100 < 98 ? "PUBLIC_RENTAL" : "DORMITORY";
    }

    private static Person person(SplittableRandom random, String surname, int member, int number) {
        boolean male = random.nextBoolean();
        LocalDate born = TODAY.minusDays(random.nextInt(365) + 365L * age(random, member));
        String idNumber = random.nextInt(100) < 96 ? idNumber(born, number, male) : null;
        String phone = random.nextInt(100) < 85 ? "199%08d".formatted(number) : null;
        return new Person(surname + given(random), male, born, idNumber, phone, category(random));
    }

    private static int age(SplittableRandom random, int member) {
        return member < 2
                ? 22 + random.nextInt(70)
                : random.nextInt(4) == 0 ? 60 + random.nextInt(35) : random.nextInt(30);
    }

    private static String category(SplittableRandom random) {
        int of1000 = random.nextInt(1000);
        for (Object[] one : CARE) {
            of1000 -= (Integer) one[1];
            if (of1000 < 0) {
                return (String) one[0];
            }
        }
        return null;
    }

    /** The person's number is in it, so no two are the same. */
    private static String idNumber(LocalDate born, int number, boolean male) {
        String digits = "99%04d".formatted(number % 10_000)
                + born.toString().replace("-", "")
                + "%03d".formatted(number / 10_000 * 2 + (male ? 1 : 0));
        return digits + IdNumber.checkDigit(digits);
    }

    /** The first are the most frequent: about 7 of 100 each, the last one in a thousand. */
    private static String surname(SplittableRandom random) {
        double place = Math.pow(random.nextDouble(), 2.2);
        return character(SURNAMES, (int) (place * SURNAMES.codePointCount(0, SURNAMES.length())));
    }

    private static String given(SplittableRandom random) {
        if (random.nextInt(1000) == 0) {
            return RARE[random.nextInt(RARE.length)];
        }
        int characters = GIVEN.codePointCount(0, GIVEN.length());
        String first = character(GIVEN, random.nextInt(characters));
        return random.nextInt(100) < 22 ? first : first + character(GIVEN, random.nextInt(characters));
    }

    private static String character(String all, int index) {
        int from = all.offsetByCodePoints(0, index);
        return all.substring(from, all.offsetByCodePoints(from, 1));
    }
}
