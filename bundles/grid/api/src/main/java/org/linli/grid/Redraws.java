// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Dividing the grids of an area anew (网格调整: bounded by streets and lanes, fit in size, no gaps, adjusted as
 * needed). One person drafts it, sees what it would change, another one approves it; then it is applied in the background,
 * piece by piece, and goes on after a crash where it was. A new grid has the worker that its {@link GridOutline} names, or
 * that it was given before, when it was entered without an outline, from its first moment; else its desk takes what is open
 * there. Whoever may not see the area is told that it is not there.
 */
@ProviderType
public interface Redraws {
    /** How many grids a draft can name, those that end included. */
    int MOST_GRIDS = 150;

    /** How many of them can name a worker. */
    int MOST_WORKERS = 25;

    /**
     * The grids that do not fit the division rule, the worst first.
     *
     * @param area a community or subdistrict
     * @param by a community officer, dispatcher, supervisor or administrator of the area
     * @return at most 200
     * @throws org.linli.kernel.PlatformException not found; invalid, for another level
     */
    List<Suggestion> suggestions(AreaCode area, Actor by);

    /**
     * Drafts a redraw; nothing changes yet.
     *
     * @param draft all of it; grids that are not named stay. Who is named as a worker is an officer of the district with
     *     some role there now
     * @param key the same key again does nothing more; may be null
     * @param by a community officer, dispatcher, supervisor or administrator of the area
     * @throws org.linli.kernel.PlatformException invalid, with all that is wrong; conflict, while another redraw of the
     *     area or of one in or above it is not done
     */
    Redraw draft(RedrawDraft draft, String key, Actor by);

    /**
     * A redraw.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    Redraw find(String id, Actor by);

    /**
     * The redraws of an area and of those in it, newest first, without their outlines.
     *
     * @param cursor {@code next} of the page before; null to begin
     * @param size 1 to 200
     */
    Page<Redraw> list(AreaCode area, String cursor, int size, Actor by);

    /**
     * What a draft would change, by what is registered and open now.
     *
     * @throws org.linli.kernel.PlatformException not found; illegal step, once it is being applied
     */
    RedrawPreview preview(String id, Actor by);

    /**
     * Approves a draft; it is applied in the background from now on.
     *
     * @param version as it was seen
     * @param words what is said about it, 0 to 500 characters
     * @param by a supervisor or administrator of the district, not the one who drafted it; an administrator, when a named
     *     worker is not granted {@code GRID_WORKER} there yet and gets it by this
     * @throws org.linli.kernel.PlatformException not found; forbidden; stale version; illegal step
     */
    Redraw approve(String id, long version, String words, Actor by);

    /**
     * Rejects a draft; the one who drafted it may do so, too, to take it back.
     *
     * @param version as it was seen
     * @param ground why, 2 to 500 characters
     * @throws org.linli.kernel.PlatformException not found; forbidden; stale version; illegal step
     */
    Redraw reject(String id, long version, String ground, Actor by);
}
