// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.PackRules;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Packs and the orders that go by their rules, in this module's own tables. */
@Component(service = {PackRules.class, JpaPackRules.class})
public final class JpaPackRules implements PackRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 300;

    private final PetitionSchema schema;
    private final PetitionFeed feed;
    private final Neighbours neighbours;

    @Activate
    public JpaPackRules(
            @Reference PetitionSchema schema, @Reference PetitionFeed feed, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.feed = feed;
        this.neighbours = neighbours;
    }

    @Override
    public List<Known> known(Actor by) {
        Rights.requirePlatform(by);
        return schema.schema().jdbc(PackTable::all);
    }

    @Override
    public void there(List<Word> packs, Actor by) {
        Rights.requirePlatform(by);
        Input input = new Input();
        packs.forEach(each -> input.that(
                        each.pack().matches("[a-z][a-z0-9-]{1,30}"), "pack", "is no id", "small letters and -")
                .text("name", each.name(), 1, LONGEST_NAME)
                .required("area", each.area()));
        input.check();
        schema.schema().jdbc(tx -> {
            for (Word each : packs) {
                PackTable.there(tx, each, schema.now());
            }
            return null;
        });
    }

    @Override
    public Known turn(String pack, State to, Actor by) {
        Rights.requirePlatform(by);
        Known known = find(pack);
        return schema.schema().jdbc(tx -> {
            if (known.state() == to) {
                return known;
            }
            if (to == State.COMING && known.state() == State.THERE || !PackTable.turn(tx, known, to)) {
                throw new PlatformException(Problem.conflict("the pack " + pack + " is " + known.state()));
            }
            return PackTable.find(tx, pack).orElseThrow();
        });
    }

    private Known find(String pack) {
        return schema.schema()
                .jdbc(tx -> PackTable.find(tx, pack))
                .orElseThrow(() -> new PlatformException(Problem.notFound("pack", pack)));
    }

    @Override
    public List<String> goingBy(String pack, String after, Actor by) {
        Rights.requirePlatform(by);
        return schema.schema().jdbc(tx -> PackReads.goingBy(tx, pack, after));
    }

    @Override
    public List<String> others(String pack, String after, Actor by) {
        Rights.requirePlatform(by);
        Known known = find(pack);
        return schema.schema().jdbc(tx -> PackReads.others(tx, known, after));
    }

    @Override
    public List<Ruled> read(String pack, List<String> orders, Actor by) {
        Rights.requirePlatform(by);
        requirePart(orders);
        Known known = find(pack);
        return orders.isEmpty() ? List.of() : schema.schema().jdbc(tx -> PackReads.read(tx, known, orders));
    }

    @Override
    public int change(Known pack, List<Terms> terms, Actor by) {
        Rights.requirePlatform(by);
        requirePart(terms);
        Input input = new Input();
        terms.forEach(each -> input.required("rule", each.rule()).text("words", each.words(), 1, LONGEST_WORDS));
        input.check();
        WorkCalendar calendar = neighbours.calendars().current();
        PackChange change = new PackChange(feed, pack, calendar, schema.now());
        int changed = terms.isEmpty() ? 0 : schema.schema().jdbc(tx -> change.run(tx, terms));
        feed.nudge();
        return changed;
    }

    private static void requirePart(List<?> part) {
        new Input()
                .that(part.size() <= PART, "orders", "are " + part.size(), "at most " + PART)
                .check();
    }
}
