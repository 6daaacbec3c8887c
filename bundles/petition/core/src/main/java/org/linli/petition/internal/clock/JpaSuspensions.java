// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import org.linli.kernel.support.Input;
import org.linli.petition.Command;
import org.linli.petition.Suspensions;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Waiting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Suspensions in this module's own tables. */
@Component(service = {Suspensions.class, JpaSuspensions.class})
public final class JpaSuspensions implements Suspensions {
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NOTE = 500;

    private final PetitionSchema schema;
    private final Waiting waiting;

    @Activate
    public JpaSuspensions(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.waiting = new Waiting(new OrderCommands(schema, feed, settings), neighbours);
    }

    @Override
    public WorkOrder suspend(Command command, Suspension suspension) {
        new Input()
                .required("kind", suspension.kind())
                .text("reason", suspension.reason(), 2, LONGEST_REASON)
                .that(
                        suspension.until() == null || suspension.until().isAfter(schema.now()),
                        "until",
                        "is over",
                        "a moment to come, or nothing")
                .check();
        return waiting.suspend(command, suspension);
    }

    @Override
    public WorkOrder resume(Command command, String note) {
        new Input().text("note", note, 0, LONGEST_NOTE).check();
        return waiting.resume(command, note);
    }
}
