// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.grid.GridSheet;
import org.linli.kernel.GeoPoint;
import org.linli.registry.Tally;

/** A sheet as it is sent: the outline as GeoJSON, and where the masked lists are. */
record SheetBody(
        @Schema(description = "区域编码", example = "990101001001001") String area,
        @Schema(description = "名称", example = "第一网格") String name,
        @Schema(description = "上级到本级的名称", example = "东江区 甲街道 甲一社区 第一网格") String path,
        @Schema(description = "边界,GeoJSON(WGS-84);未知时为空") Polygon bounds,
        @Schema(description = "负责人员,首先处理的在前") List<GridSheet.Responsible> responsible,
        @Schema(description = "人、户、房、物、组织的数字;小于3的数字为保护个人不予显示") Tally numbers,
        @Schema(description = "未办结诉求数;无法得知时为空", example = "12") Long openPetitions,
        @Schema(description = "脱敏名单的入口;无权限者为空") List<Listing> lists) {
    private static final String REGISTRY = "/api/registry/";

    static SheetBody of(GridSheet sheet) {
        String area = sheet.area().value();
        return new SheetBody(
                area,
                sheet.name(),
                sheet.path(),
                Polygon.of(sheet.bounds()),
                sheet.responsible(),
                sheet.tally(),
                sheet.openPetitions(),
                sheet.lists() ? Listing.of(sheet.tally()) : List.of());
    }

    /** A geometry of GeoJSON. */
    record Polygon(
            @Schema(example = "Polygon") String type,
            @Schema(description = "经度在前;首尾相同") List<List<List<Double>>> coordinates) {
        /** Null when the bounds are not known. */
        static Polygon of(List<GeoPoint> bounds) {
            if (bounds.isEmpty()) {
                return null;
            }
            List<List<Double>> ring = new ArrayList<>();
            Stream.concat(bounds.stream(), Stream.of(bounds.get(0)))
                    .forEach(corner -> ring.add(List.of(corner.longitude(), corner.latitude())));
            return new Polygon("Polygon", List.of(ring));
        }
    }

    /**
     * A masked list of the registry; it pages by its own cursor.
     *
     * @param body what to send; null for a GET
     */
    record Listing(
            @Schema(description = "名单", example = "居民") String name,
            @Schema(example = "POST") String method,
            @Schema(example = "/api/registry/resident-searches") String href,
            Map<String, Object> body) {
        private static final int OLDEST = 150;

        static List<Listing> of(Tally tally) {
            String area = tally.area().value();
            List<Listing> lists = new ArrayList<>();
            lists.add(search("居民", Map.of("by", "AGE", "ageFrom", 0, "ageTo", OLDEST, "area", area)));
            tally.needs().stream()
                    .map(need -> search(need.name(), Map.of("by", "CATEGORY", "text", need.category(), "area", area)))
                    .distinct()
                    .forEach(lists::add);
            lists.add(get("户", "households", area));
            lists.add(get("房屋", "dwellings", area));
            lists.add(get("楼栋", "buildings", area));
            lists.add(get("小区", "estates", area));
            lists.add(get("设施", "facilities", area));
            lists.add(get("驻区单位", "local-organizations", area));
            return lists;
        }

        private static Listing search(String name, Map<String, Object> body) {
            return new Listing(name, "POST", REGISTRY + "resident-searches", body);
        }

        private static Listing get(String name, String resource, String area) {
            return new Listing(name, "GET", REGISTRY + resource + "?area=" + area, null);
        }
    }
}
