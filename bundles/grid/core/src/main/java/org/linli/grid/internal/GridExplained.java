// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.util.List;
import java.util.stream.Stream;
import org.linli.grid.internal.redraw.ConfiguredDivisions;
import org.linli.grid.internal.staff.StaffRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.config.Explaining;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's files: which decides where, and which are refused. */
@Component(
        service = {Explaining.class, GridExplained.class},
        immediate = true)
public final class GridExplained implements Explaining {
    private final StaffRules staff;
    private final ConfiguredDivisions divisions;

    @Activate
    public GridExplained(@Reference StaffRules staff, @Reference ConfiguredDivisions divisions) {
        this.staff = staff;
        this.divisions = divisions;
    }

    @Override
    public String module() {
        return "grid";
    }

    @Override
    public List<DecidedBy> explain(AreaCode area) {
        return Stream.of(staff.explain(area), divisions.explain(area))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> refused() {
        return Stream.of(staff.refused(), divisions.refused())
                .flatMap(List::stream)
                .toList();
    }
}
