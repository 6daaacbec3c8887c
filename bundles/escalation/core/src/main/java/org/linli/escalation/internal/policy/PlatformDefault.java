// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Map;

/**
 * What holds where no file and no bundle says otherwise. The districts that told their limits (1, 5 and 10 days) did not
 * say which kind of day: working days are this platform's assumption, to be seen in every explanation.
 */
final class PlatformDefault {
    static final String NAME = "platform";
    static final String URGENT_WORDS = "燃气,煤气,漏气,触电,漏电,着火,起火,火灾,坍塌,爆炸,被困,落水";
    static final String URGENT_LIMIT = "1个工作日";
    static final String GENERAL_LIMIT = "5个工作日";
    static final String COMPLEX_LIMIT = "10个工作日";
    static final String WARN_BEFORE = "20%";
    static final String LADDER = "网格>社区>街道>区县";
    static final String FIRST = "就近";
    static final String SUPERVISOR = "街道";
    static final String CLAIMS_DECIDED_BY = "区县";
    static final String REOPEN_ON = "差评,回访不满意";
    static final String STARTS_WITH = "派单";
    static final String ENDS_WITH = "CLOSE";
    static final String EXTENSION = "1次";
    /** Who was called answers a whistle within two hours of work. */
    static final Map<String, String> CLOCKS = Map.of("clock.join-in", "2小时; 起 WHISTLE; 止 JOIN_IN");

    private PlatformDefault() {}

    static ConfiguredPolicy policy() {
        return PolicyFile.read(NAME, Map.of());
    }
}
