// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.Arrays;
import java.util.List;

/** The file to fill in: the headings, and a family that shows how. */
public final class Template {
    private static final char BOM = '\uFEFF';

    private Template() {}

    /** As CSV that spreadsheets read rightly. */
    public static String csv() {
        return BOM
                + Cells.row(Arrays.stream(Column.values()).map(Column::heading).toList())
                + Cells.row(List.of(
                        "张示例",
                        "女",
                        "11010519491231002X",
                        "",
                        "13800000000",
                        "990101001001",
                        "甲小区",
                        "3号楼",
                        "2-301",
                        "甲一路1号",
                        "自住",
                        "人户一致",
                        "",
                        "否",
                        "示例0001",
                        "户主"))
                + Cells.row(List.of(
                        "李示例",
                        "男",
                        "",
                        "1950-01-31",
                        "",
                        "990101001001",
                        "甲小区",
                        "3号楼",
                        "2-301",
                        "甲一路1号",
                        "自住",
                        "人在户不在",
                        "西江区乙路2号",
                        "否",
                        "示例0001",
                        "配偶"));
    }
}
