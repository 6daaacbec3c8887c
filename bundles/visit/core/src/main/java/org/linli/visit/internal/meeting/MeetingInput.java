// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Input;
import org.linli.visit.MeetingRecord;
import org.linli.visit.YardMeeting;

/** Checks what is told of a meeting; all that is wrong at once. */
final class MeetingInput {
    private static final int MOST_TOPICS = 10;
    private static final int LONGEST_TOPIC = 60;
    private static final int MOST_OPINIONS = 50;
    private static final int LONGEST_OPINION = 500;
    private static final int MOST_STAFF = 20;
    private static final int MOST_RESIDENTS = 2000;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_NOTICE = 500;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NAME = 50;
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    private MeetingInput() {}

    static void check(YardMeeting.Draft draft, Instant now) {
        Input input = new Input();
        boolean placed = draft.area() != null && draft.area().level().compareTo(AreaLevel.COMMUNITY) >= 0;
        input.that(placed, "area", "is no community or grid", "12 or 15 digits")
                .text("place", draft.place(), 2, LONGEST_PLACE)
                .text("notice", draft.notice(), 2, LONGEST_NOTICE);
        Instant at = draft.startsAt();
        boolean timely = at != null && at.isAfter(now.minus(BACK)) && at.isBefore(now.plus(AHEAD));
        input.that(timely, "startsAt", at == null ? "is missing" : "is " + at, "from 31 days ago to a year ahead");
        topics(input, draft.topics());
        input.check();
    }

    static void check(MeetingRecord record) {
        Input input = new Input();
        input.that(
                        !record.staff().isEmpty() && record.staff().size() <= MOST_STAFF,
                        "staff",
                        "are " + record.staff().size(),
                        "1 to " + MOST_STAFF)
                .that(
                        record.residents() >= 0 && record.residents() <= MOST_RESIDENTS,
                        "residents",
                        "are " + record.residents(),
                        "0 to " + MOST_RESIDENTS);
        topics(input, record.topics());
        texts(input, "opinions", record.opinions(), MOST_OPINIONS, LONGEST_OPINION);
        for (int i = 0; i < record.needs().size(); i++) {
            MeetingRecord.Need need = record.needs().get(i);
            String field = "needs[" + i + "].";
            input.text(field + "address", need.address(), 0, LONGEST_ADDRESS)
                    .text(field + "name", need.name(), 0, LONGEST_NAME)
                    .that(
                            isPhone(need.phone()),
                            field + "phone",
                            "is no phone",
                            "5 to 20 digits, plus, hyphen or space");
        }
        input.check();
    }

    private static boolean isPhone(String phone) {
        return phone == null || phone.isEmpty() || phone.matches("[0-9+ -]{5,20}");
    }

    private static void topics(Input input, List<String> topics) {
        input.that(!topics.isEmpty(), "topics", "are missing", "1 to " + MOST_TOPICS);
        texts(input, "topics", topics, MOST_TOPICS, LONGEST_TOPIC);
        for (int i = 0; i < Math.min(topics.size(), MOST_TOPICS); i++) {
            boolean oneLine = topics.get(i) == null || topics.get(i).indexOf('\n') < 0;
            input.that(oneLine, "topics[" + i + "]", "has several lines", "one line");
        }
    }

    private static void texts(Input input, String field, List<String> texts, int most, int longest) {
        input.that(texts.size() <= most, field, "are " + texts.size(), "at most " + most);
        for (int i = 0; i < Math.min(texts.size(), most); i++) {
            input.text(field + "[" + i + "]", texts.get(i), 2, longest);
        }
    }
}
