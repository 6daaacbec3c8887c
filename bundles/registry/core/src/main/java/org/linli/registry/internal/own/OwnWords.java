// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.ledger.AccessLedger.Look;
import org.linli.registry.OwnLook;

/** Says what somebody looked for in words that the person concerned understands. */
final class OwnWords {
    static final String SELF = "本人";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> PURPOSES = Map.of(
            "petition", "办理诉求",
            "change-request", "核对信息变更",
            "care-review", "复核关怀档案",
            "own-data", "本人查询",
            "visit", "走访",
            "field-conflict", "核对走访中的更改",
            "export", "导出数据",
            "import", "导入数据");
    private static final Map<String, String> OPERATIONS = Map.of(
            "registry.resident", "查看居民档案",
            "registry.resident-versions", "查看居民档案的历次变更",
            "registry.household", "查看家庭户档案",
            "registry.care-file", "查看关怀档案",
            "registry.care-files", "查看关怀档案",
            "visit.record", "查看走访记录",
            "registry.phone-confirmation", "核对联系电话",
            "registry.own-data", "查阅本人信息",
            "registry.own-data-looks", "查阅谁看过本人信息");

    private OwnWords() {}

    static OwnLook look(Look look) {
        String purpose = PURPOSES.getOrDefault(look.purpose(), look.purpose());
        String why = purpose.isEmpty()
                ? ""
                : "因" + purpose + (look.reference().isEmpty() ? "" : "（" + look.reference() + "）");
        String words = MOMENT.format(look.at())
                + "，"
                + look.reader()
                + why
                + OPERATIONS.getOrDefault(look.operation(), "查看个人信息")
                + (look.granted() ? "" : "，被拒绝");
        return new OwnLook(look.at(), look.reader(), look.reference(), look.granted(), words);
    }
}
