// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.ChangeRequest;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds change requests and opens what is sealed in them. Asks nobody whether the reader may: its callers do. */
@Component(service = RequestRecords.class)
public final class RequestRecords {
    private static final ChangeWords UNREADABLE = new ChangeWords(Map.of(), Map.of(), null, null);

    private final RegistrySchema schema;
    private final Seals seals;
    private final CurrentRecords currents;
    private final Memberships memberships;

    @Activate
    public RequestRecords(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference CurrentRecords currents,
            @Reference Memberships memberships) {
        this.schema = schema;
        this.seals = seals;
        this.currents = currents;
        this.memberships = memberships;
    }

    /**
     * A change request that was found.
     *
     * @param key what seals it, wrapped; null when it was destroyed
     * @param current the record as it stands; null for a new resident
     * @param membership for a membership: as it stands; else null
     */
    record Found(
            ChangeRequestRow row,
            ChangeWords words,
            String key,
            CurrentRecords.Current current,
            Memberships.Current membership) {
        long recordVersion() {
            if (membership != null) {
                return membership.version();
            }
            return current == null ? 0 : current.version();
        }

        private Map<String, String> now() {
            if (membership != null) {
                return membership.fields();
            }
            return current == null ? Map.of() : current.fields();
        }

        /** With all values, for who is to decide. */
        ChangeRequest shown() {
            List<ChangeRequest.Change> changes = new ArrayList<>();
            words.after().forEach((field, after) -> {
                String before = words.before().get(field);
                String now = now().get(field);
                boolean conflict = current != null && !Objects.equals(now, before) && !Objects.equals(now, after);
                changes.add(new ChangeRequest.Change(field, before, after, now, conflict));
            });
            return view(changes, current == null ? null : current.name(), words.ground(), false);
        }

        /** With all values hidden. */
        ChangeRequest masked(boolean own) {
            List<ChangeRequest.Change> changes = new ArrayList<>();
            words.after()
                    .forEach((field, after) -> changes.add(new ChangeRequest.Change(
                            field,
                            ResidentFields.masked(field, words.before().get(field)),
                            ResidentFields.masked(field, after),
                            null,
                            false)));
            String name = current == null ? null : ResidentFields.masked("name", current.name());
            return view(changes, name, own ? words.ground() : null, true);
        }

        private ChangeRequest view(List<ChangeRequest.Change> changes, String name, String ground, boolean masked) {
            return new ChangeRequest(
                    row.id,
                    row.kind,
                    row.status,
                    row.resident,
                    name,
                    row.household,
                    changes,
                    changes.stream().anyMatch(ChangeRequest.Change::conflict),
                    ground,
                    words.declinedFor(),
                    row.asked(),
                    row.decided(),
                    row.area(),
                    recordVersion(),
                    masked);
        }
    }

    /** @throws PlatformException not found */
    Found find(String id) {
        ChangeRequestRow row = schema.read(em -> em.find(ChangeRequestRow.class, id));
        if (row == null) {
            throw notFound(id);
        }
        String key = row.wrappedKey != null ? row.wrappedKey : key(row.keyHolder());
        ChangeWords words = seals.open(key, row.owner(), row.sealed, ChangeWords.class);
        CurrentRecords.Current current =
                row.resident == null ? null : currents.find(row.resident).orElse(null);
        Memberships.Current membership = row.household == null
                ? null
                : memberships.find(row.household, row.resident).orElse(null);
        return new Found(row, words == null ? UNREADABLE : words, key, current, membership);
    }

    static PlatformException notFound(String id) {
        return new PlatformException(Problem.notFound("change request", id));
    }

    private String key(String resident) {
        return Optional.ofNullable(resident)
                .flatMap(id -> schema.jdbc(tx -> Person.find(tx, id)))
                .map(Person::key)
                .orElse(null);
    }
}
