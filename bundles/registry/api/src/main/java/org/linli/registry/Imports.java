// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.io.InputStream;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Residents from CSV files. A file is uploaded, checked row by row beside the running work, shown with what is wrong, and
 * then applied or thrown away. Only who uploaded it sees it. What it tells of people is sealed by a key of its own, which
 * is destroyed when the import ends, at the latest after seven days.
 */
@ProviderType
public interface Imports {
    /** How many rows a file may have. */
    int MOST_ROWS = 100_000;

    /**
     * Takes a file.
     *
     * @param csv UTF-8 or GB18030, with headings in the first row
     * @param area where people live whose row names no area; may be null
     * @param key the idempotency key; may be null
     * @param by a registrar
     * @return the id
     * @throws org.linli.kernel.PlatformException malformed; invalid, naming columns that are missing; conflict, when the
     *     caller has too many unfinished imports
     */
    String upload(InputStream csv, AreaCode area, String key, Actor by);

    /**
     * How an import stands.
     *
     * @throws org.linli.kernel.PlatformException not found, also for somebody else's
     */
    ResidentImport find(String id, Actor by);

    /** The actor's own imports, the newest first. */
    Page<ResidentImport> mine(String cursor, int size, Actor by);

    /**
     * The rows in a state, masked, in the file's order; the look is in the access ledger before this returns.
     *
     * @param from the reader's network address; may be null
     */
    Page<ImportRow> rows(String id, ImportRow.State state, String cursor, int size, String from, Actor by);

    /**
     * Begins to take the rows into the registry; the rest is done in the background and goes on after a restart.
     *
     * @param notDuplicates numbers of rows that were shown as possible duplicates and are somebody else; at most 500
     * @throws org.linli.kernel.PlatformException illegal step, unless it is checked; conflict, for all or nothing while
     *     rows have errors or are duplicates
     */
    ResidentImport apply(String id, ResidentImport.Mode mode, List<Integer> notDuplicates, Actor by);

    /** Throws an import away that is not being applied. */
    void throwAway(String id, Actor by);
}
