// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Sex;

/** What is entered about a resident. */
record ResidentBody(
        @Schema(description = "姓名,1 至 30 字,少数民族姓名可用间隔号", example = "甲小明", requiredMode = Schema.RequiredMode.REQUIRED)
                String name,
        @Schema(description = "性别:MALE 男,FEMALE 女,UNKNOWN 未知;身份证号能说明时可不填") Sex sex,
        @Schema(description = "出生日期;身份证号能说明时可不填", example = "1949-12-31") LocalDate born,
        @Schema(description = "身份证号,18 位或 15 位旧号", example = "11010519491231002X") String idNumber,
        @Schema(description = "电话", example = "13800000000") String phone,
        @Schema(
                        description = "REGISTERED_AND_LIVING 户在人在,REGISTERED_ONLY 户在人不在,LIVING_ONLY 人在户不在",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                Residence residence,
        @Schema(description = "户籍地址,与现住址不同时填写", example = "甲省乙市丙路1号") String registeredAddress,
        @Schema(description = "是否党员") boolean partyMember,
        @Schema(description = "现住房屋的编号;没有时填 area", example = "01JD3M9Z7Q4K8V2N5R6T1W0XYA") String dwelling,
        @Schema(description = "没有现住房屋时所属社区或网格的代码", example = "990101001001") String area,
        @Schema(description = "查重时列出、已确认不是同一人的居民编号;只在新增时使用") List<String> notDuplicates) {
    ResidentDraft draft() {
        return new ResidentDraft(
                name, sex, born, idNumber, phone, residence, registeredAddress, partyMember, dwelling, area);
    }
}
