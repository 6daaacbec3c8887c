// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.linli.kernel.AreaCode;
import org.linli.petition.Place;
import org.linli.petition.Splits;

/** The bodies of requests about what belongs together. */
final class TogetherBodies {
    private TogetherBodies() {}

    /** Without what is null in it; none for null. */
    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** 并案. */
    @Schema(name = "MergeRequest")
    record Merge(
            @Schema(
                            description = "Ids of the orders that are handled with this one, 1 to 200",
                            example = "[\"01JD3M9Z7Q4K8V2N5R6T1W0XYB\"]",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> orders,
            @Schema(
                            description = "Why, 2 to 500 characters, for staff; needed for another subdistrict",
                            example = "同一处水管爆裂")
                    String ground) {
        List<String> ids() {
            return given(orders);
        }
    }

    /** A ground for staff. */
    @Schema(name = "UnmergeRequest")
    record Ground(
            @Schema(
                            description = "Why, 2 to 500 characters, for staff",
                            example = "经核实不是同一处",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}

    /** What one petitioner reads in place of the next answer. */
    @Schema(name = "OwnWordsRequest")
    record OwnWords(
            @Schema(
                            description = "2 to 2000 characters; missing for the words of the main order",
                            example = "您家门口的水管已一并修好")
                    String words) {}

    /** 拆分. */
    @Schema(name = "SplitRequest")
    record Split(
            @Schema(
                            description = "What remains for this order, 2 to 200 characters, also for the petitioner",
                            example = "东门的路灯不亮",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String keeps,
            @Schema(description = "What is split off, 1 to 9", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Part> parts,
            @Schema(
                            description = "Why, 2 to 500 characters, for staff",
                            example = "路灯和垃圾由不同单位处理",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {
        List<Splits.Part> offs() {
            return given(parts).stream().map(Part::part).toList();
        }
    }

    /** A part. */
    @Schema(name = "SplitPart")
    record Part(
            @Schema(
                            description = "2 to 200 characters, also for the petitioner",
                            example = "楼下的垃圾三天没清",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words,
            @Schema(description = "That of the petition when missing", example = "garbage") String type,
            @Schema(description = "Where the order lies when missing", example = "990101001001") AreaCode area) {
        Splits.Part part() {
            return new Splits.Part(words, type, area);
        }
    }

    /** 关联. */
    @Schema(name = "LinkOrdersRequest")
    record Link(
            @Schema(
                            description = "The id of the other order",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYB",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String order,
            @Schema(
                            description = "How they belong together, 2 to 500 characters, for staff",
                            example = "同一楼道的两件事",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words) {}

    /** A known work to join. */
    @Schema(name = "JoinKnownWorkRequest")
    record Join(
            @Schema(
                            description = "The id of the known work",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYE",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String work) {}

    /** A place and a type. */
    @Schema(name = "KnownWorksQuery")
    record Near(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Place place,
            @Schema(description = "All types when missing", example = "road") String type) {}

    /** Petitions of a campaign. */
    @Schema(name = "GroupingRequest")
    record Group(
            @Schema(
                            description = "Ids of orders in the campaign's area, 1 to 500",
                            example = "[\"01JD3M9Z7Q4K8V2N5R6T1W0XYB\"]",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> orders) {
        List<String> ids() {
            return given(orders);
        }
    }

    /** The end of a campaign or a known work. */
    @Schema(name = "ResultRequest")
    record Result(
            @Schema(
                            description = "What came out; of a known work for residents, at most 500 characters",
                            example = "边坡已加固完成",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words,
            @Schema(description = "False when it was given up; true when missing") Boolean done) {
        boolean isDone() {
            return done == null || done;
        }
    }
}
