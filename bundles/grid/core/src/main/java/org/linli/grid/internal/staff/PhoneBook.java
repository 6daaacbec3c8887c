// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.grid.internal.Neighbours;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Officer;
import org.linli.organization.Unit;

/** Officers and units by their ids, each asked for once; for one answer only. */
final class PhoneBook {
    private final Neighbours neighbours;
    private final Map<String, Optional<Officer>> officers = new HashMap<>();
    private final Map<String, Optional<Unit>> units = new HashMap<>();

    PhoneBook(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Empty for one who is not there any more. */
    Optional<Officer> officer(String id) {
        return officers.computeIfAbsent(
                id, each -> found(() -> neighbours.officers().find(each)));
    }

    /** Empty for one that is not there any more. */
    Optional<Unit> unit(String id) {
        return units.computeIfAbsent(id, each -> found(() -> neighbours.units().find(each)));
    }

    private static <T> Optional<T> found(Supplier<T> search) {
        try {
            return Optional.of(search.get());
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.NOT_FOUND)) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
