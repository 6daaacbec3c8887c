// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import org.linli.grid.Engagement;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.petition.OpenMatter;
import org.linli.registry.Cohorts.Member;
import org.linli.registry.Cohorts.Spot;
import org.linli.visit.PlanSubject;

/**
 * What a rule asks of somebody or of a place.
 *
 * @param household where the visit goes to; null for none
 * @param words what a place is called; null for people and matters
 */
record Meant(
        Rule rule,
        PlanSubject kind,
        String subject,
        String household,
        String dwelling,
        String words,
        AreaCode area,
        GeoPoint point,
        Frequency every,
        boolean sensitive) {
    static Meant of(Rule rule, Member member, Frequency every, boolean sensitive) {
        return new Meant(
                rule,
                PlanSubject.RESIDENT,
                member.resident(),
                member.household(),
                member.dwelling(),
                null,
                member.area(),
                member.point(),
                every,
                sensitive);
    }

    static Meant of(Rule rule, Spot spot, Frequency every) {
        PlanSubject kind = spot.dwelling() ? PlanSubject.DWELLING : PlanSubject.FACILITY;
        String dwelling = spot.dwelling() ? spot.id() : null;
        return new Meant(rule, kind, spot.id(), null, dwelling, spot.words(), spot.area(), spot.point(), every, false);
    }

    /** Somebody whom the registry does not know. */
    static Meant of(Rule rule, Engagement engaged) {
        PlanSubject kind = PlanSubject.ENGAGEMENT;
        return new Meant(rule, kind, engaged.id(), null, null, null, engaged.area(), null, rule.every(), false);
    }

    static Meant of(Rule rule, OpenMatter matter) {
        PlanSubject kind = PlanSubject.MATTER;
        return new Meant(
                rule, kind, matter.order(), null, null, null, matter.area(), matter.point(), rule.every(), false);
    }

    /** Where to go. */
    String door() {
        if (household != null) {
            return household;
        }
        return dwelling == null ? subject : dwelling;
    }
}
