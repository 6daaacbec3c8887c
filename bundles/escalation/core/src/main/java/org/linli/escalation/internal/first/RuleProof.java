// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.first;

import java.time.Duration;
import java.util.List;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.replay.DraftRules;
import org.linli.grid.Finding;
import org.linli.grid.ProposedChange;
import org.linli.grid.ResponsibilityProofs;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.gate.ServiceGate;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks grid what a rule would make worse before it holds: whether a matter would be without first handler, decider or a
 * way up to the district. Nobody there, or no answer: nothing is told.
 */
@Component(service = RuleProof.class)
public final class RuleProof {
    private static final Logger LOG = LoggerFactory.getLogger(RuleProof.class);

    private final ServiceGate<ResponsibilityProofs> gate;
    private final ResponsibilityProofs proofs;
    private final Matters matters;

    @Activate
    public RuleProof(BundleContext context, @Reference Matters matters) {
        this.gate = new ServiceGate<>(context, ResponsibilityProofs.class, null, Duration.ofMillis(1));
        this.proofs = gate.service();
        this.matters = matters;
    }

    /** For tests. */
    public RuleProof(ResponsibilityProofs proofs, Matters matters) {
        this.gate = null;
        this.proofs = proofs;
        this.matters = matters;
    }

    /** Closes the gate. */
    @Deactivate
    public void close() {
        if (gate != null) {
            gate.close();
        }
    }

    /**
     * What gets worse, in words, each with its example; the heaviest first.
     *
     * @param policy the rule
     * @param today what decides outside of the rule's area; null to look at nothing but the rule
     * @param source where the rule comes from, for people
     */
    public List<String> worse(ConfiguredPolicy policy, Rules today, String source) {
        if (gate != null && !gate.isOpen()) {
            return List.of();
        }
        Rules rules = today == null ? policy : new DraftRules(policy, today);
        AreaCode area = policy.area();
        try {
            return proofs.check(ProposedChange.of(area, new DraftHandlers(rules, source, matters))).stream()
                    .map(Finding::what)
                    .toList();
        } catch (PlatformException away) {
            LOG.info("Responsibility under {} is not proved: {}", source, away.getMessage());
            return List.of();
        }
    }
}
