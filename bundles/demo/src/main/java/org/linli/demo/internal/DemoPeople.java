// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The made-up residents of the demo, the same at each start: one who lives alone and has a petition, and 59 households
 * with 149 more, as the rows of a file that a registrar imports. ID numbers begin with 990101, which no district has.
 */
final class DemoPeople {
    static final String PETITIONER = DemoNames.resident(0, 0);
    static final String PETITIONER_PHONE = phone(1);
    static final String PETITIONER_NUMBER = idNumber(1942, 0, false);
    static final int HOUSEHOLDS = 60;

    private static final String HEADINGS = "姓名,性别,证件号码,电话,社区或网格编码,小区,楼栋,房号,地址,房屋类型,居住类型,户籍地址,党员,户号,与户主关系\n";
    private static final int[] SIZES = {1, 2, 2, 3, 3, 2, 4, 1, 3, 4};

    private final List<Member> members = new ArrayList<>();

    private DemoPeople() {
        // The first household is the petitioner, who is entered by hand.
        for (int household = 1; household < HOUSEHOLDS; household++) {
            addHousehold(household);
        }
    }

    /** Somebody in a household. */
    record Member(int number, int household, String name, int year, boolean man, String relation) {
        String phone() {
            return year > 2010 ? "" : DemoPeople.phone(number + 1);
        }

        boolean isTenant() {
            return household % 6 == 5;
        }
    }

    static List<Member> members() {
        return List.copyOf(new DemoPeople().members);
    }

    /** The file for the import. */
    static String csv() {
        StringBuilder file = new StringBuilder(HEADINGS);
        members().forEach(member -> file.append(line(member)));
        return file.toString();
    }

    private void addHousehold(int household) {
        int size = SIZES[household % SIZES.length];
        boolean man = household % 3 != 0;
        int year = size == 2 && household % 2 == 0 ? 1944 + household % 12 : 1958 + household * 7 % 36;
        add(household, household, year, man, "户主");
        if (size > 1) {
            add(household, household + 7, year + 2, !man, "配偶");
        }
        for (int child = 2; child < Math.min(size, 4); child++) {
            boolean parent = child == 3 && household % 4 == 2;
            add(
                    household,
                    household,
                    parent ? year - 24 : Math.min(2022, year + 25 + child),
                    child % 2 == 0,
                    parent ? "父母" : "子女");
        }
    }

    private void add(int household, int family, int year, boolean man, String relation) {
        int number = members.size() + 1;
        members.add(new Member(number, household, DemoNames.resident(family, number), year, man, relation));
    }

    private static String line(Member member) {
        int household = member.household();
        DemoPlaces.Home home = DemoPlaces.home(household);
        String residence = member.isTenant() ? "人在户不在" : household % 11 == 7 ? "户在人不在" : "人户一致";
        return String.join(
                        ",",
                        member.name(),
                        member.man() ? "男" : "女",
                        idNumber(member.year(), member.number(), member.man()),
                        member.phone(),
                        home.area().value(),
                        home.estate(),
                        home.building(),
                        home.room(),
                        home.street(),
                        member.isTenant() ? "出租房" : "自住",
                        residence,
                        member.isTenant() ? "演示西区甲街道演示路" + household + "号" : "",
                        member.number() % 9 == 0 && member.year() < 2000 ? "是" : "否",
                        "99010100%04d".formatted(household),
                        member.relation())
                + "\n";
    }

    static String phone(int number) {
        return "1380000%04d".formatted(number);
    }

    /** A number with its right check digit, of nobody. */
    private static String idNumber(int year, int number, boolean man) {
        return DemoNames.idNumber(DemoLand.EAST.value(), year, number, man);
    }
}
