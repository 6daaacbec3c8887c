// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.CounterRequest;
import org.linli.registry.CounterRequests;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests at counters, in the module's own tables. */
@Component(service = {CounterRequests.class, JdbcCounterRequests.class})
public final class JdbcCounterRequests implements CounterRequests {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int LONGEST_PROOF = 100;
    private static final String OPENING = "registry.own-data-request";

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final OwnRecords records;
    private final Once once;

    @Activate
    public JdbcCounterRequests(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference OwnRecords records) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.records = records;
        this.once = new Once(schema.clock());
    }

    @Override
    public CounterRequest open(String resident, String idNumber, String proof, String key, String from, Actor by) {
        new Input()
                .required("resident", resident)
                .text("proof", proof, 2, LONGEST_PROOF)
                .that(Grounds.holdsNoNumber(proof), "proof", "has a number", "what was shown, without its number")
                .check();
        ResidentRow row = schema.read(manager -> manager.find(ResidentRow.class, resident));
        if (row == null || row.wrappedKey == null || !by.may(row.area(), Role.COMMUNITY_OFFICER)) {
            throw new PlatformException(Problem.notFound("resident", resident));
        }
        requireTheirs(row, idNumber, from, by);
        Instant now = schema.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        CounterRequest request = new CounterRequest(Ids.next(), resident, proof, now, now.plus(LASTS));
        CounterTable.Entry entry = new CounterTable.Entry(request, row.area(), by.id());
        String id = schema.write(manager -> once.only(manager, by, key, new Asked(resident, proof), () -> {
            try {
                CounterTable.insert(Schema.connection(manager), entry);
            } catch (java.sql.SQLException failed) {
                throw new UncheckedSqlException(failed);
            }
            return request.id();
        }));
        return id.equals(request.id()) ? request : there(id, by).request();
    }

    /** What is kept of a request by its key: the number on the document is not. */
    private record Asked(String resident, String proof) {}

    private void requireTheirs(ResidentRow row, String idNumber, String from, Actor by) {
        String shown = IdNumber.parse(idNumber == null ? "" : idNumber, Today.by(schema.clock()))
                .map(number -> seals.index("id-number", number.value()))
                .orElse(null);
        if (row.idNumberIndex != null && !row.idNumberIndex.equals(shown)) {
            neighbours.ledger().append(new Access(by, OPENING, row.id, null, 0, from, false));
            throw new PlatformException(Problem.invalid(
                    "idNumber", "is not the one on record", "the number on the document that the person shows"));
        }
    }

    @Override
    public OwnRecord record(String request, String from, Actor by) {
        return records.record(asked(request, OwnRecords.RECORD, from, by));
    }

    @Override
    public Page<OwnLook> looks(String request, String cursor, int size, String from, Actor by) {
        return records.looks(asked(request, OwnRecords.LOOKS, from, by), cursor, size);
    }

    private OwnRecords.Asked asked(String request, String operation, String from, Actor by) {
        CounterRequest found = there(request, by).request();
        neighbours
                .purposes()
                .require(new Purpose(OwnRecords.PURPOSE, found.id()), found.resident(), operation, from, by);
        return new OwnRecords.Asked(found.resident(), found.id(), from, by);
    }

    private CounterTable.Entry there(String id, Actor by) {
        CounterTable.Entry entry = id == null ? null : schema.jdbc(tx -> CounterTable.find(tx, id));
        if (entry == null || !entry.openedBy().equals(by.id())) {
            throw new PlatformException(Problem.notFound("own-data request", id));
        }
        return entry;
    }
}
