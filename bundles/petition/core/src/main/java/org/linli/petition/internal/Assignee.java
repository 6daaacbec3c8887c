// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Unit;

/**
 * A handler who was looked up.
 *
 * @param handler with the name that staff see
 * @param area the unit's area; null for an officer
 * @param publicName the name of the unit, or the kind of worker and where
 */
public record Assignee(Handler handler, AreaCode area, String publicName) {

    /** Looks up who gets no order; residents read of no name. */
    public static Assignee of(Neighbours neighbours, Handler asked, AreaCode level) {
        return of(neighbours, asked, level, Naming.KIND);
    }

    /**
     * Looks the handler up; whatever name was given is replaced.
     *
     * @param level the area at whose level an officer acts
     * @param naming what residents read of an officer
     */
    public static Assignee of(Neighbours neighbours, Handler asked, AreaCode level, Naming naming) {
        if (asked.kind() == null || asked.id() == null || asked.id().isBlank()) {
            throw new PlatformException(Problem.invalid("handler", "is incomplete", "a kind and an id"));
        }
        try {
            return asked.kind() == Handler.Kind.UNIT
                    ? unit(neighbours, asked)
                    : officer(neighbours, asked, level, naming);
        } catch (PlatformException unknown) {
            if (!unknown.problem().type().equals(Problem.NOT_FOUND)) {
                throw unknown;
            }
            throw new PlatformException(
                    Problem.invalid("handler.id", "no such " + asked.kind(), "the id of an officer or unit"), unknown);
        }
    }

    private static Assignee unit(Neighbours neighbours, Handler asked) {
        Unit unit = neighbours.units().find(asked.id());
        return new Assignee(new Handler(asked.kind(), unit.id(), unit.name()), unit.area(), unit.name());
    }

    private static Assignee officer(Neighbours neighbours, Handler asked, AreaCode level, Naming naming) {
        Officer officer = neighbours.officers().find(asked.id());
        boolean gridWorker = !officer.grids().isEmpty();
        AreaCode named = level.level() == AreaLevel.GRID ? level.parent().orElse(level) : level;
        String area = neighbours.areas().find(named).name();
        return new Assignee(
                new Handler(asked.kind(), officer.id(), officer.name()),
                null,
                area + (gridWorker ? "网格员" : "工作人员") + publicly(officer, naming));
    }

    private static String publicly(Officer officer, Naming naming) {
        boolean phone = naming == Naming.NAME_AND_PHONE && officer.phone() != null;
        return naming == Naming.KIND ? "" : officer.name() + (phone ? "（电话" + officer.phone() + "）" : "");
    }

    /** Makes it the handler of the order. */
    public void take(WorkOrderRow order) {
        order.handlerKind = handler.kind();
        order.handlerId = handler.id();
        order.handlerName = handler.name();
        order.handlerPublic = publicName;
    }
}
