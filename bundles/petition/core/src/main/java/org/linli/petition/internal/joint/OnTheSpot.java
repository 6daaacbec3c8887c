// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.petition.Command;
import org.linli.petition.OutsideCall;
import org.linli.petition.SpotRecord;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;

/** What is done where the matter lies, and who comes from outside for it. */
final class OnTheSpot {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_RECORD = 1000;
    private static final int MOST_FILES = 20;
    private static final String ID = "[0-9A-Z]{26}";
    private static final String NOT_YET = "lies in the future";
    private static final String PAST = "now or before";

    private final PetitionSchema schema;
    private final OrderCommands commands;

    OnTheSpot(PetitionSchema schema, OrderCommands commands) {
        this.schema = schema;
        this.commands = commands;
    }

    WorkOrder record(Command command, SpotRecord.Draft said) {
        check(said);
        return commands.run(command, new Act(StepKind.RECORD_ON_SPOT, said, (manager, order, now) -> {
            requireFiles(manager, order, said.attachments());
            SpotRow row = new SpotRow();
            row.id = Ids.next();
            row.orderId = order.id;
            row.say(said);
            row.recordedAt = now;
            row.recordedBy = command.by().displayName();
            manager.persist(row);
            String note = "现场记录（" + PublicWords.moment(said.at()) + "，" + said.where() + "）在场：" + said.present()
                    + "；发现：" + said.found() + "；处理：" + said.done();
            return told(order, StepKind.RECORD_ON_SPOT, note, said.publicWords());
        }));
    }

    WorkOrder call(Command command, OutsideCall.Draft call) {
        Input input = new Input().required("call", call);
        input.check();
        input.required("party", call.party())
                .text("words", call.words(), 2, LONGEST_WORDS)
                .check();
        return commands.run(command, new Act(StepKind.CALL_OUTSIDE, call, (manager, order, now) -> {
            OutsidePartyRow party = party(manager, order, call.party());
            OutsideCallRow row = new OutsideCallRow();
            row.id = Ids.next();
            row.orderId = order.id;
            row.party = party.id;
            row.kind = party.kind;
            row.name = party.name;
            row.calledAt = now;
            row.calledBy = command.by().displayName();
            row.words = call.words();
            row.comesAt = call.comesAt();
            manager.persist(row);
            String comes = call.comesAt() == null ? "" : "；预计" + PublicWords.moment(call.comesAt()) + "到场";
            return told(
                    order,
                    StepKind.CALL_OUTSIDE,
                    "联系" + party.kind + " " + party.name + "：" + call.words() + comes,
                    JointWords.outside(party.kind, party.name) + comes);
        }));
    }

    WorkOrder result(Command command, String call, OutsideCall.Result result) {
        Input input = new Input().required("result", result);
        input.check();
        input.required("call", call)
                .that(isPast(result.cameAt()), "cameAt", NOT_YET, PAST)
                .text("result", result.result(), 2, LONGEST_RECORD)
                .text("publicWords", result.publicWords(), 0, LONGEST_WORDS)
                .check();
        List<Object> asked = List.of(call, result);
        return commands.run(command, new Act(StepKind.CALL_OUTSIDE, asked, (manager, order, now) -> {
            OutsideCallRow row = manager.find(OutsideCallRow.class, call);
            if (row == null || !row.orderId.equals(order.id) || row.result != null) {
                throw new PlatformException(Problem.conflict("no such call of this order waits for its result"));
            }
            row.cameAt = result.cameAt();
            row.result = result.result();
            String came = row.cameAt == null ? "未到场" : PublicWords.moment(row.cameAt) + "到场";
            return told(
                    order,
                    StepKind.CALL_OUTSIDE,
                    row.kind + " " + row.name + came + "：" + row.result,
                    result.publicWords());
        }));
    }

    private void check(SpotRecord.Draft said) {
        Input input = new Input().required("record", said);
        input.check();
        input.required("at", said.at())
                .that(isPast(said.at()), "at", NOT_YET, PAST)
                .text("where", said.where(), 1, LONGEST_LINE)
                .text("present", said.present(), 1, LONGEST_WORDS)
                .text("found", said.found(), 2, LONGEST_RECORD)
                .text("done", said.done(), 2, LONGEST_RECORD)
                .text("publicWords", said.publicWords(), 0, LONGEST_WORDS)
                .that(
                        said.attachments().size() <= MOST_FILES
                                && said.attachments().stream().allMatch(file -> file.matches(ID)),
                        "attachments",
                        "are too many or no ids",
                        "at most " + MOST_FILES + " ids of files of the petition")
                .check();
    }

    private static void requireFiles(EntityManager manager, WorkOrderRow order, List<String> files) {
        for (String file : files) {
            boolean there = !manager.createNativeQuery("SELECT id FROM attachment WHERE id = ? AND petition_id = ?")
                    .setParameter(1, file)
                    .setParameter(2, order.petitionId)
                    .getResultList()
                    .isEmpty();
            if (!there) {
                throw new PlatformException(
                        Problem.invalid("attachments", "has " + file, "ids of files of the order's petition"));
            }
        }
    }

    private boolean isPast(Instant at) {
        return at == null || !at.isAfter(schema.now());
    }

    private static OutsidePartyRow party(EntityManager manager, WorkOrderRow order, String id) {
        OutsidePartyRow party = manager.find(OutsidePartyRow.class, id);
        if (party == null || party.active == 0 || !new AreaCode(party.area).contains(order.areaCode())) {
            throw new PlatformException(
                    Problem.invalid("party", "is not on the list here", "the id of a party of the order's area"));
        }
        return party;
    }

    private static Told told(WorkOrderRow order, StepKind kind, String note, String publicWords) {
        String words = publicWords == null || publicWords.isBlank() ? null : publicWords;
        return new Told(note, words, Invitations.taken(order, kind, List.of()));
    }
}
