// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSettings;

/**
 * A petition, made ready for the index of likeness.
 *
 * @param matter what is compared
 * @param profile the same, taken apart
 * @param area where it lies
 * @param sketch what the index keeps of what is said
 */
public record Likened(Matter matter, Profile profile, AreaCode area, String sketch) {
    private static final String CONTEXT = "petition.likeness";

    /** Without it nobody can try words against the index. It lies outside the database; not inside a transaction. */
    static String secret(Keyring keyring) {
        return keyring.index(CONTEXT, "sketch");
    }

    public static Likened of(Matter matter, AreaCode area, Keyring keyring) {
        return of(matter, area, secret(keyring));
    }

    static Likened of(Matter matter, AreaCode area, String secret) {
        Profile profile = Profile.of(matter);
        return new Likened(matter, profile, area, Sketch.of(profile, secret));
    }

    /** What is about to be filed. */
    public static Matter matter(PetitionDraft draft, Instant at, PetitionSettings.Values settings) {
        Place place = draft.place();
        return new Matter(
                draft.text(),
                draft.type(),
                settings.typeName(draft.type(), place.area()),
                new Matter.Where(place.point(), place.address()),
                at);
    }

    /** What was filed. */
    static Matter matter(PetitionRow petition, PetitionSettings.Values settings) {
        GeoPoint point = petition.longitude == null ? null : new GeoPoint(petition.longitude, petition.latitude);
        return new Matter(
                petition.text,
                petition.type,
                settings.typeName(petition.type, null),
                new Matter.Where(point, petition.address),
                petition.filedAt);
    }

    LikenessTable.Entry entry(String petition) {
        return new LikenessTable.Entry(petition, matter, area, sketch);
    }

    /** In the transaction that files it. */
    public void keep(Connection tx, String petition) {
        try {
            LikenessTable.keep(tx, entry(petition));
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
