// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.people.HouseholdDraft;

/** What is entered about households. */
final class HouseholdBodies {
    private static final String ID = "01JD3M9Z7Q4K8V2N5R6T1W0XYA";
    private static final String KINDS = "FAMILY 家庭户,COLLECTIVE 集体户";
    private static final String RELATIONS = "与户主关系:HEAD 户主,SPOUSE 配偶,CHILD 子女,PARENT 父母,GRANDCHILD 孙子女,"
            + "GRANDPARENT 祖父母,SIBLING 兄弟姐妹,OTHER_RELATIVE 其他亲属,NOT_RELATED 非亲属";

    private HouseholdBodies() {}

    @Schema(name = "HouseholdMember")
    record Member(
            @Schema(description = "居民编号", example = ID, requiredMode = Schema.RequiredMode.REQUIRED) String resident,
            @Schema(description = RELATIONS, requiredMode = Schema.RequiredMode.REQUIRED) Relation relation) {
        HouseholdDraft.Member member() {
            return new HouseholdDraft.Member(resident, relation);
        }
    }

    @Schema(name = "HouseholdForm")
    record Form(
            @Schema(description = "房屋编号", example = ID, requiredMode = Schema.RequiredMode.REQUIRED) String dwelling,
            @Schema(description = KINDS, requiredMode = Schema.RequiredMode.REQUIRED) HouseholdRow.Kind kind,
            @Schema(description = "户号,加密保存", example = "990101000001") String number,
            @Schema(description = "成员,恰有一名户主", requiredMode = Schema.RequiredMode.REQUIRED) List<Member> members,
            @Schema(description = "自何日起,不填为今日", example = "2026-03-01") LocalDate since) {
        HouseholdDraft draft() {
            return HouseholdBodies.draft(dwelling, kind, number, members, since);
        }
    }

    @Schema(name = "HouseholdSplit")
    record Split(
            @Schema(description = "新户的房屋编号", example = ID, requiredMode = Schema.RequiredMode.REQUIRED) String dwelling,
            @Schema(description = KINDS, requiredMode = Schema.RequiredMode.REQUIRED) HouseholdRow.Kind kind,
            @Schema(description = "新户的户号,加密保存", example = "990101000002") String number,
            @Schema(description = "分出的成员,恰有一名户主", requiredMode = Schema.RequiredMode.REQUIRED) List<Member> members,
            @Schema(description = "自何日起,不填为今日", example = "2026-03-01") LocalDate since,
            @Schema(description = "原户主分出时,原户的新户主", example = ID) String newHead) {
        HouseholdDraft draft() {
            return HouseholdBodies.draft(dwelling, kind, number, members, since);
        }
    }

    @Schema(name = "HouseholdChange")
    record Change(
            @Schema(description = KINDS, requiredMode = Schema.RequiredMode.REQUIRED) HouseholdRow.Kind kind,
            @Schema(description = "户号,加密保存", example = "990101000001") String number,
            @Schema(description = "要变更关系的成员") List<Member> members) {
        Map<String, Relation> byResident() {
            Map<String, Relation> relations = new LinkedHashMap<>();
            (members == null ? List.<Member>of() : members)
                    .forEach(member -> relations.put(member.resident(), member.relation()));
            return relations;
        }
    }

    @Schema(name = "HouseholdMove")
    record Move(
            @Schema(description = "迁往的房屋编号", example = ID, requiredMode = Schema.RequiredMode.REQUIRED)
                    String dwelling) {}

    @Schema(name = "HouseholdJoin")
    record Join(
            @Schema(description = "居民编号", example = ID, requiredMode = Schema.RequiredMode.REQUIRED) String resident,
            @Schema(description = RELATIONS, requiredMode = Schema.RequiredMode.REQUIRED) Relation relation,
            @Schema(description = "自何日起,不填为今日", example = "2026-03-01") LocalDate since) {
        HouseholdDraft.Member member() {
            return new HouseholdDraft.Member(resident, relation);
        }
    }

    @Schema(name = "HouseholdLeave")
    record Leave(
            @Schema(description = "离户的居民编号", example = ID, requiredMode = Schema.RequiredMode.REQUIRED) String resident,
            @Schema(description = "自何日起不再属于该户,不填为今日", example = "2026-03-01") LocalDate until,
            @Schema(description = "户主离户时的新户主", example = ID) String newHead) {}

    @Schema(name = "HouseholdEnd")
    record End(@Schema(description = "自何日起,不填为今日", example = "2026-03-01") LocalDate day) {}

    private static HouseholdDraft draft(
            String dwelling, HouseholdRow.Kind kind, String number, List<Member> members, LocalDate since) {
        List<HouseholdDraft.Member> given = (members == null ? List.<Member>of() : members)
                .stream().map(Member::member).toList();
        return new HouseholdDraft(dwelling, kind, number, given, since);
    }
}
