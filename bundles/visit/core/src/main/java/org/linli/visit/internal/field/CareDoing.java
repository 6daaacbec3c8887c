// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.registry.CareFile;
import org.linli.visit.FieldConflict.Reason;
import org.linli.visit.FieldOperation;
import org.linli.visit.internal.Neighbours;

/**
 * Changes care files with what was entered without a network. A change that was made already changes nothing, so that it can
 * be done again.
 */
final class CareDoing {
    private static final int MOST_TRIES = 4;

    private final Neighbours neighbours;
    private final ConflictWriting conflicts;

    CareDoing(Neighbours neighbours, ConflictWriting conflicts) {
        this.neighbours = neighbours;
        this.conflicts = conflicts;
    }

    /** What the operation says. */
    private record Change(String resident, String purpose, Map<String, Object> changes) {
        private Change {
            changes = changes == null ? Map.of() : new HashMap<>(changes);
        }
    }

    /** The file as it is, as it was seen, and as it was since then. */
    private record Base(CareFile now, Map<String, String> seen, List<CareFile> since) {
        /** Without what stood in the file since then: when it is done again, that was this change. */
        private Map<String, String> without(Map<String, String> mine) {
            Map<String, String> left = new LinkedHashMap<>(mine);
            since.stream().map(CareFields::of).forEach(then -> left.entrySet()
                    .removeIf(field -> Objects.equals(field.getValue(), then.get(field.getKey()))));
            return left;
        }
    }

    /** @param again whether it may have been done before, without anybody knowing */
    Done change(FieldOperation operation, Turn turn, boolean again) {
        Change change = Json.read(Json.write(operation.body()), Change.class);
        new Input()
                .required("subject", operation.subject())
                .required("resident", change.resident())
                .required("baseVersion", operation.baseVersion())
                .that(CareFields.areKnown(change.changes().keySet()), "changes", "are none or unknown", "fields of it")
                .check();
        Purpose purpose = Purpose.parse(change.purpose());
        AreaCode area = neighbours.residents().areaOf(change.resident());
        if (!turn.by().may(area, Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER)) {
            throw new PlatformException(Problem.notFound("resident", change.resident()));
        }
        Map<String, String> mine = CareFields.changed(change.changes());
        Place place = new Place(operation, area, change.resident(), turn, again);
        if (!turn.by().may(area, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER)) {
            return contested(place, Reason.NOT_THEIR_RIGHT, new Contested(Map.of(), mine));
        }
        return merged(place, purpose, mine);
    }

    /** Where and by whom something is changed. */
    private record Place(FieldOperation operation, AreaCode area, String resident, Turn turn, boolean again) {}

    private Done merged(Place place, Purpose purpose, Map<String, String> mine) {
        for (int tries = 1; ; tries++) {
            Base base = base(place, purpose);
            if (base == null) {
                return contested(place, Reason.BASE_GONE, new Contested(Map.of(), mine));
            }
            Set<String> always = base.now().isOpen() ? CareFields.ALWAYS : mine.keySet();
            Map<String, String> left = place.again() ? base.without(mine) : mine;
            FieldMerge.Merged merged = FieldMerge.of(base.seen(), left, CareFields.of(base.now()), always);
            try {
                apply(base.now(), merged.apply(), place);
            } catch (PlatformException refused) {
                if (!refused.problem().type().equals(Problem.STALE_VERSION) || tries == MOST_TRIES) {
                    throw refused;
                }
                continue;
            }
            return rest(place, base.seen(), merged);
        }
    }

    private void apply(CareFile now, Map<String, String> fields, Place place) {
        if (!fields.isEmpty()) {
            neighbours
                    .careFiles()
                    .change(
                            now.id(),
                            CareFields.with(now.told(), fields),
                            now.version(),
                            place.turn().by());
        }
    }

    private Done rest(Place place, Map<String, String> seen, FieldMerge.Merged merged) {
        Map<String, String> left = merged.contested();
        if (left.isEmpty()) {
            return Done.of(place.operation().subject());
        }
        boolean always = left.keySet().stream().anyMatch(CareFields.ALWAYS::contains);
        Map<String, String> before = new HashMap<>(seen);
        before.keySet().retainAll(left.keySet());
        return contested(place, always ? Reason.ALWAYS : Reason.CHANGED_BY_OTHERS, new Contested(before, left));
    }

    /** Null when the file cannot be read for this purpose any more, or the version that was seen is not kept. */
    private Base base(Place place, Purpose purpose) {
        String id = place.operation().subject();
        long version = place.operation().baseVersion();
        Turn turn = place.turn();
        CareFile now;
        try {
            now = neighbours.careFiles().read(id, purpose, turn.from(), turn.by());
        } catch (PlatformException refused) {
            String type = refused.problem().type();
            if (type.equals(Problem.FORBIDDEN) || type.equals(Problem.CONFLICT)) {
                return null;
            }
            throw refused;
        }
        if (!now.resident().equals(place.resident())) {
            throw new PlatformException(Problem.notFound("care file", id));
        }
        if (now.version() == version) {
            return new Base(now, CareFields.of(now), List.of());
        }
        List<CareFile> versions = neighbours.careFiles().versions(id, purpose, turn.from(), turn.by());
        List<CareFile> since =
                versions.stream().filter(file -> file.version() > version).toList();
        return versions.stream()
                .filter(file -> file.version() == version)
                .findFirst()
                .map(file -> new Base(now, CareFields.of(file), since))
                .orElse(null);
    }

    private Done contested(Place place, Reason reason, Contested contested) {
        Opening opening = new Opening(place.operation(), place.area(), place.resident(), reason, contested);
        return Done.contested(conflicts.open(opening, place.turn()));
    }
}
