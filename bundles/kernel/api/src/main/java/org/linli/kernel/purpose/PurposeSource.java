// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.purpose;

import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows one kind of purpose: the module that keeps the cases, visits, reviews or requests of that kind. Asked at every
 * read of a person's record; answers from its own tables by an index, changes nothing, and calls nobody.
 *
 * <p>Rule of choice where several know one kind: the highest service ranking, then the lowest service id. Where nobody
 * knows a kind, the read is refused.
 */
@ConsumerType
public interface PurposeSource {
    /** The service property with the kind, such as {@code petition}. */
    String KIND = "linli.purpose.kind";

    /**
     * Whether this purpose is one that holds now, for this person and this reader.
     *
     * @param reference the number or id of the case, visit, review or request
     * @param person the id of the person whose record is to be read
     * @param reader who is to read
     */
    Standing check(String reference, String person, Actor reader);

    /** What stands against a purpose, or nothing. */
    enum Standing {
        /** It exists, is open, is the reader's to work on, and concerns this person. */
        HOLDS,
        /** There is none with this reference. */
        UNKNOWN,
        /** It is over. */
        CLOSED,
        /** It lies outside the reader's area, or is not theirs to work on. */
        NOT_THE_READERS,
        /** It concerns somebody else. */
        ANOTHER_PERSON
    }
}
