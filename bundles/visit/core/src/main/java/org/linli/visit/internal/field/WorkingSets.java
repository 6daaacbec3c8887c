// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldLease;
import org.linli.visit.Visits;
import org.linli.visit.WorkingSet;
import org.linli.visit.WorkingSet.Item;
import org.linli.visit.WorkingSet.Kind;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.field.ItemTable.Held;
import org.linli.visit.internal.plan.JdbcVisitPlans;
import org.linli.visit.internal.record.JpaVisits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a device may hold, and what of it changed since it asked last. */
@Component(service = WorkingSets.class)
public final class WorkingSets {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingSets.class);
    private static final int ROWS = 400;

    private final VisitSchema schema;
    private final Leases leases;
    private final List<WorkingSource> sources;
    private final Digests digests;

    @Activate
    public WorkingSets(
            @Reference VisitSchema schema,
            @Reference Leases leases,
            @Reference Neighbours neighbours,
            @Reference JpaVisits visits,
            @Reference JdbcVisitPlans plans) {
        this(schema, leases, new Digests(neighbours.keyring()), sources(neighbours, visits, plans::goingTo));
    }

    /** For tests: from these sources. */
    WorkingSets(VisitSchema schema, Leases leases, Digests digests, List<WorkingSource> sources) {
        this.schema = schema;
        this.leases = leases;
        this.digests = digests;
        this.sources = List.copyOf(sources);
    }

    static List<WorkingSource> sources(Neighbours neighbours, Visits visits, DueSource.Plan plan) {
        return List.of(
                new OrderSource(neighbours), new VisitSource(visits), new DueSource(plan), new TypeSource(neighbours));
    }

    /** What there is now. */
    private record Gathered(Map<String, Item> items, Map<String, String> digests, Set<Kind> missing) {}

    WorkingSet of(String device, String cursor, String from, Actor by) {
        FieldLease lease = leases.live(device, by);
        Gathered gathered = gather(lease, from, by);
        Map<String, Held> held = new HashMap<>(schema.jdbc(tx -> ItemTable.of(tx, lease.id())));
        List<String> keys = changed(held, gathered);
        long number = 0;
        for (int start = 0; start == 0 || start < keys.size(); start += ROWS) {
            List<String> part = keys.subList(start, Math.min(start + ROWS, keys.size()));
            number = schema.jdbc(tx -> keep(tx, lease, part, gathered, held));
        }
        return answer(lease, since(lease, cursor), number, gathered, held);
    }

    private Gathered gather(FieldLease lease, String from, Actor by) {
        Map<String, Item> items = new LinkedHashMap<>();
        Map<String, String> known = new HashMap<>();
        Set<Kind> missing = EnumSet.noneOf(Kind.class);
        for (WorkingSource source : sources) {
            try {
                for (Item item : source.items(lease, from, by)) {
                    items.put(item.key(), item);
                    known.put(item.key(), digests.of(item));
                }
            } catch (PlatformException away) {
                if (away.problem().status() < 500) {
                    throw away;
                }
                LOG.info(
                        "A working set goes without {}: {}",
                        source.kinds(),
                        away.problem().type());
                missing.addAll(source.kinds());
            }
        }
        return new Gathered(items, known, missing);
    }

    private static List<String> changed(Map<String, Held> held, Gathered gathered) {
        List<String> keys = new ArrayList<>();
        gathered.digests().forEach((key, digest) -> {
            Held before = held.get(key);
            if (before == null || before.gone() || !before.digest().equals(digest)) {
                keys.add(key);
            }
        });
        held.forEach((key, before) -> {
            Kind kind = Kind.valueOf(key.substring(0, key.indexOf('/')));
            if (!before.gone()
                    && !gathered.items().containsKey(key)
                    && !gathered.missing().contains(kind)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static long keep(
            Connection tx, FieldLease lease, List<String> keys, Gathered gathered, Map<String, Held> held)
            throws SQLException {
        long number = LeaseTable.nextSet(tx, lease.id());
        // Another call for the same device may have kept some of these meanwhile.
        Map<String, Held> before = ItemTable.of(tx, lease.id());
        Map<String, Held> changed = new LinkedHashMap<>();
        for (String key : keys) {
            boolean gone = !gathered.items().containsKey(key);
            changed.put(key, new Held(gone ? "" : gathered.digests().get(key), number, gone));
        }
        ItemTable.put(tx, lease.id(), changed, before);
        held.putAll(changed);
        return number;
    }

    private WorkingSet answer(FieldLease lease, long since, long number, Gathered gathered, Map<String, Held> held) {
        List<Item> put = gathered.items().values().stream()
                .filter(item -> held.get(item.key()).changedIn() > since)
                .toList();
        List<String> gone = new ArrayList<>();
        held.forEach((key, each) -> {
            if (each.gone() && since > 0 && each.changedIn() > since) {
                gone.add(key);
            }
        });
        String cursor = lease.id() + "." + number;
        return new WorkingSet(
                lease,
                schema.clock().instant(),
                cursor,
                put,
                gone,
                gathered.missing().isEmpty());
    }

    /** 0 for a device that has nothing, or not what this lease gave. */
    private static long since(FieldLease lease, String cursor) {
        String own = lease.id() + ".";
        boolean known = cursor != null
                && cursor.startsWith(own)
                && cursor.substring(own.length()).matches("\\d{1,18}");
        return known ? Long.parseLong(cursor.substring(own.length())) : 0;
    }
}
