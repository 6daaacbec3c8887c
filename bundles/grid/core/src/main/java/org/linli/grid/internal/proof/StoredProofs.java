// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.linli.grid.Finding;
import org.linli.grid.Proof;
import org.linli.grid.ProposedChange;
import org.linli.grid.ResponsibilityProofs;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.OfficerNames;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.organization.Officers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The proofs in this module's tables; worked at by the {@link ProofWorker}. */
@Component(service = {ResponsibilityProofs.class, StoredProofs.class})
public final class StoredProofs implements ResponsibilityProofs {
    private static final Role[] STARTING = {Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.SYSTEM};
    private static final Role[] READING = {
        Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.COMMUNITY_OFFICER, Role.AUDITOR, Role.SYSTEM
    };

    private final GridSchema schema;
    private final Sources sources;
    private final ChangeProof changes;
    private final Officers officers;
    private final Runnable bell;

    @Activate
    public StoredProofs(
            @Reference GridSchema schema,
            @Reference Sources sources,
            @Reference ChangeProof changes,
            @Reference Neighbours neighbours,
            @Reference ProofWorker worker) {
        this(schema, sources, changes, neighbours.officers(), worker::ring);
    }

    /** For tests: the work is done by the test. */
    public StoredProofs(GridSchema schema, Sources sources, ChangeProof changes, Officers officers, Runnable bell) {
        this.officers = officers;
        this.schema = schema;
        this.sources = sources;
        this.changes = changes;
        this.bell = bell;
    }

    @Override
    public Proof start(AreaCode area, Actor by) {
        if (area == null) {
            throw new PlatformException(Problem.invalid("area", "is missing", "the code of an area"));
        }
        by.require(area, STARTING);
        sources.area(area);
        Proof.Asked asked =
                new Proof.Asked(by.displayName(), schema.clock().instant().truncatedTo(ChronoUnit.MICROS));
        Proof proof = opened(area, asked);
        bell.run();
        return proof;
    }

    /** Of two that ask at once, the one whose row is refused finds the other's. */
    private Proof opened(AreaCode area, Proof.Asked asked) {
        String id = Ids.next();
        try {
            return schema.jdbc(tx -> {
                Optional<Proof> open = ProofTable.open(tx, area);
                if (open.isPresent()) {
                    return open.get();
                }
                ProofTable.insert(tx, id, area, asked);
                return ProofTable.find(tx, id).orElseThrow();
            });
        } catch (PlatformException lost) {
            return schema.jdbc(tx -> ProofTable.open(tx, area)).orElseThrow(() -> lost);
        }
    }

    @Override
    public Proof find(String id, Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("this needs a signed-in actor"));
        }
        return Optional.ofNullable(id)
                .flatMap(known -> schema.jdbc(tx -> ProofTable.find(tx, known)))
                .filter(proof -> by.may(proof.area(), READING))
                .orElseThrow(() -> new PlatformException(Problem.notFound("proof", id)));
    }

    /**
     * The proofs of exactly this area that are kept, the newest first; at most 50.
     *
     * @throws PlatformException forbidden; invalid, when there is no area
     */
    public List<Proof> of(AreaCode area, Actor by) {
        if (area == null) {
            throw new PlatformException(Problem.invalid("area", "is missing", "the code of an area"));
        }
        by.require(area, READING);
        return schema.jdbc(tx -> ProofTable.of(tx, area));
    }

    @Override
    public Page<Finding> findings(String id, Part part, Actor by) {
        Proof proof = find(id, by);
        int size = Page.size(part.size());
        FindingTable.Row after = part.cursor() == null ? FindingTable.Row.BEFORE_ALL : row(part.cursor());
        List<FindingTable.Row> rows =
                schema.jdbc(tx -> FindingTable.list(tx, proof.id(), part.kind(), after, size + 1));
        OfficerNames names = new OfficerNames(officers);
        return Cursor.page(rows, size, row -> List.of(String.valueOf(row.weight()), String.valueOf(row.seq())))
                .map(row -> names.in(row.finding()));
    }

    private static FindingTable.Row row(String cursor) {
        List<String> values = Cursor.read(cursor, 2);
        try {
            return new FindingTable.Row(Integer.parseInt(values.get(0)), Integer.parseInt(values.get(1)), null);
        } catch (NumberFormatException wrong) {
            throw new PlatformException(
                    Problem.invalid("cursor", "is none of ours", "the `next` of the page before, or nothing"), wrong);
        }
    }

    @Override
    public List<Finding> check(ProposedChange change) {
        Instant now = schema.clock().instant();
        return changes.check(change, now);
    }
}
