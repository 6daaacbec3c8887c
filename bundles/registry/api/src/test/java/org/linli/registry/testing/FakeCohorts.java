// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.registry.Cohorts;
import org.linli.registry.ResidentStatus;
import org.linli.registry.ResidentSummary;
import org.linli.registry.Sex;

/** People and places as rules see them, in memory. */
public final class FakeCohorts implements Cohorts {
    private static final Role[] READERS = {
        Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER, Role.DISPATCHER, Role.SUPERVISOR
    };

    private final Map<String, Member> people = new TreeMap<>();
    private final Map<String, Spot> places = new TreeMap<>();

    /** Somebody is there, or is otherwise now. */
    public synchronized void put(Member member) {
        people.put(member.resident(), member);
    }

    /** A place is there. */
    public synchronized void put(Spot spot) {
        places.put(spot.id(), spot);
    }

    /** Somebody or a place is there no more. */
    public synchronized void remove(String id) {
        people.remove(id);
        places.remove(id);
    }

    @Override
    public synchronized Page<Member> people(Cohort cohort, AreaCode area, String cursor, int size, Actor by) {
        by.require(null, Role.SYSTEM);
        return page(
                people.values().stream()
                        .filter(member -> cursor == null || member.resident().compareTo(cursor) > 0)
                        .filter(member -> area.contains(member.area()) && cohort.means(member))
                        .limit(size + 1L)
                        .toList(),
                size,
                members -> members.get(size - 1).resident());
    }

    @Override
    public synchronized List<Member> people(Collection<String> residents, Actor by) {
        by.require(null, Role.SYSTEM);
        return residents.stream().filter(people::containsKey).map(people::get).toList();
    }

    @Override
    public synchronized Page<Spot> places(
            boolean dwellings, String kind, AreaCode area, String cursor, int size, Actor by) {
        by.require(null, Role.SYSTEM);
        return page(
                places.values().stream()
                        .filter(spot -> cursor == null || spot.id().compareTo(cursor) > 0)
                        .filter(spot ->
                                spot.dwelling() == dwellings && spot.kind().equals(kind))
                        .filter(spot -> area.contains(spot.area()))
                        .limit(size + 1L)
                        .toList(),
                size,
                spots -> spots.get(size - 1).id());
    }

    @Override
    public synchronized List<Spot> places(Collection<String> ids, Actor by) {
        by.require(null, Role.SYSTEM);
        return ids.stream().filter(places::containsKey).map(places::get).toList();
    }

    @Override
    public synchronized List<ResidentSummary> masked(Collection<String> residents, String from, Actor by) {
        List<ResidentSummary> masked = new ArrayList<>();
        for (String id : residents) {
            Member member = people.get(id);
            if (member != null && by.may(member.area(), READERS)) {
                masked.add(new ResidentSummary(
                        id, "张*", Sex.UNKNOWN, null, null, "甲一路1号", member.area(), ResidentStatus.ACTIVE));
            }
        }
        return masked;
    }

    private static <T> Page<T> page(List<T> found, int size, Function<List<T>, String> last) {
        return found.size() <= size ? new Page<>(found, null) : new Page<>(found.subList(0, size), last.apply(found));
    }
}
