// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The households of the area, for modules that work with a household as a whole. */
@ProviderType
public interface Households {
    /**
     * Reads a household with the records of all its people, for a purpose that holds for the household as a whole: the
     * module that keeps the purpose is asked with the household's id in place of a person's. There is a look in the access
     * ledger for each person before this returns. A fixed number of statements, however many people there are.
     *
     * @param id the household
     * @param purpose what for, such as {@code visit 01J…}
     * @param from the reader's network address; may be null
     * @throws org.linli.kernel.PlatformException forbidden, conflict as {@code Purposes.require}, also where this kind of
     *     purpose does not show households; not found; unavailable, when the looks cannot be written down
     */
    Household read(String id, Purpose purpose, String from, Actor by);

    /**
     * Where a household is and whose it is, for a module that opens a case about it; ids only.
     *
     * @throws org.linli.kernel.PlatformException not found, also when it has ended
     */
    Home find(String id);

    /**
     * A dwelling, and the households that have it as their home, at most 20; ids only.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Occupied in(String dwelling);

    /**
     * Where a household is and whose it is.
     *
     * @param id the household
     * @param dwelling the id of the home
     * @param area the smallest known area of the home
     * @param residents the ids of those who belong to it now
     */
    record Home(String id, String dwelling, AreaCode area, List<String> residents) {
        public Home {
            residents = List.copyOf(residents);
        }
    }

    /**
     * A dwelling.
     *
     * @param dwelling its id
     * @param address its address, with the room
     * @param area the smallest known area
     * @param households the ids of its households
     */
    record Occupied(String dwelling, String address, AreaCode area, List<String> households) {
        public Occupied {
            households = List.copyOf(households);
        }
    }
}
