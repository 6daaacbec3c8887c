// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldBatch;
import org.linli.visit.FieldLease;
import org.linli.visit.FieldResult;
import org.linli.visit.FieldWork;
import org.linli.visit.WorkingSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Work without a network, kept in the database. */
@Component(service = {FieldWork.class, JdbcFieldWork.class})
public final class JdbcFieldWork implements FieldWork {
    private final Leases leases;
    private final WorkingSets sets;
    private final Batches batches;

    @Activate
    public JdbcFieldWork(@Reference Leases leases, @Reference WorkingSets sets, @Reference Batches batches) {
        this.leases = leases;
        this.sets = sets;
        this.batches = batches;
    }

    @Override
    public FieldLease lease(String device, List<AreaCode> areas, Actor by) {
        return leases.give(device, areas, by);
    }

    @Override
    public Page<FieldLease> leases(String cursor, int size, Actor by) {
        return leases.mine(cursor, size, by);
    }

    @Override
    public void revoke(String lease, Actor by) {
        leases.revoke(lease, by);
    }

    @Override
    public WorkingSet workingSet(String device, String cursor, String from, Actor by) {
        return sets.of(device, cursor, from, by);
    }

    @Override
    public List<FieldResult> apply(FieldBatch batch, String from, Actor by) {
        return batches.apply(batch, from, by);
    }
}
