// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.LimitUnit;
import org.linli.kernel.support.Input;
import org.linli.petition.Extensions;
import org.linli.petition.Suspensions;

/** What is sent about clocks. */
final class ClockBodies {
    private ClockBodies() {}

    /** 挂起. */
    @Schema(name = "SuspensionRequest")
    record Suspending(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Suspensions.Kind kind,
            @Schema(
                            description = "In words that the petitioner may read, 2 to 200 characters",
                            example = "等待您补充现场照片",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason,
            @Schema(
                            description = "When the clocks run again by themselves; nothing when somebody must say so",
                            example = "2026-12-01T01:00:00Z")
                    Instant until) {
        Suspensions.Suspension suspension() {
            return new Suspensions.Suspension(kind, reason, until);
        }
    }

    /** 恢复, 同意, 不同意. */
    @Schema(name = "ClockNoteRequest")
    record Note(@Schema(description = "For staff, at most 500 characters", example = "材料已补齐") String note) {}

    /** 申请延期. */
    @Schema(name = "ExtensionRequest")
    record Extending(
            @Schema(
                            description = "For staff, 2 to 500 characters",
                            example = "需招标采购灯具",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason,
            @Schema(
                            description = "For the petitioner, 2 to 200 characters",
                            example = "更换灯具需要采购",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String publicReason,
            @Schema(description = "The new end; or amount and unit", example = "2026-12-20T09:30:00Z") Instant until,
            @Schema(description = "So much more", example = "30") Integer amount,
            @Schema(example = "CALENDAR_DAYS") LimitUnit unit) {
        Extensions.Request request() {
            new Input()
                    .that((amount == null) == (unit == null), "amount", "needs its unit", "both, or neither")
                    .check();
            Limit more = amount == null ? null : new Limit(amount, unit);
            return new Extensions.Request(reason, publicReason, until, more);
        }
    }
}
