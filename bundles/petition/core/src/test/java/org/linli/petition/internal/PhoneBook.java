// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.registry.Resident;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Residents;

/** A registry that knows phones and homes, and can be away. */
public final class PhoneBook implements Residents {
    public final Map<String, List<String>> phones = new ConcurrentHashMap<>();
    public final Map<String, AreaCode> homes = new ConcurrentHashMap<>();
    public volatile boolean away;

    @Override
    public List<String> withPhone(String phone) {
        requireThere();
        return phones.getOrDefault(phone, List.of());
    }

    @Override
    public AreaCode areaOf(String id) {
        requireThere();
        if (!homes.containsKey(id)) {
            throw new PlatformException(Problem.notFound("resident", id));
        }
        return homes.get(id);
    }

    private void requireThere() {
        if (away) {
            throw new PlatformException(Problem.unavailable("Residents", Duration.ofSeconds(5)));
        }
    }

    @Override
    public Resident read(String id, Purpose purpose, String from, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Duplicate> duplicates(ResidentDraft draft, String from, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String add(ResidentDraft draft, List<String> notDuplicates, String key, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long change(String id, ResidentDraft draft, long version, String cause, Actor by) {
        throw new UnsupportedOperationException();
    }
}
