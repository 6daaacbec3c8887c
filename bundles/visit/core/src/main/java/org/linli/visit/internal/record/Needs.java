// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.petition.Origin;
import org.linli.petition.Person;
import org.linli.petition.Place;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;

/**
 * Makes needs into petitions, exactly once: prepared outside, kept in the transaction of what they came of, filed after it.
 * What is not filed then is filed by the {@link FilingPump}.
 *
 * <pre>
 * Needs.Prepared needs = filing.prepare(source, drafts, resident -> null, by);
 * schema.write(tx -> { …; filing.keep(tx, needs); … });
 * List&lt;FiledNeed&gt; filed = filing.file(needs);
 * </pre>
 */
public interface Needs {
    /** How many needs can come of one visit, meeting or patrol at once. */
    int MOST = 10;

    /**
     * Checks needs and gathers what their filing takes; asks other modules.
     *
     * @param person who asks, by the resident's id; null for nobody who can be named
     * @throws org.linli.kernel.PlatformException invalid, naming each field that is wrong, such as {@code needs[0].type}
     */
    Prepared prepare(Source source, List<NeedDraft> needs, Function<String, Person> person, Actor by);

    /** Keeps what was prepared, in the transaction that is open. */
    void keep(EntityManager tx, Prepared prepared);

    /** Files what was kept, after the commit; waits at most 300 ms for each. */
    List<FiledNeed> file(Prepared prepared);

    /** What became of the needs of a visit, meeting or patrol, in their order. */
    List<FiledNeed> of(Origin origin);

    /**
     * Where needs come from.
     *
     * @param channel the channel of petitions, such as {@code visit} or {@code yard-meeting}
     * @param origin the visit, meeting or patrol
     * @param area the smallest known area of the place
     * @param place the place of needs that name none
     * @param at when they were told
     */
    record Source(String channel, Origin origin, AreaCode area, Place place, Instant at) {}

    /** Needs that are ready to be kept. */
    record Prepared(List<FilingRow> rows) {
        public Prepared {
            rows = List.copyOf(rows);
        }
    }
}
