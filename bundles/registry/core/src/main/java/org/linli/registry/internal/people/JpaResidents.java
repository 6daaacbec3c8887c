// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.Resident;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Residents;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The residents in the database. */
@Component(service = {Residents.class, JpaResidents.class})
public final class JpaResidents implements Residents {
    private static final int MOST_WITH_PHONE = 20;

    private final RegistrySchema schema;
    private final Diary diary;
    private final Seals seals;
    private final Drafts drafts;
    private final ResidentBatch batch;
    private final Duplicates duplicates;
    private final Reading reading;
    private final ResidentChanging changing;
    private final Arrivals arrivals;
    private final Once once;

    @Activate
    public JpaResidents(
            @Reference RegistrySchema schema,
            @Reference Diary diary,
            @Reference Seals seals,
            @Reference Drafts drafts,
            @Reference ResidentBatch batch,
            @Reference Duplicates duplicates,
            @Reference Reading reading,
            @Reference ResidentChanging changing) {
        this.schema = schema;
        this.diary = diary;
        this.seals = seals;
        this.drafts = drafts;
        this.batch = batch;
        this.duplicates = duplicates;
        this.reading = reading;
        this.changing = changing;
        this.arrivals = new Arrivals(schema, changing);
        this.once = new Once(schema.clock());
    }

    @Override
    public Resident read(String id, Purpose purpose, String from, Actor by) {
        return reading.read(id, purpose, from, by);
    }

    /** How a record stands, which tells nothing of the person: for those who may write there, to name what they saw. */
    public Standing standing(String id, Actor by) {
        ResidentRow row = schema.read(em -> found(em, id));
        Rights.requireWrite("resident", id, row.area(), by);
        return new Standing(row.status, row.area(), row.version);
    }

    /** How a record stands. */
    public record Standing(ResidentStatus status, AreaCode area, long version) {}

    @Override
    public List<Duplicate> duplicates(ResidentDraft draft, String from, Actor by) {
        return duplicates.shown(drafts.check(draft, by), from, by);
    }

    @Override
    public String add(ResidentDraft draft, List<String> notDuplicates, String key, Actor by) {
        return add(draft, notDuplicates, key, null, by);
    }

    /**
     * As {@link #add(ResidentDraft, List, String, Actor)}.
     *
     * @param cause what made the change, such as {@code change-request 01J…}; null for a direct one
     */
    public String add(ResidentDraft draft, List<String> notDuplicates, String key, String cause, Actor by) {
        CheckedDraft checked = drafts.check(draft, by);
        by.require(checked.home().area(), Rights.writes());
        Set<String> others = new HashSet<>(notDuplicates == null ? List.of() : notDuplicates);
        Duplicates.Search search = duplicates.search(checked, null);
        Optional<Arrivals.Arrival> arrival = arrivals.find(checked, search.idNumber(), cause, by);
        Prepared prepared =
                arrival.map(Arrivals.Arrival::next).orElseGet(() -> drafts.prepare(checked, by.id(), cause));
        String id = schema.write(em -> once.only(em, by, key, draft, () -> {
            if (arrival.isPresent()) {
                arrival.get().requireAway(em, search, by);
                search.besides(prepared.row().id).requireNone(em, others, by);
                changing.write(em, prepared, arrival.get().before());
            } else {
                search.requireNone(em, others, by);
                batch.insert(Schema.connection(em), List.of(prepared));
            }
            return prepared.row().id;
        }));
        diary.nudge();
        return id;
    }

    @Override
    public long change(String id, ResidentDraft draft, long version, String cause, Actor by) {
        return changing.change(id, draft, version, cause, by);
    }

    @Override
    public List<String> withPhone(String phone) {
        String digits = Phones.canonical(phone);
        if (digits == null || digits.isEmpty()) {
            return List.of();
        }
        String index = seals.index("phone", digits);
        return schema.read(em -> em.createQuery(
                        "SELECT r.id FROM ResidentRow r WHERE r.phoneIndex = :index ORDER BY r.id", String.class)
                .setParameter("index", index)
                .setMaxResults(MOST_WITH_PHONE)
                .getResultList());
    }

    @Override
    public AreaCode areaOf(String id) {
        return schema.read(em -> found(em, id)).area();
    }

    /**
     * The row of a resident, or of the one that it was found to be.
     *
     * @throws PlatformException not found
     */
    static ResidentRow found(EntityManager em, String id) {
        ResidentRow row = em.find(ResidentRow.class, id);
        // A kept record may be merged itself, later; in a circle it cannot be.
        while (row != null && row.mergedInto != null) {
            row = em.find(ResidentRow.class, row.mergedInto);
        }
        if (row == null) {
            throw new PlatformException(Problem.notFound("resident", id));
        }
        return row;
    }

    /** Refuses a version that is not the current one. */
    static void requireVersion(ResidentRow row, long version) {
        if (row.version != version) {
            throw new PlatformException(Problem.staleVersion(version, row.version));
        }
    }
}
