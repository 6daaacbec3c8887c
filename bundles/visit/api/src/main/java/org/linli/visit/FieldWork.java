// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The contract with the page of the phone that works without a network: what it may hold, and what it did. Each operation
 * takes effect exactly once, in the order of its device; fields that contradict nothing merge, the level and the status of a
 * care file always go to a person ({@link Conflicts}).
 */
@ProviderType
public interface FieldWork {
    /** How long a lease lasts at most, in days. */
    int MOST_DAYS = 7;
    /** How long the result of an operation is kept, in days. */
    int RESULT_DAYS = 90;

    /**
     * Gives a device a lease for the actor, or renews the one that it has.
     *
     * @param device 8 to 64 letters, digits and hyphens that the device made up once
     * @param areas areas of the actor's own grants; empty for all of them, at most 20
     * @param by a grid worker, community officer or care officer
     * @throws org.linli.kernel.PlatformException forbidden for a foreign area, and for a device whose lease was revoked
     *     until it takes another name
     */
    FieldLease lease(String device, List<AreaCode> areas, Actor by);

    /** The actor's own leases, the newest first. */
    Page<FieldLease> leases(String cursor, int size, Actor by);

    /**
     * Revokes a lease, such as that of a lost phone: the device gets nothing more, and its operations are refused.
     *
     * @param by the worker; an administrator or supervisor of all its areas
     */
    void revoke(String lease, Actor by);

    /**
     * What the worker needs, or what of it changed. Least data: lines of lists, no phones, no words of petitioners beyond the
     * opening.
     *
     * @param cursor the cursor of the set that the device has; null for all. One that is not known gives all
     * @param from the network address; may be null
     * @throws org.linli.kernel.PlatformException forbidden, when the lease is over or revoked: the page wipes itself
     */
    WorkingSet workingSet(String device, String cursor, String from, Actor by);

    /**
     * Does what a device did. Operations of a lease that is over are taken (work is never lost), of a revoked one refused.
     *
     * @param from the network address; may be null
     * @return a result for each operation, in their order
     * @throws org.linli.kernel.PlatformException invalid, when the batch itself is wrong, naming each field; conflict, when
     *     operations are missing before it, with {@code lastNumber}; unavailable, while another batch of the device is at
     *     work
     */
    List<FieldResult> apply(FieldBatch batch, String from, Actor by);
}
