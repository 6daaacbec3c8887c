// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.registry.Resident;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Residents;

/**
 * Residents in memory, as far as other modules call them: where somebody lives and whose a phone is. Records are neither
 * read nor compared with others here.
 */
public final class FakeResidents implements Residents {
    private static final int MOST = 20;

    private record Entry(ResidentDraft draft, long version) {}

    private final Map<String, Entry> residents = new TreeMap<>();

    /** Adds somebody with a phone, which may be null, in an area that is a community or grid; returns the id. */
    public synchronized String with(String phone, AreaCode area) {
        String id = "01RESIDENT%016d".formatted(residents.size() + 1);
        ResidentDraft draft = new ResidentDraft("甲某", null, null, null, phone, null, null, false, null, area.value());
        residents.put(id, new Entry(draft, 1));
        return id;
    }

    @Override
    public synchronized String add(ResidentDraft draft, List<String> notDuplicates, String key, Actor by) {
        by.require(AreaCode.of(draft.area()), Role.COMMUNITY_OFFICER, Role.REGISTRAR, Role.SYSTEM);
        String id = with(draft.phone(), AreaCode.of(draft.area()));
        residents.put(id, new Entry(draft, 1));
        return id;
    }

    @Override
    public synchronized long change(String id, ResidentDraft draft, long version, String cause, Actor by) {
        long current = found(id).version();
        if (current != version) {
            throw new PlatformException(Problem.staleVersion(version, current));
        }
        residents.put(id, new Entry(draft, version + 1));
        return version + 1;
    }

    @Override
    public synchronized List<String> withPhone(String phone) {
        String digits = digits(phone);
        return residents.entrySet().stream()
                .filter(entry -> !digits.isEmpty()
                        && digits.equals(digits(entry.getValue().draft().phone())))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    @Override
    public synchronized AreaCode areaOf(String id) {
        return AreaCode.of(found(id).draft().area());
    }

    @Override
    public Resident read(String id, Purpose purpose, String from, Actor by) {
        throw new UnsupportedOperationException("no record is read here");
    }

    @Override
    public List<Duplicate> duplicates(ResidentDraft draft, String from, Actor by) {
        return List.of();
    }

    private Entry found(String id) {
        Entry entry = residents.get(id);
        if (entry == null) {
            throw new PlatformException(Problem.notFound("resident", id));
        }
        return entry;
    }

    private static String digits(String phone) {
        return phone == null
                ? ""
                : phone.replaceAll("\\s", "").replaceFirst("^(?:\\+|00)86", "").replaceAll("\\D", "");
    }
}
