// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.CareDraft;
import org.linli.registry.CareFile;
import org.linli.registry.CareFiles;
import org.linli.registry.CareLevel;

/** Care files in memory, with versions; for whoever asks, unless told that the purpose is over. */
final class FakeCareFiles {
    private final Map<String, List<CareFile>> files = new LinkedHashMap<>();
    private boolean over;

    /** From now on no purpose holds, or all do. */
    void purposesOver(boolean now) {
        over = now;
    }

    void add(String id, String resident, AreaCode area) {
        CareDraft told = new CareDraft("elder-alone", true, List.of("助餐"), null, null, "起初", List.of());
        files.put(id, new ArrayList<>(List.of(file(id, resident, area, told, null, 1))));
    }

    List<String> ids() {
        return List.copyOf(files.keySet());
    }

    CareFile now(String id) {
        List<CareFile> versions = versions(id);
        return versions.get(versions.size() - 1);
    }

    /** The oldest first. */
    List<CareFile> versions(String id) {
        if (!files.containsKey(id)) {
            throw new PlatformException(Problem.notFound("care file", id));
        }
        return files.get(id);
    }

    CareFiles service() {
        return StandIn.in(
                CareFiles.class,
                null,
                Map.of(
                        "read", values -> read((String) values[0]),
                        "versions", values -> past((String) values[0]),
                        "change", values -> change((String) values[0], (CareDraft) values[1], (long) values[2]),
                        "close", values -> close((String) values[0], (String) values[1], (long) values[2])));
    }

    private synchronized CareFile read(String id) {
        if (over) {
            throw new PlatformException(Problem.forbidden("this purpose does not hold for this record"));
        }
        return now(id);
    }

    private synchronized List<CareFile> past(String id) {
        List<CareFile> past = new ArrayList<>(versions(id));
        Collections.reverse(past);
        return past.subList(0, Math.min(50, past.size()));
    }

    synchronized long change(String id, CareDraft draft, long version) {
        CareFile before = now(id);
        if (before.version() != version) {
            throw new PlatformException(Problem.staleVersion(version, before.version()));
        }
        versions(id).add(file(id, before.resident(), before.area(), draft, before.closedFor(), version + 1));
        return version + 1;
    }

    private synchronized long close(String id, String reason, long version) {
        CareFile before = now(id);
        versions(id).add(file(id, before.resident(), before.area(), before.told(), reason, version + 1));
        return version + 1;
    }

    private static CareFile file(
            String id, String resident, AreaCode area, CareDraft told, String closedFor, long version) {
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        CareLevel level = told.level() == null ? CareLevel.YELLOW : told.level();
        return new CareFile(
                id,
                resident,
                "独居老人",
                level,
                "按规则",
                CareLevel.YELLOW,
                told,
                null,
                LocalDate.of(2026, 4, 1),
                closedFor,
                at,
                at,
                area,
                version);
    }
}
