// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.kernel.purpose.Purposes;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.ChangeRequestSummary;
import org.linli.registry.ChangeRequests;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.TestModule;
import org.linli.registry.spi.MessageSender;

/** What a person's own data is made of, round a module; with purposes that ask the real source. */
final class OwnWorld implements AutoCloseable, MessageSender {
    /** Enters people. */
    static final Actor CLERK = TestModule.OFFICER;
    /** Sits at the counter. */
    static final Actor COUNTER = officer("counter", Role.COMMUNITY_OFFICER);

    static final Actor COLLEAGUE = officer("colleague", Role.COMMUNITY_OFFICER);
    static final Actor REGISTRAR = officer("registrar", Role.REGISTRAR);
    static final Actor SUPERVISOR = officer("supervisor", Role.SUPERVISOR);

    final TestModule module;
    final Messages messages = new Messages(this);
    final List<String> sent = new CopyOnWriteArrayList<>();
    final Map<String, ChangeDraft> asked = new HashMap<>();
    final OwnPurposes source;
    final JdbcCounterRequests counter;
    final JdbcOwnData online;
    final PhoneConfirmations confirmations;
    final JdbcErasures erasures;
    private final List<Purpose> others = new ArrayList<>();

    OwnWorld(TestModule module) {
        this.module = module;
        this.source = new OwnPurposes(module.schema);
        Neighbours neighbours = new Neighbours(module.areas, module.ledger, new AskingPurposes());
        OwnRecords records = new OwnRecords(module.schema, module.seals, neighbours);
        this.counter = new JdbcCounterRequests(module.schema, module.seals, neighbours, records);
        this.online = new JdbcOwnData(module.schema, module.seals, records, messages, new TakenIn());
        this.confirmations = new PhoneConfirmations(
                module.schema,
                module.seals,
                neighbours,
                module.changing,
                new PhoneWriters(module.schema, module.seals));
        this.erasures = new JdbcErasures(module.schema, module.diary);
    }

    /** Change requests that are only taken in. */
    private final class TakenIn implements ChangeRequests {
        @Override
        public String ask(ChangeDraft draft, String key, Actor by) {
            by.require(module.residents.areaOf(draft.resident()), Role.GRID_WORKER);
            asked.put(key, draft);
            return "R-" + key;
        }

        @Override
        public ChangeRequest find(String id, String from, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<ChangeRequestSummary> open(AreaCode area, String cursor, int size, String from, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<ChangeRequestSummary> mine(String cursor, int size, String from, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String confirm(String id, long recordVersion, List<String> notDuplicates, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void decline(String id, String reason, Actor by) {
            throw new UnsupportedOperationException();
        }
    }

    static Actor officer(String id, Role role) {
        return TestCity.actor(id, new Grant(role, TestCity.FIRST_COMMUNITY));
    }

    /** A valid ID number of a made-up person. */
    static String idNumber(String digits) {
        return digits + IdNumber.checkDigit(digits);
    }

    String resident(String name, String idNumber, String phone) {
        ResidentDraft draft = TestModule.draft(name, idNumber, phone);
        return module.residents.add(draft, List.of(), null, CLERK);
    }

    /** A purpose that holds for everybody. */
    Purpose visit() {
        Purpose purpose = new Purpose("visit", "V1");
        others.add(purpose);
        return purpose;
    }

    void confirm(String resident, String phone) {
        confirmations.confirm(new PhoneConfirmations.Seen(resident, phone, "当面拨打核对"), visit(), null, COLLEAGUE);
    }

    @Override
    public void send(String phone, String text) {
        sent.add(phone + " " + text);
    }

    @Override
    public void close() {
        online.close();
        messages.close();
    }

    private final class AskingPurposes implements Purposes {
        @Override
        public void require(Purpose purpose, String person, String operation, String from, Actor reader) {
            Standing standing =
                    others.contains(purpose) ? Standing.HOLDS : source.check(purpose.reference(), person, reader);
            if (standing == Standing.CLOSED) {
                throw new PlatformException(Problem.conflict("it is over"));
            }
            if (standing != Standing.HOLDS) {
                module.ledger.append(new Access(reader, operation, person, purpose, 0, from, false));
                throw new PlatformException(Problem.forbidden("this purpose does not hold"));
            }
        }
    }
}
