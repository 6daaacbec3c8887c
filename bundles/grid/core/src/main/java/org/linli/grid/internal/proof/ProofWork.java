// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.linli.grid.Proof;
import org.linli.grid.Proof.State;
import org.linli.grid.internal.GridSchema;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done for proofs: of several workers, on this node or others, one is at a proof. One that was broken off
 * begins anew: it only reads.
 */
@Component(service = ProofWork.class)
public final class ProofWork {
    private static final Logger LOG = LoggerFactory.getLogger(ProofWork.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private final GridSchema schema;
    private final Sources sources;
    private final String holder = Ids.next();
    private Instant lookedForOld = Instant.EPOCH;

    @Activate
    public ProofWork(@Reference GridSchema schema, @Reference Sources sources) {
        this.schema = schema;
        this.sources = sources;
    }

    /**
     * Works at one proof until it ends, or clears up one that is old.
     *
     * @param goesOn whether to go on; asked after each community
     * @return false when there is nothing to do
     */
    public boolean step(BooleanSupplier goesOn) {
        Instant now = schema.clock().instant();
        Optional<Proof> claimed = schema.jdbc(tx -> ProofTable.claim(tx, holder, now));
        if (claimed.isEmpty()) {
            return clear(now);
        }
        Proof proof = claimed.get();
        try {
            empty(proof.id());
            ProofRun run = new ProofRun(schema, sources, proof, holder);
            if (run.run(goesOn)) {
                end(proof, State.DONE, null);
            }
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.UNAVAILABLE)) {
                // A module is being replaced: the same proof is taken up again.
                throw failed;
            }
            LOG.warn("The proof {} of {} failed", proof.id(), proof.area(), failed);
            end(proof, State.FAILED, "无法完成：" + failed.problem().title());
        } catch (IllegalArgumentException | IllegalStateException broken) {
            LOG.error("The proof {} of {} failed", proof.id(), proof.area(), broken);
            end(proof, State.FAILED, "无法完成：内部错误");
        }
        return true;
    }

    private void end(Proof proof, State state, String failure) {
        schema.jdbc(tx -> {
            ProofTable.end(tx, proof.id(), state, failure, schema.clock().instant());
            return null;
        });
    }

    /** Lets others take what this one was at. */
    void release() {
        schema.jdbc(tx -> {
            ProofTable.release(tx, holder);
            return null;
        });
    }

    private void empty(String proof) {
        int deleted;
        do {
            deleted = schema.jdbc(tx -> FindingTable.deleteSome(tx, proof));
        } while (deleted > 0);
    }

    private boolean clear(Instant now) {
        if (now.isBefore(lookedForOld.plus(BETWEEN_LOOKS))) {
            return false;
        }
        Optional<String> old = schema.jdbc(tx -> ProofTable.old(tx, now));
        if (old.isEmpty()) {
            lookedForOld = now;
            return false;
        }
        empty(old.get());
        schema.jdbc(tx -> {
            ProofTable.delete(tx, old.get());
            return null;
        });
        return true;
    }
}
