// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Officer;
import org.linli.organization.Officers;

/** Officers in memory; ids are officer-1, officer-2 and so on. */
public final class FakeOfficers implements Officers {
    private final Map<String, Officer> officers = new TreeMap<>();
    private int count;

    @Override
    public synchronized Officer find(String id) {
        return Optional.ofNullable(officers.get(id))
                .orElseThrow(() -> new PlatformException(Problem.notFound("officer", id)));
    }

    @Override
    public synchronized Page<Officer> list(AreaCode area, String cursor, int size, Actor by) {
        by.require(area, Role.values());
        return Pages.page(
                officers.values().stream()
                        .filter(officer -> area == null
                                || officer.grants().stream()
                                        .anyMatch(grant -> grant.area() != null && area.contains(grant.area())))
                        .sorted(Comparator.comparing(Officer::name).thenComparing(Officer::id))
                        .toList(),
                cursor,
                size);
    }

    @Override
    public synchronized Officer save(Officer officer, Actor by) {
        officer.grants().forEach(grant -> by.require(grant.area(), Role.ADMINISTRATOR, Role.SYSTEM));
        if (officer.id() != null && find(officer.id()).version() != officer.version()) {
            throw new PlatformException(
                    Problem.staleVersion(officer.version(), find(officer.id()).version()));
        }
        officers.values().stream()
                .filter(other -> !other.id().equals(officer.id()))
                .filter(other -> other.grids().stream().anyMatch(officer.grids()::contains))
                .findAny()
                .ifPresent(other -> {
                    throw new PlatformException(Problem.conflict("a grid has another worker"));
                });
        String id = officer.id() == null ? "officer-" + ++count : officer.id();
        Officer saved = new Officer(
                id,
                officer.name(),
                officer.phone(),
                officer.grants(),
                officer.units(),
                officer.grids(),
                officer.version() + 1);
        officers.put(id, saved);
        return saved;
    }

    /** The worker of the grid. */
    synchronized Optional<Officer> worker(AreaCode grid) {
        return officers.values().stream()
                .filter(officer -> officer.grids().contains(grid))
                .findFirst();
    }
}
