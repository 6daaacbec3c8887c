// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.List;
import org.linli.registry.internal.transfer.ApprovedExports;
import org.linli.registry.internal.transfer.StagedImports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports and exports over HTTP. */
@Component(service = TransferResources.class)
public final class TransferResources {
    private final List<Object> all;

    @Activate
    public TransferResources(@Reference StagedImports imports, @Reference ApprovedExports exports) {
        this.all = List.of(new ImportResource(imports), new ExportResource(exports));
    }

    List<Object> all() {
        return all;
    }
}
