// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.io.IOException;
import java.io.OutputStream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Residents as CSV files. A registrar asks and says what for, a supervisor of the area approves, and the one who asked
 * fetches the file once within a day. Each person in it is in the access ledger with the export as the purpose; each row
 * bears a mark by which a leaked file is traced.
 */
@ProviderType
public interface Exports {
    /** How many people a file holds at most. */
    int MOST_ROWS = 100_000;

    /**
     * Asks for a file.
     *
     * @param key the idempotency key; may be null
     * @param by a registrar of the area
     * @return the id
     * @throws org.linli.kernel.PlatformException invalid, naming each field, also when there are too many people; forbidden
     */
    String ask(ExportDraft draft, String key, Actor by);

    /**
     * An export, to registrars and supervisors of its area.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    ResidentExport find(String id, Actor by);

    /** The exports of an area, the newest first; as {@link #find}. */
    Page<ResidentExport> list(AreaCode area, String cursor, int size, Actor by);

    /**
     * Approves an export or declines it.
     *
     * @param reason why it is declined
     * @param by a supervisor of the area, not the one who asked
     * @throws org.linli.kernel.PlatformException not found; forbidden; illegal step, when it was decided
     */
    ResidentExport decide(String id, boolean approve, String reason, Actor by);

    /**
     * Takes the one right to fetch the file. The fetch is in the access ledger before this returns.
     *
     * @param from the reader's network address; may be null
     * @param by who asked for it, still a registrar of the area
     * @throws org.linli.kernel.PlatformException not found; forbidden; illegal step, unless it is approved, not fetched and
     *     not older than a day
     */
    File fetch(String id, String from, Actor by);

    /**
     * Whose file a row comes from.
     *
     * @param mark what stands in the row's last column
     * @param by a supervisor of the area
     * @throws org.linli.kernel.PlatformException not found
     */
    Trace trace(String mark, Actor by);

    /** A file that is made while it is written: it is nowhere kept. */
    interface File {
        /** A name without personal data. */
        String name();

        /** Writes it, once. Whoever is in it is in the access ledger before. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Where a row comes from.
     *
     * @param export the export, with who asked, who approved and when it was fetched
     * @param row the row's number in that file, the first person being 1
     */
    record Trace(ResidentExport export, int row) {}
}
