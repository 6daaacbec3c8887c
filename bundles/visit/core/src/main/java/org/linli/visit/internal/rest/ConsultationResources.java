// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import java.util.List;
import org.linli.visit.internal.consult.JpaConsultations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What rounds of questions offer over HTTP. */
@Component(service = ConsultationResources.class)
public final class ConsultationResources {
    private final List<Object> resources;

    @Activate
    public ConsultationResources(@Reference JpaConsultations consultations) {
        this.resources = List.of(new ConsultationResource(consultations));
    }

    List<Object> all() {
        return resources;
    }
}
