// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.linli.grid.Redraw;
import org.linli.grid.RedrawDraft;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Input;

/** What is sent and answered about redraws. */
final class RedrawBodies {
    private RedrawBodies() {}

    /** A draft. */
    @Schema(name = "RedrawDraftBody")
    record Draft(
            @Schema(description = "社区或街道代码", example = "990101001001") String area,
            @Schema(description = "调整理由,2 至 500 字", example = "第二网格新增两栋楼,超过 300 户") String ground,
            @Schema(description = "新设的和边界有变化的网格") GridFeatures grids,
            @Schema(description = "撤销的网格代码", example = "[\"990101001001002\"]") List<String> ended) {
        RedrawDraft draft() {
            new Input().required("area", area).check();
            List<AreaCode> codes =
                    ended == null ? List.of() : ended.stream().map(AreaCode::of).toList();
            return new RedrawDraft(AreaCode.of(area), grids == null ? List.of() : grids.grids(), codes, ground);
        }
    }

    /** What is said to a decision. */
    @Schema(name = "RedrawWords")
    record Words(@Schema(description = "意见;不批准时为理由", example = "同意,按街巷边界调整") String words) {}

    /** A redraw. */
    @Schema(name = "Redraw", description = "网格调整")
    record View(
            @Schema(description = "编号", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") String id,
            @Schema(description = "社区或街道代码", example = "990101001001") String area,
            @Schema(description = "调整理由", example = "第二网格新增两栋楼,超过 300 户") String ground,
            @Schema(description = "DRAFT 待审批、APPROVED 已批准、APPLYING 正在生效、APPLIED 已生效、REJECTED 未批准", example = "DRAFT")
                    Redraw.State state,
            @Schema(description = "新设的和边界有变化的网格;列表里没有") GridFeatures grids,
            @Schema(description = "撤销的网格代码") List<String> ended,
            @Schema(description = "起草人和时间") Redraw.Done drafted,
            @Schema(description = "审批人和时间") Redraw.Done decided,
            @Schema(description = "审批意见", example = "同意,按街巷边界调整") String decision,
            @Schema(description = "生效进度") Redraw.Progress progress,
            @Schema(description = "版本", example = "1") long version) {
        static View of(Redraw redraw) {
            return new View(
                    redraw.id(),
                    redraw.area().value(),
                    redraw.ground(),
                    redraw.state(),
                    GridFeatures.of(redraw.grids()),
                    redraw.ended().stream().map(AreaCode::value).toList(),
                    redraw.drafted(),
                    redraw.decided(),
                    redraw.decision(),
                    redraw.progress(),
                    redraw.version());
        }
    }
}
