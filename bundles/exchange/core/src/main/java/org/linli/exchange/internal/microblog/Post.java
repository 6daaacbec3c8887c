// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.petition.Person;

/**
 * A post, as the feed of an account gives it: one JSON object in a line.
 *
 * @param id the network's id of it
 * @param account who wrote it
 * @param at when
 * @param text what was written
 * @param to which of our accounts it was written to
 * @param name how the writer wants to be called; may be null
 * @param phone the writer's phone; may be null
 * @param onBehalfOf whom it is for; null when for the writer
 * @param about what it is about, in words; may be null
 * @param point where; may be null
 * @param place where, in words; may be null
 * @param area the code of the area where it is; null for that of our account
 */
record Post(
        String id,
        String account,
        Instant at,
        String text,
        String to,
        String name,
        String phone,
        Person onBehalfOf,
        String about,
        GeoPoint point,
        String place,
        String area) {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 2000;

    /**
     * Reads a line.
     *
     * @throws PlatformException invalid, with all that is wrong
     * @throws IllegalArgumentException when it is no such JSON
     */
    static Post read(String line) {
        Post post = Json.read(line, Post.class);
        new Input()
                .text("id", post.id, 1, LONGEST_ID)
                .text("account", post.account, 1, LONGEST_ID)
                .required("at", post.at)
                .text("text", post.text, 2, LONGEST_TEXT)
                .text("to", post.to, 1, LONGEST_ID)
                .check();
        return post;
    }

    AreaCode areaOr(AreaCode ours) {
        return area == null ? ours : AreaCode.of(area);
    }

    /** Who asks; null for somebody who gave neither name nor phone. */
    Person writer() {
        boolean unknown = (name == null || name.isBlank()) && (phone == null || phone.isBlank());
        return unknown ? null : new Person(name == null || name.isBlank() ? "微博网友" : name, phone);
    }
}
