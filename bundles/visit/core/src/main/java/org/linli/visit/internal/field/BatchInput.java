// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldOperation;

/** What a batch must be. */
final class BatchInput {
    private static final int LONGEST_BODY = 60_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final String ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

    private BatchInput() {}

    static void check(FieldBatch batch) {
        List<FieldOperation> operations = batch.operations();
        Input wrong = new Input();
        wrong.that(clock(batch.deviceNow()), "deviceNow", "is missing or none", "a time of this century");
        boolean some = !operations.isEmpty() && operations.size() <= FieldBatch.MOST;
        wrong.that(some, "operations", "are " + operations.size(), "1 to " + FieldBatch.MOST);
        wrong.check();
        Set<String> ids = new HashSet<>();
        long first = operations.get(0) == null ? 0 : operations.get(0).number();
        for (int i = 0; i < operations.size(); i++) {
            check(wrong, "operations[" + i + "]", operations.get(i), first + i, ids);
        }
        wrong.check();
    }

    private static void check(Input wrong, String field, FieldOperation operation, long number, Set<String> ids) {
        if (operation == null) {
            wrong.that(false, field, "is missing", "an operation");
            return;
        }
        boolean ulid = operation.id() != null && operation.id().matches(ULID);
        wrong.that(ulid, field + ".id", "is missing or no ULID", "26 letters and digits");
        wrong.that(ids.add(operation.id()), field + ".id", "is there twice", "one id for each");
        boolean inOrder = number > 0 && operation.number() == number;
        wrong.that(inOrder, field + ".number", "was " + operation.number(), "the next number, from 1");
        wrong.required(field + ".kind", operation.kind());
        wrong.that(
                clock(operation.deviceTime()), field + ".deviceTime", "is missing or none", "a time of this century");
        boolean subject = operation.subject() == null || operation.subject().matches("[\\w.:-]{1,64}");
        wrong.that(subject, field + ".subject", "is none", "1 to 64 letters, digits and . : _ -");
        boolean small = Json.write(operation.body()).length() <= LONGEST_BODY;
        wrong.that(small, field + ".body", "is too long", "at most " + LONGEST_BODY + " characters as JSON");
    }

    /** A clock may be wrong by years; what no database can keep is no time. */
    private static boolean clock(Instant told) {
        return told != null && !told.isBefore(EARLIEST) && told.isBefore(LATEST);
    }
}
