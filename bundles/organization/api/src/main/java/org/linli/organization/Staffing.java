// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.osgi.annotation.versioning.ProviderType;

/** Who is responsible for an area now; for any other moment see {@link Responsibilities}. */
@ProviderType
public interface Staffing {
    /**
     * Who handles first what happens in exactly this area: for a grid its worker or who stands in for that worker, else its
     * service team, else its community's; for a community, subdistrict or district its desk.
     *
     * @return empty for a grid that nobody looks after, and for an unknown area
     */
    Optional<Handler> handlerOf(AreaCode area);

    /**
     * The desk that takes what nobody else has taken: of the subdistrict that the area lies in or is, else of the
     * district.
     *
     * @throws org.linli.kernel.PlatformException not found, for an area of no known district
     */
    Handler deskOf(AreaCode area);
}
