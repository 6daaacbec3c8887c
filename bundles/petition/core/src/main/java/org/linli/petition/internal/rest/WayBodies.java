// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.linli.organization.Handler;
import org.linli.petition.ClaimCall;
import org.linli.petition.Dispatch;
import org.linli.petition.FollowUp;
import org.linli.petition.Secrecy;

/** The bodies of requests about whose an order is and what becomes of it. */
final class WayBodies {
    private static final String OFFICER = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";

    private WayBodies() {}

    /** 受理, 归档. */
    @Schema(name = "RemarkRequest")
    record Remark(@Schema(description = "For staff, at most 500 characters", example = "材料齐全") String words) {}

    /** 退回, 异议. */
    @Schema(name = "ReasonRequest")
    record Reason(
            @Schema(
                            description = "For staff, 2 to 500 characters",
                            example = "该路灯产权不属于我单位",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}

    /** 改类. */
    @Schema(name = "ClassificationRequest")
    record Classification(
            @Schema(
                            description = "The code of a type of the order's area",
                            example = "manhole",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String type,
            @Schema(
                            description = "For staff, 2 to 500 characters",
                            example = "反映的是井盖，不是路面",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}

    /** 不予受理. */
    @Schema(name = "DeclineRequest")
    record Declining(
            @Schema(
                            description = "The code of one of the grounds of the area",
                            example = "legal-way",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground,
            @Schema(
                            description = "For the resident, 5 to 500 characters",
                            example = "您与开发商的合同纠纷法院已经立案",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words) {}

    /** 开放认领. */
    @Schema(name = "PoolingRequest")
    record Pooling(
            @Schema(description = "Ids of the units it is open to, at most 20; all when missing") List<String> units,
            @Schema(description = "How many hours of work, 1 to 80; as the area says when missing", example = "4")
                    Integer workingHours,
            @Schema(description = "For staff, at most 500 characters", example = "职责交叉") String reason) {
        ClaimCall call() {
            return new ClaimCall(JointBodies.given(units), workingHours, reason);
        }
    }

    /** 认领. */
    @Schema(name = "ClaimRequest")
    record Claim(
            @Schema(description = "The id of a unit of the caller; may be missing when there is one", example = OFFICER)
                    String unit,
            @Schema(description = "Why it is theirs, at most 500 characters", example = "属我局管养路段") String words) {}

    /** 改派. */
    @Schema(name = "ReassignmentRequest")
    record Reassigning(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Handler.Kind handlerKind,
            @Schema(example = OFFICER, requiredMode = Schema.RequiredMode.REQUIRED) String handlerId,
            @Schema(
                            description = "For staff, 2 to 500 characters",
                            example = "由照明科具体办理",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {
        Dispatch dispatch() {
            return new Dispatch(new Handler(handlerKind, handlerId, null), null, null, null, reason);
        }
    }

    /** 处理意见. */
    @Schema(name = "OpinionRequest")
    record Opinion(
            @Schema(
                            description = "For the office, 2 to 2000 characters",
                            example = "建议更换整条线路,由电力部门牵头",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words) {}

    /** 回访. */
    @Schema(name = "FollowUpRequest")
    record FollowingUp(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) FollowUp.Way way,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) FollowUp.Result result,
            @Schema(
                            description = "What the petitioner said, at most 1000 characters; needed when dissatisfied",
                            example = "灯亮了,谢谢")
                    String said,
            @Schema(description = "For staff, at most 1000 characters", example = "晚上打通") String note) {
        FollowUp followUp() {
            return new FollowUp(way, result, said, note);
        }
    }

    /** 设定公开范围. */
    @Schema(name = "SecrecyRequest")
    record Secret(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Secrecy secrecy,
            @Schema(
                            description = "For staff, 2 to 500 characters",
                            example = "涉及举报人安全",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}

    /** 回避. */
    @Schema(name = "RecusalRequest")
    record Recusal(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Handler.Kind kind,
            @Schema(
                            description = "The id of the officer or unit",
                            example = OFFICER,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String id,
            @Schema(
                            description = "For staff, 2 to 500 characters",
                            example = "与诉求人是亲属",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {
        Handler who() {
            return new Handler(kind, id, null);
        }
    }
}
