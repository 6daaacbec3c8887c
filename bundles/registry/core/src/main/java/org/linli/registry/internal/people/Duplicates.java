// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.registry.ResidentSummary;
import org.linli.registry.Residents.Duplicate;
import org.linli.registry.Residents.Duplicate.Reason;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Summaries;
import org.linli.registry.internal.TextKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds those who may be the same person as somebody who is to be added. */
@Component(service = Duplicates.class)
public final class Duplicates {
    private static final int MOST = 20;
    private static final String LIVING = " AND r.status NOT IN (org.linli.registry.ResidentStatus.MERGED,"
            + " org.linli.registry.ResidentStatus.ERASED, org.linli.registry.ResidentStatus.IMPORTING)";

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final Summaries summaries;

    @Activate
    public Duplicates(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference Summaries summaries) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.summaries = summaries;
    }

    /** Shows them masked, those in the reader's areas only; written into the ledger as a list. */
    List<Duplicate> shown(CheckedDraft draft, String from, Actor by) {
        by.require(draft.home().area(), Rights.writes());
        Search search = search(draft, null);
        Map<ResidentRow, Reason> found = schema.read(em -> search.likely(em, by));
        neighbours.ledger().append(Access.list(by, "registry.resident-duplicates", found.size(), from));
        List<ResidentSummary> shown = summaries.of(new ArrayList<>(found.keySet()));
        List<Reason> reasons = new ArrayList<>(found.values());
        List<Duplicate> duplicates = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            duplicates.add(new Duplicate(shown.get(i), reasons.get(i)));
        }
        return duplicates;
    }

    /**
     * A search for the same person, its blind indexes made: it can run inside a transaction.
     *
     * @param self the resident that the draft is of; null for a new one
     */
    Search search(CheckedDraft draft, String self) {
        return new Search(
                draft,
                self == null ? "" : self,
                seals.index("id-number", draft.fields().idNumber()),
                seals.index("phone", Phones.canonical(draft.fields().phone())));
    }

    /** What is searched for. */
    record Search(CheckedDraft draft, String self, String idNumber, String phone) {
        /** The same search without somebody who is the same person indeed. */
        Search besides(String id) {
            return new Search(draft, id, idNumber, phone);
        }

        /** Refuses when there is one that is not known to be somebody else. */
        void requireNone(EntityManager em, Set<String> others, Actor by) {
            requireOwnIdNumber(em, by);
            List<String> possible = likely(em, by).keySet().stream()
                    .map(row -> row.id)
                    .filter(id -> !others.contains(id))
                    .toList();
            if (!possible.isEmpty()) {
                throw conflict(
                        "somebody who may be the same person is registered; look and name those who are not", possible);
            }
        }

        /** Refuses an ID number that somebody has, wherever; only in the caller's areas it is told who. */
        void requireOwnIdNumber(EntityManager em, Actor by) {
            List<ResidentRow> same = by(em, "r.idNumberIndex = :value", idNumber);
            if (!same.isEmpty()) {
                throw conflict(
                        "this ID number is registered already",
                        same.stream()
                                .filter(row -> by.may(row.area(), Rights.lists()))
                                .map(row -> row.id)
                                .toList());
            }
        }

        /** Those in the caller's areas, the surest first. */
        Map<ResidentRow, Reason> likely(EntityManager em, Actor by) {
            Map<ResidentRow, Reason> found = new LinkedHashMap<>();
            by(em, "r.idNumberIndex = :value", idNumber).forEach(row -> found.put(row, Reason.SAME_ID_NUMBER));
            String name = TextKeys.name(draft.name());
            by(em, "r.phoneIndex = :value", phone).stream()
                    .filter(row -> row.nameKey.equals(name))
                    .forEach(row -> add(found, row, Reason.SAME_NAME_AND_PHONE));
            if (draft.born() != null) {
                em.createQuery(
                                "SELECT r FROM ResidentRow r WHERE r.community = :community AND r.nameKey = :name"
                                        + " AND r.born = :born AND r.id <> :self" + LIVING + " ORDER BY r.id",
                                ResidentRow.class)
                        .setParameter("community", draft.home().community())
                        .setParameter("name", name)
                        .setParameter("born", draft.born())
                        .setParameter("self", self)
                        .setMaxResults(MOST)
                        .getResultList()
                        .forEach(row -> add(found, row, Reason.SAME_NAME_AND_BIRTHDAY));
            }
            found.keySet().removeIf(row -> !by.may(row.area(), Rights.lists()) && !by.may(row.area(), Rights.writes()));
            return first(found);
        }

        private List<ResidentRow> by(EntityManager em, String equality, String value) {
            return value == null
                    ? List.of()
                    : em.createQuery(
                                    "SELECT r FROM ResidentRow r WHERE " + equality + " AND r.id <> :self" + LIVING
                                            + " ORDER BY r.id",
                                    ResidentRow.class)
                            .setParameter("value", value)
                            .setParameter("self", self)
                            .setMaxResults(MOST)
                            .getResultList();
        }

        private static void add(Map<ResidentRow, Reason> found, ResidentRow row, Reason reason) {
            boolean isNew = found.keySet().stream().noneMatch(other -> other.id.equals(row.id));
            if (isNew) {
                found.put(row, reason);
            }
        }

        private static Map<ResidentRow, Reason> first(Map<ResidentRow, Reason> found) {
            Map<ResidentRow, Reason> first = new LinkedHashMap<>();
            found.entrySet().stream().limit(MOST).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
            return first;
        }

        private static PlatformException conflict(String detail, List<String> ids) {
            Problem plain = Problem.conflict(detail);
            return new PlatformException(new Problem(
                    plain.type(),
                    plain.status(),
                    plain.title(),
                    plain.detail(),
                    List.of(),
                    ids.isEmpty() ? Map.of() : Map.of("possibleDuplicates", ids)));
        }
    }
}
