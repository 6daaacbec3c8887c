// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.petition.Command;
import org.linli.petition.Resolution;
import org.linli.registry.CareFile;
import org.linli.registry.ChangeDraft;
import org.linli.visit.FieldConflict;
import org.linli.visit.FieldOperation;
import org.linli.visit.internal.Neighbours;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the change that a person decided for, on what is there now. */
@Component(service = Deciding.class)
public final class Deciding {
    private final Neighbours neighbours;
    private final VisitRecords visits;

    @Activate
    public Deciding(@Reference Neighbours neighbours, @Reference VisitRecords visits) {
        this.neighbours = neighbours;
        this.visits = visits;
    }

    private record Closure(Resolution resolution, String note) {}

    void make(FieldConflict conflict, Contested values, String from, Actor by) {
        switch (conflict.kind()) {
            case CARE_CHANGE -> change(conflict, values.mine(), from, by);
            case CLOSE -> {
                Closure closure = Json.read(values.mine().get("closure"), Closure.class);
                // The conflict is the cause: decided again after a stop it is one closing.
                Command command = new Command(conflict.subject(), null, conflict.id(), by);
                neighbours.workOrders().close(command, closure.resolution(), closure.note());
            }
            case CHANGE_REQUEST -> neighbours
                    .changeRequests()
                    .ask(Json.read(values.mine().get("body"), ChangeDraft.class), conflict.id(), by);
            case PETITION -> new PetitionDoing(neighbours)
                    .file(again(conflict, values.mine().get("body")), conflict.area(), conflict.openedAt(), by);
            default -> visits.record(again(conflict, values.mine().get("body")), Duration.ZERO, by);
        }
    }

    private void change(FieldConflict conflict, Map<String, String> mine, String from, Actor by) {
        CareFile now = neighbours.careFiles().read(conflict.subject(), JdbcConflicts.purpose(conflict), from, by);
        Map<String, String> fields = new LinkedHashMap<>(mine);
        boolean closes = fields.containsKey(CareFields.STATUS);
        String status = fields.remove(CareFields.STATUS);
        long version = now.version();
        if (!fields.isEmpty()) {
            version = neighbours.careFiles().change(now.id(), CareFields.with(now.told(), fields), version, by);
        }
        if (closes && status != null) {
            neighbours.careFiles().close(now.id(), status, version, by);
        }
    }

    private static FieldOperation again(FieldConflict conflict, String body) {
        @SuppressWarnings("unchecked")
        Map<String, Object> entered = Json.read(body, Map.class);
        return new FieldOperation(
                conflict.id(), 1, conflict.kind(), conflict.subject(), null, conflict.openedAt(), entered);
    }
}
