// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.rest;

import java.util.Set;
import org.linli.petition.internal.joint.AreaCounts;
import org.linli.petition.internal.joint.AreaCourse;
import org.linli.petition.internal.joint.JpaAttentions;
import org.linli.petition.internal.joint.JpaMediations;
import org.linli.petition.internal.joint.JpaOutsideParties;
import org.linli.petition.internal.joint.JpaParticipations;
import org.linli.petition.internal.joint.JpaSupervisions;
import org.linli.petition.internal.joint.JpaWhistles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The part of the module's resources that is about handling together. */
@Component(service = JointResources.class)
public final class JointResources {
    private final Set<Object> resources;

    @Activate
    public JointResources(
            @Reference JpaWhistles whistles,
            @Reference JpaParticipations participations,
            @Reference JpaOutsideParties parties,
            @Reference JpaMediations mediations,
            @Reference JpaSupervisions supervisions,
            @Reference JpaAttentions attentions,
            @Reference AreaCounts counts,
            @Reference AreaCourse course) {
        this.resources = Set.of(
                new WhistleResource(whistles),
                new WhistlesResource(whistles),
                new ParticipationResource(participations),
                new OutsidePartiesResource(parties),
                new MediationResource(mediations),
                new SupervisionResource(supervisions),
                new SupervisionsResource(supervisions),
                new CommandCentreResource(attentions),
                new AreaTotalsResource(counts),
                new CourseResource(course));
    }

    Set<Object> all() {
        return resources;
    }
}
