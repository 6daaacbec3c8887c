// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linli.organization.Handler;
import org.linli.petition.Mediation;
import org.linli.petition.OutsideCall;
import org.linli.petition.Person;
import org.linli.petition.SpotRecord;
import org.linli.petition.Supervisions;
import org.linli.petition.Whistles;

/** The bodies of requests for steps that several take together. */
final class JointBodies {
    private JointBodies() {}

    /** Without what is null in it; none for null. */
    static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** 吹哨. */
    @Schema(name = "WhistleRequest")
    record Whistling(
            @Schema(
                            description = "Ids of units that can be called from here, 1 to 20",
                            example = "[\"01JD3M9Z7Q4K8V2N5R6T1W0XYA\"]",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> units,
            @Schema(
                            description = "What is going on, 2 to 500 characters, for staff",
                            example = "居民家中有燃气味,已关阀通风",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words,
            @Schema(
                            description = "What they are asked to do, 2 to 500 characters, for staff",
                            example = "请到场协助疏散并联系抢修",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String wanted) {
        Whistles.Whistle whistle() {
            return new Whistles.Whistle(given(units), words, wanted);
        }
    }

    /** 报到. */
    @Schema(name = "JoiningRequest")
    record Joining(
            @Schema(
                            description = "What they bring or do first, 1 to 500 characters, for staff",
                            example = "安监办两人十分钟内到场",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words) {}

    /** 增加协办. */
    @Schema(name = "SupportRequest")
    record Support(
            @Schema(
                            description = "Ids of units of the district, 1 to 20",
                            example = "[\"01JD3M9Z7Q4K8V2N5R6T1W0XYA\"]",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> units,
            @Schema(
                            description = "What for, 2 to 500 characters, for staff",
                            example = "请协助核实管线归属",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words) {}

    /** 解除协办. */
    @Schema(name = "ReleaseRequest")
    record Release(
            @Schema(
                            description = "The id of the unit or officer who takes part no more",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String who,
            @Schema(
                            description = "Why, 2 to 500 characters, for staff",
                            example = "经核实不涉及该单位",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}

    /** A unit or an officer. */
    @Schema(name = "MemberRequest")
    record Member(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Handler.Kind kind,
            @Schema(example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA", requiredMode = Schema.RequiredMode.REQUIRED) String id) {
        static Handler handler(Member member) {
            return member == null ? null : new Handler(member.kind(), member.id(), null);
        }
    }

    /** 成立联合小组. */
    @Schema(name = "JointGroupRequest")
    record Group(
            @Schema(description = "Who leads it", requiredMode = Schema.RequiredMode.REQUIRED) Member lead,
            @Schema(description = "Who else is of it, 1 to 20", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Member> members,
            @Schema(
                            description = "What for, 2 to 500 characters",
                            example = "现场清理室内堆积物",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String purpose) {
        List<Handler> handlers() {
            return given(members).stream().map(Member::handler).toList();
        }
    }

    /** 现场记录. */
    @Schema(name = "SpotRecordRequest")
    record Spot(
            @Schema(
                            description = "When they were there; not in the future",
                            example = "2026-11-19T09:30:00+08:00",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    Instant at,
            @Schema(
                            description = "1 to 200 characters",
                            example = "甲一社区3号楼2单元",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String where,
            @Schema(
                            description = "Who was there, 1 to 500 characters",
                            example = "城管局2人、环卫所4人、社区1人",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String present,
            @Schema(
                            description = "2 to 1000 characters",
                            example = "室内堆积杂物约两立方米",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String found,
            @Schema(
                            description = "2 to 1000 characters",
                            example = "征得同意后开始清运",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String done,
            @Schema(description = "The same for the petitioner, at most 500 characters", example = "已到现场,正在清运")
                    String publicWords,
            @Schema(description = "Ids of files of the petition, at most 20") List<String> attachments) {
        SpotRecord.Draft draft() {
            return new SpotRecord.Draft(at, where, present, found, done, publicWords, given(attachments));
        }
    }

    /** 联系外部力量. */
    @Schema(name = "OutsideCallRequest")
    record Outside(
            @Schema(
                            description = "The id of a party of the contact list",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYC",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String party,
            @Schema(
                            description = "What it is called for, 2 to 500 characters, for staff",
                            example = "2单元楼道燃气味,请带检漏仪",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words,
            @Schema(description = "When it says it comes", example = "2026-11-18T09:40:00+08:00") Instant comesAt) {
        OutsideCall.Draft draft() {
            return new OutsideCall.Draft(party, words, comesAt);
        }
    }

    /** What an outside party did. */
    @Schema(name = "OutsideResultRequest")
    record OutsideResult(
            @Schema(description = "When it came; missing when it did not", example = "2026-11-18T09:38:00+08:00")
                    Instant cameAt,
            @Schema(
                            description = "2 to 1000 characters, for staff",
                            example = "更换老化软管,检测无泄漏",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String result,
            @Schema(description = "The same for the petitioner, at most 500 characters", example = "燃气公司已修好")
                    String publicWords) {
        OutsideCall.Result noted() {
            return new OutsideCall.Result(cameAt, result, publicWords);
        }
    }

    /** 调解. */
    @Schema(name = "MediationRequest")
    record Mediating(
            @Schema(description = "Who is at odds, 2 to 10; needed for the first session") List<Person> parties,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Mediation.Session session) {}

    /** 达成调解. */
    @Schema(name = "SettlementRequest")
    record Settlement(
            @Schema(description = "Whether the parties agreed", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean agreed,
            @Schema(
                            description = "The text of the agreement, or why there is none, 2 to 4000 characters",
                            example = "双方同意晚十点后不再使用洗衣机",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String outcome) {}

    /** Words for staff. */
    @Schema(name = "WordsRequest")
    record Words(@Schema(description = "2 to 500 characters, for staff", example = "请两日内说明办理进展") String words) {}

    /** 督办回复. */
    @Schema(name = "SupervisionAnswerRequest")
    record Answer(
            @Schema(
                            description = "Which supervision; the one that waits longest when missing",
                            example = "01JD3M9Z7Q4K8V2N5R6T1W0XYD")
                    String supervision,
            @Schema(
                            description = "2 to 2000 characters, for staff",
                            example = "已约施工队,周五完成更换",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words) {}

    /** 协调. */
    @Schema(name = "CoordinationRequest")
    record Coordinating(
            @Schema(
                            description = "What was agreed, 2 to 500 characters, for staff",
                            example = "城管牵头,环卫、卫健到场",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String words,
            @Schema(description = "Ids of units of the district that take part, at most 20") List<String> units,
            @Schema(description = "Who leads and handles it from now on; the handler stays when missing") Member lead) {
        Supervisions.Coordination coordination() {
            return new Supervisions.Coordination(words, given(units), Member.handler(lead));
        }
    }

    /** An outside party. */
    @Schema(name = "OutsidePartyRequest")
    record Party(
            @Schema(
                            description = "Code of the area where it can be called",
                            example = "990101001",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String area,
            @Schema(example = "燃气抢修", requiredMode = Schema.RequiredMode.REQUIRED) String kind,
            @Schema(example = "东江燃气公司抢修队", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(example = "0816-6000000", requiredMode = Schema.RequiredMode.REQUIRED) String phone,
            @Schema(description = "Whether it can be called; yes when missing") Boolean active) {}
}
