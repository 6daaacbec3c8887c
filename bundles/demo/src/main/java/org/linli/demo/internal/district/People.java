// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.ArrayList;
import java.util.List;
import org.linli.demo.internal.DemoNames;

/**
 * The made-up residents of a district, the same at each start. Their ID numbers begin with its code, which no district
 * has, their names end in ·演示, their phones begin with 13800.
 */
final class People {
    private static final String HEADINGS = "姓名,性别,证件号码,电话,社区或网格编码,小区,楼栋,房号,地址,房屋类型,居住类型,户籍地址,党员,户号,与户主关系\n";
    private static final int[] SIZES = {2, 1, 3, 2, 4, 3, 2, 1, 3, 4};

    private final District district;
    private final int order;
    private final Homes homes;
    private final List<Member> members = new ArrayList<>();

    /** @param order the district's place among the others, which their phones tell */
    People(District district, int order, Homes homes) {
        this.district = district;
        this.order = order;
        this.homes = homes;
        int households = Math.min(homes.count(), district.sheet().number("households"));
        for (int household = 0; household < households; household++) {
            addHousehold(household);
        }
    }

    /** Somebody in a household. */
    record Member(int number, int household, String name, int year, boolean man, String relation, String phone) {
        boolean isTenant() {
            return household % 7 == 4;
        }

        boolean isOld() {
            return year < 1956;
        }

        boolean isHead() {
            return relation.equals("户主");
        }
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    /** Those of a household. */
    List<Member> of(int household) {
        return members.stream().filter(one -> one.household() == household).toList();
    }

    /** The file for the import. */
    String csv() {
        StringBuilder file = new StringBuilder(HEADINGS);
        members.forEach(member -> file.append(line(member)));
        return file.toString();
    }

    private void addHousehold(int household) {
        int size = SIZES[household % SIZES.length];
        boolean old = household % 10 < 4;
        int year = old ? 1932 + household * 5 % 24 : 1960 + household * 7 % 36;
        boolean man = household % 3 != 0;
        add(household, household, year, man, "户主");
        if (size > 1) {
            add(household, household + 7, year + 2, !man, "配偶");
        }
        for (int child = 2; child < size; child++) {
            boolean parent = child == 3 && !old;
            int born = parent ? year - 25 : Math.min(2022, year + 25 + child);
            add(household, household, born, child % 2 == 0, parent ? "父母" : "子女");
        }
    }

    private void add(int household, int family, int year, boolean man, String relation) {
        int number = members.size() + 1;
        String phone = year > 2008 ? "" : "13800%02d%04d".formatted(order, number);
        members.add(new Member(number, household, DemoNames.resident(family, number), year, man, relation, phone));
    }

    private String line(Member member) {
        Homes.Home home = homes.of(member.household());
        String residence = member.isTenant() ? "人在户不在" : member.household() % 13 == 7 ? "户在人不在" : "人户一致";
        return String.join(
                        ",",
                        member.name(),
                        member.man() ? "男" : "女",
                        DemoNames.idNumber(district.code().value(), member.year(), member.number(), member.man()),
                        member.phone(),
                        home.grid().value(),
                        home.estate(),
                        home.building(),
                        home.room(),
                        home.street(),
                        member.isTenant() ? "出租房" : "自住",
                        residence,
                        member.isTenant() ? "演示西区甲街道演示路" + member.household() + "号" : "",
                        member.number() % 9 == 0 && member.year() < 2000 ? "是" : "否",
                        district.code() + "%06d".formatted(member.household()),
                        member.relation())
                + "\n";
    }
}
