// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.grid.GridSheet;
import org.linli.grid.GridSheets;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.registry.AgeBand;
import org.linli.registry.CareLevel;
import org.linli.registry.DwellingKind;
import org.linli.registry.Residence;
import org.linli.registry.Tally;
import org.linli.registry.Totals;

/** The sheets of the areas in one as a table, written page by page. */
final class SheetTable {
    private static final char BOM = '\uFEFF';
    private static final int MOST_PAGES = 5;
    private static final String HIDDEN = "*";
    private static final Map<Residence, String> RESIDENCES = Map.of(
            Residence.REGISTERED_AND_LIVING, "户在人在",
            Residence.REGISTERED_ONLY, "户在人不在",
            Residence.LIVING_ONLY, "人在户不在");
    private static final Map<CareLevel, String> LEVELS =
            Map.of(CareLevel.RED, "红", CareLevel.ORANGE, "橙", CareLevel.YELLOW, "黄");
    private static final Map<DwellingKind, String> DWELLINGS = Map.of(
            DwellingKind.OWNER_OCCUPIED, "自住房",
            DwellingKind.RENTED, "出租房",
            DwellingKind.PUBLIC_RENTAL, "公共租赁住房",
            DwellingKind.DORMITORY, "集体宿舍",
            DwellingKind.VACANT, "空置房",
            DwellingKind.OTHER, "其他房屋");

    private final GridSheets sheets;
    private final AreaCode area;
    private final Actor by;
    private final Page<GridSheet> first;

    private SheetTable(GridSheets sheets, AreaCode area, Actor by) {
        this.sheets = sheets;
        this.area = area;
        this.by = by;
        this.first = page(null);
    }

    /** Reads the first page, so that what is refused is refused before anything is sent. */
    static SheetTable begin(GridSheets sheets, AreaCode area, Actor by) {
        return new SheetTable(sheets, area, by);
    }

    private Page<GridSheet> page(String cursor) {
        return sheets.in(area, cursor, Page.MAX_SIZE, by);
    }

    void writeTo(OutputStream out) throws IOException {
        write(out, BOM + SheetCells.row(headings()));
        Page<GridSheet> page = first;
        for (int pages = 1; page != null; pages++) {
            for (GridSheet sheet : page.items()) {
                write(out, SheetCells.row(cells(sheet)));
            }
            page = page.next() == null || pages == MOST_PAGES ? null : page(page.next());
        }
        write(out, SheetCells.row(List.of("注：* 为保护个人不予显示的小数字")));
        out.flush();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("区域编码", "名称", "负责人员", "户数", "人口"));
        for (Residence residence : Residence.values()) {
            for (AgeBand band : AgeBand.values()) {
                headings.add(RESIDENCES.get(residence) + " " + ages(band));
            }
        }
        headings.addAll(List.of("党员", "重点服务对象"));
        for (DwellingKind kind : DwellingKind.values()) {
            headings.add(DWELLINGS.get(kind));
        }
        headings.addAll(List.of("楼栋", "小区", "设施", "驻区单位", "未办结诉求"));
        return headings;
    }

    private static String ages(AgeBand band) {
        if (band == AgeBand.UNKNOWN) {
            return "年龄不详";
        }
        String ages = band.name().replace("FROM_", "").replace("_TO_", "至");
        return ages + (band == AgeBand.FROM_80 ? "岁以上" : "岁");
    }

    private static List<String> cells(GridSheet sheet) {
        Tally tally = sheet.tally();
        List<String> cells = new ArrayList<>();
        cells.add(sheet.area().value());
        cells.add(sheet.name());
        cells.add(sheet.responsible().stream()
                .map(somebody -> somebody.position().title() + " " + somebody.name())
                .collect(Collectors.joining("、")));
        cells.add("" + tally.householdsOfAllKinds());
        cells.add("" + tally.people());
        tally.groups().forEach(group -> cells.add(number(group.people())));
        cells.add(number(tally.partyMembers()));
        cells.add(tally.needs().stream()
                .map(need -> need.name() + " " + LEVELS.get(need.level()) + " " + number(need.people()))
                .collect(Collectors.joining("、")));
        for (DwellingKind kind : DwellingKind.values()) {
            cells.add("" + tally.dwellings().getOrDefault(kind, 0L));
        }
        cells.add("" + tally.buildings());
        cells.add("" + tally.estates());
        cells.add("" + tally.facilities());
        cells.add(""
                + tally.organizations().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        cells.add(sheet.openPetitions() == null ? "" : "" + sheet.openPetitions());
        return cells;
    }

    private static String number(Totals.Cell cell) {
        return cell.hidden() ? HIDDEN : "" + cell.people();
    }
}
