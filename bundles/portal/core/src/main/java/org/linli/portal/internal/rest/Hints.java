// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.petition.Duplicates;
import org.linli.petition.KnownWorks;
import org.linli.petition.Place;

/** What is known about a matter before it is filed: what others have asked, and what is worked on there. */
final class Hints {
    private final Duplicates duplicates;
    private final KnownWorks works;

    Hints(Duplicates duplicates, KnownWorks works) {
        this.duplicates = duplicates;
        this.works = works;
    }

    /** What others have filed, as far as everybody may know; nothing as long as too little was said. */
    List<Duplicates.Hint> others(Fields form, Place place) {
        if (!form.has("text") || !form.has("type") || !isSomewhere(place)) {
            return List.of();
        }
        return quietly(() -> duplicates.atFiling(new Duplicates.Matter(form.get("text"), form.get("type"), place)));
    }

    /** What is worked on there. */
    List<KnownWorks.PublicWork> works(String type, Place place) {
        return isSomewhere(place) ? quietly(() -> works.near(place, type)) : List.of();
    }

    private static boolean isSomewhere(Place place) {
        return place.point() != null || place.address() != null || place.area() != null;
    }

    /** Who wants to file something must not be kept from it by a hint that cannot be had. */
    private static <T> List<T> quietly(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (PlatformException none) {
            return List.of();
        }
    }

    private interface Asking<T> {
        List<T> ask();
    }
}
