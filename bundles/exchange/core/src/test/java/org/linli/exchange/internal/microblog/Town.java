// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Duties;
import org.linli.organization.Duty;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;

/** Petitions that keep what is filed by its key and can be away, and a roster with one officer. */
final class Town implements Petitions, Duties {
    static final Instant NOW = Instant.parse("2026-08-11T14:20:00Z");
    static final AreaCode SUBDISTRICT = AreaCode.of("990101001");

    final Map<String, PetitionDraft> filed = new LinkedHashMap<>();
    final List<Actor> by = new ArrayList<>();
    volatile boolean away;

    @Override
    public List<PetitionType> types() {
        return List.of(new PetitionType("street-lamp", "路灯损坏"), new PetitionType("other", "其他"));
    }

    @Override
    public synchronized Receipt file(PetitionDraft draft, String key, Actor actor) {
        if (away) {
            throw new PlatformException(Problem.unavailable("Petitions", Duration.ofSeconds(5)));
        }
        if (draft.place().address() != null && draft.place().address().equals("火星")) {
            throw new PlatformException(Problem.invalid("place", "is nowhere", "a place in a known area"));
        }
        filed.putIfAbsent(key, draft);
        by.add(actor);
        int place = new ArrayList<>(filed.keySet()).indexOf(key);
        return new Receipt("20260811-0000-000" + place, "secret", NOW, "派单台", null, false);
    }

    @Override
    public Progress follow(String number, String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Progress rate(String number, String secret, Rating rating) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Duty> of(AreaCode area, Instant at) {
        return area.equals(SUBDISTRICT.parent().orElseThrow())
                ? List.of(new Duty(
                        "d1",
                        area,
                        null,
                        Duty.Rank.MAIN,
                        "officer-1",
                        "钱值班",
                        "0231234567",
                        NOW,
                        NOW.plus(Duration.ofHours(8))))
                : List.of();
    }

    @Override
    public List<Duty> of(String unit, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Duty plan(Duty duty, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(String id, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Duty> on(AreaCode area, String unit, LocalDate day, String cursor, int size) {
        throw new UnsupportedOperationException();
    }
}
