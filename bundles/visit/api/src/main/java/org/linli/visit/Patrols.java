// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Patrols (安全巡查队伍) with what was found on them (2026 rules on government apps: tracks are off until the worker opens a
 * patrol, kept briefly, and never a measure). There is no list of other people's patrols, no count, no length and no
 * duration.
 */
@ProviderType
public interface Patrols {
    /** How long a patrol stays open when nobody ends it, in hours. */
    int MOST_HOURS = 12;
    /** How long a track is kept, in days; hazards stay. */
    int TRACK_DAYS = 30;
    /** How many points come at once. */
    int MOST_POINTS = 500;

    /**
     * Opens a patrol, and with it the track.
     *
     * @param area a community or grid
     * @param key the idempotency key, 8 to 64 characters; may be null
     * @param by a grid worker or community officer of the area
     * @throws org.linli.kernel.PlatformException conflict, when the actor has an open one, naming it
     */
    Patrol open(AreaCode area, String key, Actor by);

    /** The actor's own patrol. @throws org.linli.kernel.PlatformException not found, also for another worker's */
    Patrol find(String id, Actor by);

    /** The actor's own patrols of the last 30 days, the newest first. */
    Page<Patrol> mine(String cursor, int size, Actor by);

    /**
     * Takes points of the track, all or none. The same key again takes nothing twice.
     *
     * @param points 1 to {@link #MOST_POINTS}, each from the time in which the patrol was open; a patrol holds at most
     *     20 000
     * @param key the idempotency key, 8 to 64 characters
     * @param by the worker who opened it
     * @throws org.linli.kernel.PlatformException conflict, when the patrol is over; invalid, naming every point that is
     *     wrong; not found for everybody else
     */
    void track(String id, List<TrackPoint> points, String key, Actor by);

    /**
     * Enters a hazard. It is filed as a petition within a moment, also when the platform stops in between.
     *
     * @param key the idempotency key, 8 to 64 characters
     * @param by the worker who opened the patrol
     * @return the hazard, with its petition when that was there within 300 ms
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong, also a photo that the worker
     *     did not bring; unavailable, when there is a photo and the module for petitions is away; not found, for everybody
     *     else's patrol
     */
    Hazard found(String id, HazardDraft draft, String key, Actor by);

    /** The hazards of the actor's own patrol, at most 200, the oldest first. */
    List<Hazard> hazards(String id, Actor by);

    /**
     * The hazards of an area that are no petitions and wait for a person to mend them, the oldest first. They name no patrol
     * and no worker.
     *
     * @param area null for all areas of the actor
     * @param cursor the {@code next} of the page before; null to begin
     * @param size how many, see {@link Page#size}
     * @param by a community officer of the area
     * @throws org.linli.kernel.PlatformException forbidden
     */
    Page<Hazard> toMend(AreaCode area, String cursor, int size, Actor by);

    /**
     * Files a hazard again that was refused, mended: in the name of whoever mends it.
     *
     * @param id the hazard
     * @param draft what is to be told instead; what is null stays as it was told
     * @param by the worker who found it, or a community officer of the area
     * @return what became of it
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong; conflict, when it was not
     *     refused; not found
     */
    Hazard mend(String id, HazardDraft draft, Actor by);

    /** Ends a patrol; nothing happens when it is over. */
    Patrol close(String id, Actor by);

    /**
     * The worker's own track.
     *
     * @param by the worker who opened the patrol
     * @return the points in the order of time; none when they are deleted
     */
    List<TrackPoint> ownTrack(String id, Actor by);

    /**
     * The track for a supervisor of the area, once the ground stands in the ledger of looks.
     *
     * @param from the reader's network address; may be null
     * @throws org.linli.kernel.PlatformException forbidden for every other kind of reason, which is counted and written
     *     down, and for everybody without the role; not found, when there is none (any more); unavailable, when the
     *     ledger cannot be written
     */
    List<TrackPoint> track(String id, TrackRead why, String from, Actor by);
}
