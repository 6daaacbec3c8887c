// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.linli.grid.internal.Diary;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.internal.Seals;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.registry.event.ResidentErased;
import org.linli.registry.event.ResidentMerged;

/**
 * What is kept of a resident who is engaged follows the registry: who was made unreadable there is so here, at once, and
 * what they did ends and shows as a gap; who was merged goes on under the id that is kept. Found by the blind index, so a
 * second time there is nothing more to do.
 */
final class FollowedResidents implements Reactor {
    private static final String BY = "system:grid";

    private final GridSchema schema;
    private final Diary diary;
    private final EngagementReading reading;
    private final Seals seals;

    FollowedResidents(GridSchema schema, Diary diary, EngagementReading reading, Seals seals) {
        this.schema = schema;
        this.diary = diary;
        this.reading = reading;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "grid.residents";
    }

    @Override
    public String feed() {
        return "registry";
    }

    @Override
    public void on(FeedEvent event) {
        if (event.type().equals("ResidentErased")) {
            each(Json.read(event.body(), ResidentErased.class).resident(), this::erase);
        } else if (event.type().equals("ResidentMerged")) {
            ResidentMerged merged = Json.read(event.body(), ResidentMerged.class);
            if (!merged.resident().equals(merged.into())) {
                each(merged.resident(), row -> rename(row, merged.into()));
            }
        }
    }

    private void each(String resident, Consumer<EngagementRow> work) {
        String index = seals.index(resident);
        List<EngagementRow> some;
        do {
            some = reading.of(index);
            some.forEach(work);
        } while (!some.isEmpty());
        diary.nudge();
    }

    private void erase(EngagementRow row) {
        write(em -> new EngagementWriting(em, diary).erase(row.id, reading.today(), BY));
    }

    private void rename(EngagementRow row, String into) {
        Person person = seals.open(row.wrappedKey, row.id, row.sealed, Person.class);
        String sealed = seals.seal(row.wrappedKey, row.id, new Person(person.name(), person.phone(), into));
        String index = seals.index(into);
        write(em -> new EngagementWriting(em, diary).rename(row.id, sealed, index));
    }

    private void write(Consumer<EntityManager> work) {
        schema.write(em -> {
            work.accept(em);
            return null;
        });
    }
}
