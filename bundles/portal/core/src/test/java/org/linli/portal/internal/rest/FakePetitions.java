// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Petitions;
import org.linli.petition.Progress;
import org.linli.petition.Rating;
import org.linli.petition.Receipt;
import org.linli.petition.TypeGroup;
import org.linli.petition.TypeQuestion;
import org.linli.petition.TypeStopper;
import org.linli.petition.WorkOrderState;

/** One petition, closed and not rated. */
final class FakePetitions implements Petitions {
    static final String NUMBER = "20261121-ABCD-EFGH";
    static final String SECRET = "S3CRET";
    static final Instant FILED = Instant.parse("2026-11-20T02:00:00Z");
    static final Instant DUE = Instant.parse("2026-11-27T09:30:00Z");

    final List<PetitionDraft> filed = new ArrayList<>();
    String text = "楼下路灯坏了";
    Rating rating;

    @Override
    public List<PetitionType> types() {
        TypeQuestion left = new TypeQuestion("left", "人员是否都已离开", TypeQuestion.Kind.YES_NO, true, List.of());
        return List.of(
                new PetitionType("street-lamp", "路灯损坏"),
                new PetitionType("sewer", "下水堵塞"),
                new PetitionType(
                        "gas-smell",
                        "闻到燃气味",
                        new TypeGroup("safety", "公共安全"),
                        List.of(left),
                        new TypeStopper("请先离开现场", "119"),
                        true));
    }

    @Override
    public Receipt file(PetitionDraft draft, String key, Actor by) {
        if (draft.text() == null) {
            throw new PlatformException(Problem.invalid("text", "missing", "2 to 2000 characters"));
        }
        if ("gas-smell".equals(draft.type()) && !draft.stopperSeen()) {
            throw new PlatformException(Problem.invalid(List.of(
                    new Problem.Violation("answers.left", "is missing", "人员是否都已离开"),
                    new Problem.Violation("stopperSeen", "is not confirmed", "true"))));
        }
        filed.add(draft);
        return new Receipt(NUMBER, SECRET, FILED, "甲一社区第1网格网格员", DUE, false);
    }

    @Override
    public Progress follow(String number, String secret) {
        if (!NUMBER.equals(number) || !SECRET.equals(secret)) {
            throw new PlatformException(Problem.notFound("petition", "with this number and secret"));
        }
        return new Progress(
                NUMBER,
                WorkOrderState.CLOSED,
                "已办结",
                text,
                "路灯损坏",
                FILED,
                null,
                false,
                false,
                List.of(new Progress.PublicStep(FILED, "已受理")),
                "已更换灯泡",
                rating,
                rating == null);
    }

    @Override
    public Progress rate(String number, String secret, Rating given) {
        follow(number, secret);
        if (given.grade() == Rating.Grade.BAD && given.words() == null) {
            throw new PlatformException(Problem.invalid("rating.words", "missing", "why, at most 500 characters"));
        }
        rating = given;
        return follow(number, secret);
    }
}
