// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Filing a petition and following it. */
@ProviderType
public interface Petitions {
    /** The types that can be filed where no area has a list of its own, in the order to show them. */
    List<PetitionType> types();

    /**
     * The types that can be filed in an area, in the order to show them: the list of exactly this area, else of the
     * nearest above it that has one, else that of {@link #types()}.
     *
     * @param area the area; null for {@link #types()}
     */
    default List<PetitionType> types(AreaCode area) {
        return types();
    }

    /**
     * Files a petition. In one transaction it gets its first handler (the desk of its subdistrict) and a clock for the
     * dispatch; normally the rule of its area has refined both before this returns, which waits for that for at most
     * 300 ms.
     *
     * @param draft what is filed
     * @param key the idempotency key, 8 to 100 characters: the same key and draft give the same receipt; may be null
     * @param by who enters it; {@link Actor#ANONYMOUS} for a resident
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong; key reused
     */
    Receipt file(PetitionDraft draft, String key, Actor by);

    /**
     * How a petition stands.
     *
     * @param number its number, case and hyphens ignored
     * @param secret its secret
     * @throws org.linli.kernel.PlatformException not found, when number and secret do not belong together
     */
    Progress follow(String number, String secret);

    /**
     * Rates the handling of a closed petition, once per closing.
     *
     * @throws org.linli.kernel.PlatformException not found as in {@link #follow}; illegal step unless it is closed and
     *     not rated; invalid
     */
    Progress rate(String number, String secret, Rating rating);
}
