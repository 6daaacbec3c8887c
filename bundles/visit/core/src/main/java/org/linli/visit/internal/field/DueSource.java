// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldLease;
import org.linli.visit.PlanEntry;
import org.linli.visit.WorkingSet.Item;
import org.linli.visit.WorkingSet.Kind;
import org.linli.visit.internal.Today;

/**
 * What the plan asks of the worker until the lease ends, the longest due first. It is masked, and what a sensitive category
 * asks for is in it only for whom the plan shows it.
 */
final class DueSource implements WorkingSource {
    private static final int MOST = 200;

    private final Plan plan;

    DueSource(Plan plan) {
        this.plan = plan;
    }

    /** Tells what somebody goes for. */
    @FunctionalInterface
    interface Plan {
        /** At most so many, the longest due first; the look is in the ledger. */
        List<PlanEntry> until(LocalDate day, int most, String from, Actor by);
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.DUE);
    }

    @Override
    public List<Item> items(FieldLease lease, String from, Actor by) {
        return plan.until(Today.of(lease.expiresAt()), MOST, from, by).stream()
                .filter(entry -> lease.areas().stream().anyMatch(area -> area.contains(entry.area())))
                .map(entry -> WorkingSource.item(Kind.DUE, entry.id(), entry.version(), entry))
                .toList();
    }
}
