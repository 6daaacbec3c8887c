// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Handler;
import org.linli.organization.Outlook.Post;
import org.linli.organization.Responsibility.As;
import org.linli.organization.spi.ProposedStaffing.Seat;

/** Who sits where, now and as agreed for the days to come. Never changes. */
final class Seats {
    private final Map<AreaCode, List<Post>> posts = new HashMap<>();

    Seats(Collection<Post> posts) {
        posts.forEach(post -> this.posts
                .computeIfAbsent(post.area(), area -> new ArrayList<>())
                .add(post));
    }

    /** The same with these seats taken by others; who stands in for a worker that goes, goes too. */
    Seats with(Collection<Seat> changed) {
        Map<AreaCode, List<Post>> all = new HashMap<>();
        posts.forEach((area, some) -> all.put(area, new ArrayList<>(some)));
        for (Seat seat : changed) {
            List<Post> there = all.computeIfAbsent(seat.block(), area -> new ArrayList<>());
            boolean worker = seat.as() == As.WORKER;
            there.removeIf(post -> post.as() == seat.as() || worker && post.as() == As.STAND_IN);
            if (seat.handler() != null) {
                Handler.Kind kind = worker ? Handler.Kind.OFFICER : Handler.Kind.UNIT;
                Handler handler = new Handler(kind, seat.handler(), seat.handler());
                there.add(new Post(seat.block(), seat.as(), handler, null, null));
            }
        }
        return new Seats(all.values().stream().flatMap(List::stream).toList());
    }

    /** Who handles first what happens in exactly this area at a moment; one, or there is a gap or an overlap. */
    List<Handler> first(AreaCode area, Instant at) {
        if (area.level() != AreaLevel.GRID) {
            return of(area, As.DESK, at);
        }
        List<Handler> workers = of(area, As.WORKER, at);
        List<Handler> standIns = workers.isEmpty() ? List.of() : of(area, As.STAND_IN, at);
        if (!workers.isEmpty()) {
            return standIns.isEmpty() ? workers : standIns;
        }
        List<Handler> teams = of(area, As.TEAM, at);
        return teams.isEmpty() ? of(area.parent().orElseThrow(), As.TEAM, at) : teams;
    }

    private List<Handler> of(AreaCode area, As as, Instant at) {
        return posts.getOrDefault(area, List.of()).stream()
                .filter(post -> post.as() == as)
                .filter(post ->
                        as != As.STAND_IN || post.from() == null || !post.from().isAfter(at))
                .filter(post -> post.until() == null || post.until().isAfter(at))
                .map(Post::handler)
                .distinct()
                .toList();
    }

    /** The moments at which something changes in an area, after one and before another. */
    SortedSet<Instant> changes(AreaCode area, Instant from, Instant until) {
        SortedSet<Instant> moments = new TreeSet<>();
        for (Post post : posts.getOrDefault(area, List.of())) {
            if (post.as() == As.STAND_IN) {
                moments.add(post.from());
                moments.add(post.until());
            }
        }
        moments.removeIf(moment -> !moment.isAfter(from) || !moment.isBefore(until));
        return moments;
    }
}
