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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the change that a person decided for, on what is there now. */
@Component(service = Deciding.class)
public final class Deciding {
    private final FieldGates gates;
    private final VisitRecords visits;

    @Activate
    public Deciding(@Reference FieldGates gates, @Reference VisitRecords visits) {
        this.gates = gates;
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
                gates.orders().close(command, closure.resolution(), closure.note());
            }
            case CHANGE_REQUEST -> gates.requests()
                    .ask(Json.read(values.mine().get("body"), ChangeDraft.class), conflict.id(), by);
            default -> visits.record(again(conflict, values.mine().get("body")), Duration.ZERO, by);
        }
    }

    private void change(FieldConflict conflict, Map<String, String> mine, String from, Actor by) {
        CareFile now = gates.careFiles().read(conflict.subject(), JdbcConflicts.purpose(conflict), from, by);
        Map<String, String> fields = new LinkedHashMap<>(mine);
        boolean closes = fields.containsKey(CareFields.STATUS);
        String status = fields.remove(CareFields.STATUS);
        long version = now.version();
        if (!fields.isEmpty()) {
            version = gates.careFiles().change(now.id(), CareFields.with(now.told(), fields), version, by);
        }
        if (closes && status != null) {
            gates.careFiles().close(now.id(), status, version, by);
        }
    }

    private static FieldOperation again(FieldConflict conflict, String body) {
        @SuppressWarnings("unchecked")
        Map<String, Object> entered = Json.read(body, Map.class);
        return new FieldOperation(
                conflict.id(), 1, conflict.kind(), conflict.subject(), null, conflict.openedAt(), entered);
    }
}
