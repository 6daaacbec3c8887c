// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Officer;
import org.linli.organization.Officers;

/** Officers by their ids, each asked for once; for one answer only, and never inside a transaction. */
public final class KnownOfficers {
    /** More of one answer are not looked up. */
    private static final int MOST = 200;

    private final Officers officers;
    private final Map<String, Optional<Officer>> known = new HashMap<>();

    public KnownOfficers(Officers officers) {
        this.officers = officers;
    }

    /** Empty for one who is not there, and when too many were looked up. */
    public Optional<Officer> find(String id) {
        if (known.size() >= MOST && !known.containsKey(id)) {
            return Optional.empty();
        }
        return known.computeIfAbsent(id, this::ask);
    }

    private Optional<Officer> ask(String id) {
        try {
            return Optional.of(officers.find(id));
        } catch (PlatformException refused) {
            if (!refused.problem().type().equals(Problem.NOT_FOUND)) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
