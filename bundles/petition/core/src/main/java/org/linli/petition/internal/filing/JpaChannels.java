// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.organization.Handler;
import org.linli.petition.Channels;
import org.linli.petition.OneTapCall;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Place;
import org.linli.petition.Receipt;
import org.linli.petition.StaffEntry;
import org.linli.petition.StaffEntry.Answered;
import org.linli.petition.Urgency;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Naming;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.channel.ChannelRule;
import org.linli.petition.internal.channel.ChannelRules;
import org.linli.petition.internal.channel.WaysIn;
import org.linli.petition.internal.handling.HandlingRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ways in beside plain filing. */
@Component(service = {Channels.class, JpaChannels.class})
public final class JpaChannels implements Channels {
    private static final Duration EARLIEST = Duration.ofDays(30);
    private static final int LONGEST_WORDS = 2000;
    /** Clocks of counters and of this machine differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final JpaPetitions petitions;
    private final ChannelRules rules;
    private final Neighbours neighbours;
    private final PetitionSchema schema;
    private final HandlingRules handling;
    private final WaysIn ways;

    @Activate
    public JpaChannels(
            @Reference JpaPetitions petitions,
            @Reference ChannelRules rules,
            @Reference Neighbours neighbours,
            @Reference PetitionSchema schema,
            @Reference HandlingRules handling) {
        this.petitions = petitions;
        this.rules = rules;
        this.neighbours = neighbours;
        this.schema = schema;
        this.handling = handling;
        this.ways = new WaysIn(rules, neighbours);
    }

    @Override
    public List<PetitionChannel> in(AreaCode area) {
        return rules.in(area).stream().map(ChannelRule::channel).toList();
    }

    @Override
    public Entered enter(StaffEntry entry, String key, Actor by) {
        OrderCommands.requireSigned(by);
        new Input().required("draft", entry.draft()).check();
        String more = Json.write(new StaffEntry(null, entry.receivedAt(), entry.answered()));
        Coming coming = new Coming(entry.draft(), by, entry.receivedAt(), more, (area, rule) -> {
            WaysIn.requireEntering(by, rule.channel(), area);
            return entry.answered() == null
                    ? Opening.NONE
                    : Opening.answeredBy(ways.officer(by, area), by, entry.answered());
        });
        JpaPetitions.Filed filed = petitions.file(coming, key, () -> wrong(entry));
        return new Entered(filed.order(), filed.receipt());
    }

    private Input wrong(StaffEntry entry) {
        Input wrong = new Input();
        Instant now = schema.now();
        Instant at = entry.receivedAt() == null ? now : entry.receivedAt();
        boolean timely = !at.isBefore(now.minus(EARLIEST)) && !at.isAfter(now.plus(AHEAD));
        wrong.that(timely, "receivedAt", "was " + at, "within the last " + EARLIEST.toDays() + " days");
        Answered answered = entry.answered();
        if (answered != null) {
            wrong.text("answered.words", answered.words(), 2, LONGEST_WORDS)
                    .required("answered.resolution", answered.resolution())
                    .text("answered.note", answered.note(), 0, LONGEST_WORDS);
        }
        return wrong;
    }

    @Override
    public Receipt call(OneTapCall call, String key, Actor by) {
        return petitions.file(coming(call, by), key, Input::new).receipt();
    }

    /** Refuses what {@link #call} would refuse from a resident. */
    void check(OneTapCall call) {
        petitions.checked(coming(call, Actor.ANONYMOUS).draft(), null, Input::new);
    }

    private Coming coming(OneTapCall call, Actor by) {
        Input wrong = new Input();
        boolean somewhere = call.point() != null
                || call.address() != null && !call.address().isBlank();
        wrong.that(somewhere, "point", "is missing", "where the caller is");
        boolean phone = !by.equals(Actor.ANONYMOUS)
                || call.caller() != null
                        && call.caller().phone() != null
                        && !call.caller().phone().isBlank();
        wrong.that(phone, "caller.phone", "is missing", "a phone to ring back");
        wrong.check();
        AreaCode area =
                neighbours.areas().locate(call.point(), call.address(), null).area();
        Optional<ChannelRule> oneTap = rules.find(ONE_TAP, area);
        PetitionDraft draft = draft(call, type(oneTap, area));
        return new Coming(draft, by, null, ONE_TAP, this::toTheWorker);
    }

    private Opening toTheWorker(AreaCode area, ChannelRule rule) {
        Optional<Handler> worker = neighbours.staffing().handlerOf(area);
        Urgency urgency = rule.urgency() == null ? Urgency.URGENT : rule.urgency();
        Naming naming = handling.in(area).naming();
        return worker.map(found -> Opening.straightTo(Assignee.of(neighbours, found, area, naming), urgency))
                .orElse(Opening.NONE);
    }

    /** The configured one, where it still is in the list; else the last, which is for everything else. */
    private String type(Optional<ChannelRule> rule, AreaCode area) {
        List<PetitionType> types = petitions.types(area);
        return rule.map(ChannelRule::type)
                .filter(code -> types.stream().anyMatch(type -> type.code().equals(code)))
                .orElse(types.get(types.size() - 1).code());
    }

    private static PetitionDraft draft(OneTapCall call, String type) {
        boolean silent = call.words() == null || call.words().isBlank();
        return new PetitionDraft(
                silent ? "一键呼叫，没有留言" : call.words(),
                type,
                new Place(call.point(), call.address(), null),
                call.caller(),
                null,
                null,
                ONE_TAP,
                null,
                null,
                null,
                true,
                null);
    }
}
