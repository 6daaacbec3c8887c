// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.EngagementDraft;
import org.linli.grid.Engagements;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;

/** Engagements in memory; nothing is masked or checked but kinds, areas and days. Officers have no names here. */
public final class FakeEngagements implements Engagements {
    private final Map<String, Engagement> engagements = new TreeMap<>();
    private final Clock clock;

    public FakeEngagements(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Engagement add(EngagementDraft draft, String key, Actor by) {
        require(draft.area(), by);
        if (draft.area().level() != draft.kind().level()) {
            throw new PlatformException(Problem.invalid(
                    "area", "is another level", "a " + draft.kind().level()));
        }
        LocalDate since = draft.since() == null ? today() : draft.since();
        String replaces = null;
        for (Engagement other : List.copyOf(engagements.values())) {
            boolean same = other.kind() == draft.kind() && other.area().equals(draft.area());
            if (same
                    && draft.kind().isAlone()
                    && (other.until() == null || other.until().isAfter(since))) {
                if (other.until() != null || other.since().isAfter(since)) {
                    throw new PlatformException(Problem.conflict("somebody is engaged for that time already"));
                }
                put(ended(other, since));
                replaces = other.id();
            }
        }
        return put(engagement("engagement-%04d".formatted(engagements.size() + 1), draft, since, replaces));
    }

    @Override
    public synchronized Engagement replace(String id, long version, EngagementDraft draft, Actor by) {
        Engagement old = open(id, version, by);
        put(ended(old, today()));
        return put(engagement("engagement-%04d".formatted(engagements.size() + 1), draft, today(), id));
    }

    @Override
    public synchronized Engagement end(String id, long version, LocalDate until, Actor by) {
        return put(ended(open(id, version, by), until == null ? today() : until));
    }

    @Override
    public synchronized void forget(String id, Actor by) {
        Engagement one = find(id, null, by);
        if (one.until() == null) {
            throw new PlatformException(Problem.conflict("it is not over"));
        }
        EngagementDraft nobody = new EngagementDraft(
                one.kind(), one.area(), null, null, one.background(), null, null, null, null, one.since());
        put(changed(engagement(id, nobody, one.since(), one.replaces()), one.until(), one.version() + 1));
    }

    @Override
    public synchronized Engagement find(String id, String from, Actor by) {
        Engagement one = engagements.get(id);
        if (one == null || !sees(one.area(), by)) {
            throw new PlatformException(Problem.notFound("engagement", id));
        }
        return one;
    }

    @Override
    public synchronized Page<Engagement> list(Query query, String cursor, int size, String from, Actor by) {
        require(query.area(), by);
        LocalDate day = query.day() == null ? today() : query.day();
        List<Engagement> all = engagements.values().stream()
                .filter(each -> query.area().contains(each.area()))
                .filter(each -> query.kind() == null || query.kind() == each.kind())
                .filter(each -> holds(each, day))
                .sorted(Comparator.comparing(Engagement::area).thenComparing(Engagement::id))
                .toList();
        int begin = cursor == null ? 0 : Integer.parseInt(cursor);
        int end = Math.min(begin + Page.size(size), all.size());
        return new Page<>(new ArrayList<>(all.subList(begin, end)), end < all.size() ? String.valueOf(end) : null);
    }

    @Override
    public synchronized List<Engagement> named(Collection<String> ids, String from, Actor by) {
        return ids.stream()
                .map(engagements::get)
                .filter(each -> each != null && sees(each.area(), by) && holds(each, today()))
                .toList();
    }

    private static boolean holds(Engagement each, LocalDate day) {
        return !each.since().isAfter(day)
                && (each.until() == null || each.until().isAfter(day));
    }

    private Engagement open(String id, long version, Actor by) {
        Engagement one = find(id, null, by);
        if (one.version() != version) {
            throw new PlatformException(Problem.staleVersion(version, one.version()));
        }
        if (one.until() != null) {
            throw new PlatformException(Problem.conflict("it is over"));
        }
        return one;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkCalendar.CHINA);
    }

    private Engagement put(Engagement engagement) {
        engagements.put(engagement.id(), engagement);
        return engagement;
    }

    private static boolean sees(AreaCode area, Actor by) {
        return by.may(area, Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.DISPATCHER, Role.SUPERVISOR)
                || by.may(area, Role.ADMINISTRATOR, Role.SYSTEM);
    }

    private static void require(AreaCode area, Actor by) {
        if (!sees(area, by)) {
            throw new PlatformException(Problem.notFound("area", area.value()));
        }
    }

    private static Engagement ended(Engagement one, LocalDate until) {
        return changed(one, until, one.version() + 1);
    }

    private static Engagement changed(Engagement one, LocalDate until, long version) {
        return new Engagement(
                one.id(),
                one.kind(),
                one.area(),
                one.name(),
                one.phone(),
                one.background(),
                one.officer(),
                one.resident(),
                one.organization(),
                one.organizationId(),
                one.since(),
                until,
                one.replaces(),
                version);
    }

    private static Engagement engagement(String id, EngagementDraft draft, LocalDate since, String replaces) {
        Kind kind = draft.kind();
        return new Engagement(
                id,
                kind,
                draft.area(),
                draft.name(),
                draft.phone(),
                draft.officer() == null ? draft.background() : Background.OFFICER,
                draft.officer(),
                draft.resident(),
                draft.organization(),
                draft.organizationId(),
                since,
                null,
                replaces,
                1);
    }
}
