// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.organization.Officers;
import org.linli.petition.Attachments;
import org.linli.petition.Channels;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What patrols ask of other modules, each behind its gate; never inside a transaction. */
@Component(service = PatrolGates.class)
public final class PatrolGates {
    private final List<ServiceGate<?>> gates = new ArrayList<>();
    private final Keyring keyring;
    private final Channels channels;
    private final Attachments attachments;
    private final Officers officers;
    private final AccessLedger ledger;

    @Activate
    public PatrolGates(BundleContext context) {
        this.keyring = gate(context, Keyring.class);
        this.channels = gate(context, Channels.class);
        this.attachments = gate(context, Attachments.class);
        this.officers = gate(context, Officers.class);
        this.ledger = gate(context, AccessLedger.class);
    }

    /** For tests. */
    public PatrolGates(
            Keyring keyring, Channels channels, Attachments attachments, Officers officers, AccessLedger ledger) {
        this.keyring = keyring;
        this.channels = channels;
        this.attachments = attachments;
        this.officers = officers;
        this.ledger = ledger;
    }

    @Deactivate
    void close() {
        gates.forEach(ServiceGate::close);
    }

    public Keyring keyring() {
        return keyring;
    }

    Channels channels() {
        return channels;
    }

    Attachments attachments() {
        return attachments;
    }

    Officers officers() {
        return officers;
    }

    AccessLedger ledger() {
        return ledger;
    }

    private <S> S gate(BundleContext context, Class<S> type) {
        ServiceGate<S> gate = new ServiceGate<>(context, type);
        gates.add(gate);
        return gate.service();
    }
}
