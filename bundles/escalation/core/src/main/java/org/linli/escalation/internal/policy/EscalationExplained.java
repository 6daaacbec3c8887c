// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.List;
import java.util.Map;
import org.linli.escalation.Policies;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's policies: which decides where, be it a file's, an edition's or a vendor's; and which files are refused. */
@Component(
        service = {Explaining.class, EscalationExplained.class},
        immediate = true)
public final class EscalationExplained implements Explaining {
    private static final Map<String, String> QUESTIONS = Map.of(
            "urgency",
            "缓急",
            "deadline",
            "办理时限",
            "ladder",
            "上报阶梯",
            "supervision",
            "督办",
            "reopen",
            "重办",
            "clock",
            "其他时限");

    private final Policies policies;

    @Activate
    public EscalationExplained(@Reference Policies policies) {
        this.policies = policies;
    }

    @Override
    public String module() {
        return "escalation";
    }

    @Override
    public List<DecidedBy> explain(AreaCode area) {
        return policies.inForce(area).stream()
                .map(each -> new DecidedBy(
                        QUESTIONS.getOrDefault(each.question(), each.question()),
                        each.source(),
                        each.area(),
                        each.says()))
                .toList();
    }

    @Override
    public List<String> refused() {
        return policies.refused().stream()
                .map(each -> each.source() + ": " + String.join(" | ", each.reasons()))
                .sorted()
                .toList();
    }
}
