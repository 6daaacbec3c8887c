// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.organization.Handler;
import org.linli.petition.Closing;
import org.linli.petition.Dispatch;
import org.linli.petition.Resolution;
import org.linli.petition.Urgency;

/** The bodies of requests for steps. */
final class StepBodies {
    private StepBodies() {}

    /** 派单. */
    @Schema(name = "DispatchRequest")
    record Dispatching(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Handler.Kind handlerKind,
            @Schema(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA", requiredMode = Schema.RequiredMode.REQUIRED)
                    String handlerId,
            @Schema(description = "At which level it is handled; that of the unit when missing", example = "990101001")
                    AreaCode level,
            Urgency urgency,
            @Schema(example = "属路灯管理部门职责") String reason) {
        /** The running clock stays as it is. */
        Dispatch dispatch() {
            return new Dispatch(new Handler(handlerKind, handlerId, null), level, urgency, null, reason);
        }
    }

    /** 办理记录. */
    @Schema(name = "NoteRequest")
    record Note(
            @Schema(
                            description = "For staff, 1 to 2000 characters",
                            example = "已到现场查看,灯杆线路老化",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String note,
            @Schema(description = "The same for the petitioner, at most 500 characters", example = "已到现场查看")
                    String publicWords) {}

    /** 上报. */
    @Schema(name = "EscalationRequest")
    record Escalation(
            @Schema(
                            description = "1 to 500 characters",
                            example = "线路需专业部门更换",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}

    /** 答复. */
    @Schema(name = "ReplyRequest")
    record Reply(
            @Schema(
                            description = "For the petitioner, 2 to 2000 characters",
                            example = "路灯已更换,今晚可正常照明",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words,
            @Schema(description = "For long matters: until which working day it will be done", example = "2026-12-25")
                    LocalDate promised) {}

    /** 办结. */
    @Schema(name = "ClosureRequest")
    record Closure(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Resolution resolution,
            @Schema(description = "For staff, at most 2000 characters", example = "更换灯具1套") String note,
            @Schema(
                            description = "For the petitioner; needed when it cannot be solved, at least 10 characters",
                            example = "该路段产权属于开发商,已代为转告")
                    String explanation,
            @Schema(description = "Ids of attachments that show it, at most 9") List<String> evidence) {
        Closing closing() {
            return new Closing(resolution, note, explanation, JointBodies.given(evidence));
        }
    }

    /** 关联居民. */
    @Schema(name = "LinkResidentRequest")
    record Link(
            @Schema(
                            description = "The resident's id in the registry",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYB",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String resident,
            @Schema(
                            description = "Why the matter concerns them, 2 to 500 characters, for staff",
                            example = "诉求反映的就是该户楼上漏水",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}

    /** 重办. */
    @Schema(name = "ReopeningRequest")
    record Reopening(
            @Schema(description = "At most 500 characters", example = "回访反映又坏了") String reason,
            @Schema(description = "Another handler; who closed it when missing") Handler.Kind handlerKind,
            @Schema(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") String handlerId) {
        Dispatch dispatch() {
            Handler handler = handlerId == null ? null : new Handler(handlerKind, handlerId, null);
            return new Dispatch(handler, null, null, null, reason);
        }
    }
}
