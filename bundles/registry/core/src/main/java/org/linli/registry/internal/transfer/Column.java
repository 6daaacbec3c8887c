// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file with residents. Rows are staged in this order: new ones come at the end. */
enum Column {
    NAME("姓名", "name"),
    SEX("性别", "sex"),
    ID_NUMBER("证件号码", "idNumber", "身份证号", "身份证号码", "公民身份号码"),
    BORN("出生日期", "born"),
    PHONE("电话", "phone", "手机", "手机号", "联系电话"),
    AREA("社区或网格编码", "area", "社区编码", "网格编码"),
    ESTATE("小区", "estate"),
    BUILDING("楼栋", "building"),
    ROOM("房号", "room"),
    ADDRESS("地址", "address", "现住址"),
    DWELLING_KIND("房屋类型", "dwellingKind"),
    RESIDENCE("居住类型", "residence"),
    REGISTERED_ADDRESS("户籍地址", "registeredAddress"),
    PARTY_MEMBER("党员", "partyMember"),
    HOUSEHOLD_NUMBER("户号", "householdNumber"),
    RELATION("与户主关系", "relation");

    /** Without these a file is none of ours. */
    static final List<Column> NEEDED = List.of(NAME, RESIDENCE);

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /** The heading that a template has. */
    String heading() {
        return headings.get(0);
    }

    /** The name of the field that refusals of a draft speak of. */
    String field() {
        return headings.get(1);
    }

    /** The column with a heading; none for another. */
    static Optional<Column> of(String heading) {
        String folded = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.headings.stream()
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(folded)))
                .findFirst();
    }
}
