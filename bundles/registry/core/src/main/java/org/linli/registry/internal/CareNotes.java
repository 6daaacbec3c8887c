// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.security.Actor;

/** Tells whoever reads a person's record with the field group CARE of the person's open care files. */
public interface CareNotes {
    /**
     * The open care files that the reader may see, each in a few words such as 独居老人 (ORANGE), without notes.
     *
     * @param resident the id; files of records that were merged into it are told, too
     */
    List<String> openFor(String resident, Actor reader);

    /**
     * The same of several people, by their ids; who has none is left out.
     *
     * @param residents at most 100
     */
    default Map<String, List<String>> openFor(Collection<String> residents, Actor reader) {
        Map<String, List<String>> notes = new HashMap<>();
        residents.forEach(resident -> notes.put(resident, openFor(resident, reader)));
        return notes;
    }
}
