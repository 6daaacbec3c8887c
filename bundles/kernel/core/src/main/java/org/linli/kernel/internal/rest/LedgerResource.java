// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.internal.ledger.LedgerEntry;
import org.linli.kernel.internal.ledger.LedgerQuery;
import org.linli.kernel.internal.ledger.SealedLedger;
import org.linli.kernel.internal.shell.Registry;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.rest.Caller;

/** Who looked at whose record, for auditors. */
@Path("ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR_NAME)
@Tag(name = "ledger", description = "查阅台账")
public final class LedgerResource {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Registry registry;

    LedgerResource(Registry registry) {
        this.registry = registry;
    }

    @GET
    @Operation(
            operationId = "searchLedger",
            summary = "Who looked at whose record",
            description =
                    "The sealed entries, newest first; for auditors of everything. Whom a look concerned is told by a"
                            + " pseudonym, the same for all looks at one person. A page may hold fewer entries than asked for, or"
                            + " none, and still have a `next`: it reads at most 5000 entries.")
    public Page<LedgerEntry> search(
            @Parameter(description = "Part of the reader's name, or the reader's id", example = "王建国")
                    @QueryParam("reader")
                    String reader,
            @Parameter(description = "Only looks at whom this pseudonym stands for") @QueryParam("whom") String whom,
            @Parameter(description = "Part of the reference, such as a petition's number", example = "20260301-ABCD")
                    @QueryParam("reference")
                    String reference,
            @Parameter(description = "Only refused looks") @QueryParam("refused") boolean refused,
            @Parameter(description = "The first day", example = "2026-03-01") @QueryParam("from") String from,
            @Parameter(description = "The last day", example = "2026-03-31") @QueryParam("until") String until,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "How many, 1 to 200, usually 50") @QueryParam("size") Integer size,
            @Context SecurityContext caller) {
        LedgerQuery query =
                new LedgerQuery(reader, whom, reference, refused, begins("from", from, 0), begins("until", until, 1));
        return ledger().search(query, cursor, Page.size(size), Caller.of(caller));
    }

    private SealedLedger ledger() {
        List<SealedLedger> found = new ArrayList<>(1);
        registry.each(SealedLedger.class, found::add);
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new PlatformException(Problem.unavailable("access ledger", Duration.ofSeconds(5))));
    }

    /** When so many days after that day begin; null for no day. */
    private static Instant begins(String field, String day, int days) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(days)
                    .atStartOfDay(ZONE)
                    .toInstant();
        } catch (DateTimeParseException wrong) {
            throw new PlatformException(Problem.invalid(field, "is no day", "a day such as 2026-03-01"), wrong);
        }
    }
}
