// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.List;
import org.linli.kernel.security.Actor;

/** Tells whoever reads a person's record with the field group CARE of the person's open care files. */
public interface CareNotes {
    /**
     * The open care files that the reader may see, each in a few words such as 独居老人 (ORANGE), without notes.
     *
     * @param resident the id; files of records that were merged into it are told, too
     */
    List<String> openFor(String resident, Actor reader);
}
