// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.util.List;
import org.linli.grid.internal.proof.StoredProofs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What proofs of responsibility offer over HTTP. */
@Component(service = ProofResources.class)
public final class ProofResources {
    private final List<Object> resources;

    @Activate
    public ProofResources(@Reference StoredProofs proofs) {
        this.resources = List.of(new ProofResource(proofs));
    }

    List<Object> all() {
        return resources;
    }
}
