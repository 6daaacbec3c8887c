// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.List;
import org.linli.registry.internal.own.JdbcCounterRequests;
import org.linli.registry.internal.own.JdbcErasures;
import org.linli.registry.internal.own.JdbcOwnData;
import org.linli.registry.internal.own.PhoneConfirmations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a person's own data offers over HTTP, with the erasure of it. */
@Component(service = OwnResources.class)
public final class OwnResources {
    private final List<Object> resources;

    @Activate
    public OwnResources(
            @Reference JdbcOwnData ownData,
            @Reference JdbcCounterRequests requests,
            @Reference PhoneConfirmations confirmations,
            @Reference JdbcErasures erasures) {
        this.resources = List.of(
                new OwnDataResource(ownData),
                new CounterRequestsResource(requests),
                new PhoneConfirmationsResource(confirmations),
                new ErasuresResource(erasures));
    }

    List<Object> all() {
        return resources;
    }
}
