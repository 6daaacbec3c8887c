// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Input;
import org.linli.registry.DwellingKind;

/**
 * A dwelling (房屋).
 *
 * @param building the id of its building; null for a house that stands alone
 * @param room within its building, such as 2-301
 * @param address the whole address, with the room
 */
public record Dwelling(
        String id, String building, String room, String address, DwellingKind kind, AreaCode area, long version)
        implements Place {
    @Override
    public AreaLevel level() {
        return AreaLevel.COMMUNITY;
    }

    @Override
    public void check(Input input) {
        input.text("room", room, 1, 40).text("address", address, 1, 200).required("kind", kind);
    }
}
