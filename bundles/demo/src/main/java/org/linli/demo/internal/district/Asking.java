// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.demo.internal.DemoNames;
import org.linli.demo.internal.district.People.Member;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.time.PlatformClock;
import org.linli.petition.Channels;
import org.linli.petition.OneTapCall;
import org.linli.petition.OrderQuery;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Place;
import org.linli.petition.Receipt;
import org.linli.petition.Resolution;
import org.linli.petition.StaffEntry;
import org.linli.petition.TypeQuestion;

/** Files the matters of a district, each by its channel, whatever the rules there ask for. */
final class Asking {
    private static final String PORTAL = "portal";

    private final Gates gates;
    private final Part part;
    private final Crew crew;
    private final List<Member> members;

    Asking(Gates gates, Part part, Crew crew, People people) {
        this.gates = gates;
        this.part = part;
        this.crew = crew;
        this.members =
                people.members().stream().filter(one -> !one.phone().isEmpty()).toList();
    }

    /** What was filed. */
    record Asked(String order, Receipt receipt) {}

    /** Files it; by the portal where its channel is not for this here. */
    Asked file(Matter matter) {
        try {
            return file(matter, matter.channel());
        } catch (PlatformException refused) {
            if (refused.problem().type().equals(Problem.UNAVAILABLE)
                    || matter.channel().equals(PORTAL)) {
                throw refused;
            }
            return file(matter, PORTAL);
        }
    }

    private Asked file(Matter matter, String channel) {
        switch (channel) {
            case PORTAL -> {
                return found(gates.petitions.file(draft(matter, channel), null, Actor.ANONYMOUS));
            }
            case Channels.ONE_TAP -> {
                OneTapCall call =
                        new OneTapCall(matter.point(), matter.address(), person(matter.number()), matter.text());
                return found(gates.channels.call(call, null, Actor.ANONYMOUS));
            }
            default -> {
                StaffEntry.Answered answered = matter.flow().name().equals(Matter.ON_THE_SPOT)
                        ? new StaffEntry.Answered(matter.words("{done}"), Resolution.SOLVED, null)
                        : null;
                StaffEntry entry = new StaffEntry(draft(matter, channel), null, answered);
                Channels.Entered entered = gates.channels.enter(entry, null, entering(matter, channel));
                return new Asked(entered.order(), entered.receipt());
            }
        }
    }

    private Actor entering(Matter matter, String channel) {
        AreaCode grid = matter.grid();
        return switch (channel) {
            case "visit" -> crew.officer(part.made("worker." + grid));
            case "counter", "care-file", "yard-meeting" -> desk(grid, AreaLevel.COMMUNITY);
            default -> desk(grid, AreaLevel.SUBDISTRICT);
        };
    }

    private Actor desk(AreaCode grid, AreaLevel level) {
        return crew.officer(part.made("desk." + grid.at(level).orElseThrow()));
    }

    private Asked found(Receipt receipt) {
        OrderQuery query = new OrderQuery(receipt.number(), null, null, null, null, null, null, null, null, null);
        Actor by = crew.officer(part.made("desk." + part.code()));
        String order =
                gates.search.search(query, null, 1, null, by).items().get(0).id();
        return new Asked(order, receipt);
    }

    private PetitionDraft draft(Matter matter, String channel) {
        List<PetitionType> types = gates.petitions.types(matter.grid());
        PetitionType type = types.stream()
                .filter(each -> each.code().equals(matter.type()))
                .findFirst()
                .orElse(types.get(types.size() - 1));
        return new PetitionDraft(
                matter.text(),
                type.code(),
                new Place(matter.point(), matter.address(), null),
                person(matter.number()),
                null,
                null,
                channel,
                null,
                null,
                answers(type),
                true,
                null);
    }

    /** Every third is of a known resident; the others are of nobody. */
    private Person person(int number) {
        if (number % 3 == 0) {
            Member member = members.get(number * 11 % members.size());
            return new Person(member.name(), member.phone());
        }
        return new Person(DemoNames.of(number), DemoNames.phone(part.order() * 1000 + 600 + number));
    }

    /** What must be answered, answered somehow. */
    private static Map<String, String> answers(PetitionType type) {
        Map<String, String> answers = new HashMap<>();
        for (TypeQuestion question : type.questions()) {
            if (question.required()) {
                answers.put(question.code(), answer(question));
            }
        }
        return answers;
    }

    private static String answer(TypeQuestion question) {
        return switch (question.kind()) {
            case TEXT -> "说不清楚";
            case CHOICE -> question.choices().get(0);
            case YES_NO -> "yes";
            case DATE -> LocalDate.ofInstant(PlatformClock.get().instant(), WorkCalendar.CHINA)
                    .toString();
        };
    }
}
