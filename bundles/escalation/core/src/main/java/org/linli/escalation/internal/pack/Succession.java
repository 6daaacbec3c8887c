// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.pack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.escalation.internal.judge.Judging;
import org.linli.kernel.support.Chunks;
import org.linli.petition.PackRules;
import org.linli.petition.PackRules.Known;
import org.linli.petition.PackRules.Ruled;
import org.linli.petition.PackRules.State;
import org.linli.petition.PackRules.Terms;
import org.linli.petition.PackRules.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that a pack of rules is gone, and that it is there again, and lets its open orders follow. What has to be done
 * stands in the orders themselves, so whoever looks next goes on where another stopped; a pack is gone when no node has
 * seen it for the grace, so that an update of its bundle changes nothing.
 */
public final class Succession {
    /** The most orders of a command. */
    static final int PART = PackRules.PART;

    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    /** Orders that change at the very moment are tried again in the same look; what is left then, in the next. */
    private static final int TRIES = 3;

    private final PackRules petition;
    private final PacksInForce packs;
    private final RulesNow rules;
    private final Clock clock;
    private final Duration grace;
    private final Map<String, Instant> since = new HashMap<>();
    /** By what number each came that is there. */
    private Map<String, Long> there = Map.of();

    private Instant told = Instant.MIN;
    private volatile Map<String, Instant> gone = Map.of();

    /** @param grace how long a pack may be away before its orders go over, and be there before they come back */
    public Succession(PackRules petition, PacksInForce packs, RulesNow rules, Clock clock, Duration grace) {
        this.petition = petition;
        this.packs = packs;
        this.rules = rules;
        this.clock = clock;
        this.grace = grace;
    }

    /** The packs that are gone, since when; as was seen by the last look. */
    public Map<String, Instant> gone() {
        return gone;
    }

    /** Looks, and does what there is to do; stops between two parts when it is to. */
    public void look(BooleanSupplier goesOn) {
        Instant now = clock.instant();
        List<Word> words = packs.there();
        see(words, now);
        Map<String, Instant> away = new HashMap<>();
        for (Known pack : petition.known(Judging.SYSTEM)) {
            since.putIfAbsent(pack.pack(), now);
            boolean settled = !since.get(pack.pack()).plus(grace).isAfter(now);
            if (!goesOn.getAsBoolean()) {
                return;
            }
            if (there.containsKey(pack.pack())) {
                comeBack(pack, settled, goesOn);
            } else if (settled && !pack.seenAt().plus(grace).isAfter(now)) {
                away.put(pack.pack(), leave(pack, goesOn).goneAt());
            }
        }
        gone = Map.copyOf(away);
    }

    /** Notes who is there; told on as often as is needed for others not to take it to be gone. */
    private void see(List<Word> words, Instant now) {
        Map<String, Long> seen =
                words.stream().map(Word::pack).collect(Collectors.toMap(Function.identity(), packs::came));
        Set<String> turned = new HashSet<>(seen.keySet());
        turned.addAll(there.keySet());
        turned.removeIf(pack -> Objects.equals(seen.get(pack), there.get(pack)));
        turned.forEach(pack -> since.put(pack, now));
        there = seen;
        noteThoseBack(turned);
        if (!words.isEmpty()
                && (!turned.isEmpty() || !told.plus(grace.dividedBy(2)).isAfter(now))) {
            petition.there(words, Judging.SYSTEM);
            told = now;
        }
    }

    /** However short it was away: what began meanwhile went by other rules, and is taken up. */
    private void noteThoseBack(Set<String> turned) {
        if (turned.stream().anyMatch(there::containsKey)) {
            petition.known(Judging.SYSTEM).stream()
                    .filter(pack -> pack.state() == State.THERE)
                    .map(Known::pack)
                    .filter(pack -> turned.contains(pack) && there.containsKey(pack))
                    .forEach(pack -> petition.turn(pack, State.GONE, Judging.SYSTEM));
        }
    }

    private Known leave(Known pack, BooleanSupplier goesOn) {
        Known left = petition.turn(pack.pack(), State.GONE, Judging.SYSTEM);
        if (left.turns() != pack.turns()) {
            LOG.info("Pack {} ({}) is gone: its open orders go over to the rules without it", pack.pack(), pack.name());
        }
        int moved = 0;
        for (int tries = 0; tries < TRIES; tries++) {
            List<String> orders = petition.goingBy(pack.pack(), "", Judging.SYSTEM);
            if (orders.isEmpty()) {
                break;
            }
            moved += move(left, orders, goesOn).changed();
        }
        if (moved > 0) {
            LOG.info("{} open orders of pack {} were handed over", moved, pack.pack());
        }
        return left;
    }

    private void comeBack(Known pack, boolean settled, BooleanSupplier goesOn) {
        if (pack.state() == State.THERE || !settled) {
            return;
        }
        Known coming = petition.turn(pack.pack(), State.COMING, Judging.SYSTEM);
        int moved = 0;
        boolean done = false;
        for (int tries = 0; tries < TRIES && !done && goesOn.getAsBoolean(); tries++) {
            Moved now = takeUp(coming, goesOn);
            moved += now.changed();
            done = now.equals(Moved.NOTHING);
        }
        if (done && goesOn.getAsBoolean()) {
            petition.turn(pack.pack(), State.THERE, Judging.SYSTEM);
            LOG.info("Pack {} ({}) is there again", pack.pack(), pack.name());
        }
        if (moved > 0) {
            LOG.info("Pack {} takes up {} open orders", pack.pack(), moved);
        }
    }

    /**
     * What became of orders.
     *
     * @param changed those that went over
     * @param left those that changed at the very moment
     */
    private record Moved(int changed, int left) {
        static final Moved NOTHING = new Moved(0, 0);

        Moved and(Moved other) {
            return new Moved(changed + other.changed, left + other.left);
        }
    }

    private Moved takeUp(Known pack, BooleanSupplier goesOn) {
        Moved moved = Moved.NOTHING;
        String after = "";
        while (after != null && goesOn.getAsBoolean()) {
            List<String> orders = petition.others(pack.pack(), after, Judging.SYSTEM);
            moved = moved.and(move(pack, orders, goesOn));
            after = orders.isEmpty() ? null : orders.get(orders.size() - 1);
        }
        return moved;
    }

    private Moved move(Known pack, List<String> orders, BooleanSupplier goesOn) {
        Moved moved = Moved.NOTHING;
        for (List<String> part : Chunks.of(orders)) {
            if (!goesOn.getAsBoolean()) {
                return moved;
            }
            List<Terms> terms = new ArrayList<>();
            RulesNow now = rules.forPart();
            for (Ruled order : petition.read(pack.pack(), part, Judging.SYSTEM)) {
                Terms each = now.terms(order, pack);
                boolean byPack = pack.pack().equals(PackRules.packOf(each.rule()));
                if (byPack == (pack.state() == State.COMING)) {
                    terms.add(each);
                }
            }
            int changed = terms.isEmpty() ? 0 : petition.change(pack, terms, Judging.SYSTEM);
            moved = moved.and(new Moved(changed, terms.size() - changed));
        }
        return moved;
    }
}
