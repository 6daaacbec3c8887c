// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.sheet;

import org.linli.kernel.AreaCode;
import org.osgi.service.component.annotations.Component;

/** How many petitions are open in areas, as far as somebody answers. */
@Component(service = OpenPetitions.class)
public final class OpenPetitions {
    /** The questions of one sheet or list of sheets. */
    interface Asking {
        /** Null when it is not known. */
        Long in(AreaCode area);
    }

    Asking asking() {
        return area -> null;
    }
}
