// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.grid.GridSheet;
import org.linli.grid.GridSheets;
import org.linli.grid.internal.Neighbours;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.registry.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts sheets together from what organization, registry and petition keep; this module stores nothing of it. Whoever may
 * read the numbers of an area may read its sheet: the registry says who.
 */
@Component(service = {GridSheets.class, RegistryGridSheets.class})
public final class RegistryGridSheets implements GridSheets {
    /** Those who see the registry's masked lists. */
    private static final Role[] LISTS = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.REGISTRAR
    };

    private final Neighbours neighbours;
    private final RegistryNumbers numbers;
    private final Caretakers caretakers;
    private final OpenPetitions petitions;

    @Activate
    public RegistryGridSheets(
            @Reference Neighbours neighbours,
            @Reference RegistryNumbers numbers,
            @Reference Caretakers caretakers,
            @Reference OpenPetitions petitions) {
        this.neighbours = neighbours;
        this.numbers = numbers;
        this.caretakers = caretakers;
        this.petitions = petitions;
    }

    @Override
    public GridSheet find(AreaCode code, Actor by) {
        Tally tally = numbers.tallies().of(code, by);
        Area area = neighbours.areas().find(code);
        return new GridSheet(
                code,
                area.name(),
                neighbours.areas().path(code),
                area.bounds(),
                caretakers.of(code),
                tally,
                petitions.asking().in(code),
                by.may(code, LISTS));
    }

    @Override
    public Page<GridSheet> in(AreaCode code, String cursor, int size, Actor by) {
        Page<Tally> tallies = numbers.tallies().in(code, cursor, size, by);
        Map<AreaCode, Area> areas =
                neighbours.areas().children(code).stream().collect(Collectors.toMap(Area::code, Function.identity()));
        String path = neighbours.areas().path(code);
        OpenPetitions.Asking asking = petitions.asking();
        List<GridSheet> sheets = tallies.items().stream()
                .filter(tally -> areas.containsKey(tally.area()))
                .map(tally -> child(areas.get(tally.area()), path, tally, asking, by))
                .toList();
        return new Page<>(sheets, tallies.next());
    }

    private GridSheet child(Area area, String path, Tally tally, OpenPetitions.Asking asking, Actor by) {
        return new GridSheet(
                area.code(),
                area.name(),
                path + " " + area.name(),
                area.bounds(),
                caretakers.charged(area.code()),
                tally,
                asking.in(area.code()),
                by.may(area.code(), LISTS));
    }
}
