// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.rest;

import java.util.List;
import org.linli.registry.internal.care.JpaCareFiles;
import org.linli.registry.internal.requests.JpaChangeRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources of care files and change requests. */
@Component(service = CareResources.class)
public final class CareResources {
    private final List<Object> all;

    @Activate
    public CareResources(@Reference JpaCareFiles files, @Reference JpaChangeRequests requests) {
        this.all = List.of(
                new CareFileResource(files),
                new CareCategoryResource(files),
                new CareReviewResource(files),
                new ChangeRequestResource(requests));
    }

    List<Object> all() {
        return all;
    }
}
