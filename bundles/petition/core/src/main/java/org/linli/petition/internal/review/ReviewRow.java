// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.DeadlineReview;

/**
 * A review as it is kept.
 *
 * @param view as others see it
 * @param proposerId who cannot approve it; null when nobody proposed it
 * @param position the last order that was dealt with; empty at the beginning
 */
public record ReviewRow(DeadlineReview view, String proposerId, String position) {
    static final String COLUMNS =
            "id, kind, state, area, title, source, proposer_id, proposer_name, opened_at, position,"
                    + " looked, changed, applied, left_out, decided_by, decided_name, decided_at, decided_words, finished_at";

    static ReviewRow of(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return new ReviewRow(
                new DeadlineReview(
                        row.getString("id"),
                        DeadlineReview.Kind.valueOf(row.getString("kind")),
                        DeadlineReview.State.valueOf(row.getString("state")),
                        area == null ? null : new AreaCode(area),
                        row.getString("title"),
                        row.getString("source"),
                        row.getString("proposer_name"),
                        Instants.get(row, "opened_at"),
                        new DeadlineReview.Progress(
                                row.getLong("looked"),
                                row.getLong("changed"),
                                row.getLong("applied"),
                                row.getLong("left_out")),
                        decision(row),
                        Instants.get(row, "finished_at")),
                row.getString("proposer_id"),
                row.getString("position"));
    }

    public String id() {
        return view.id();
    }

    private static DeadlineReview.Decision decision(ResultSet row) throws SQLException {
        return row.getString("decided_by") == null
                ? null
                : new DeadlineReview.Decision(
                        row.getString("decided_name"), Instants.get(row, "decided_at"), row.getString("decided_words"));
    }
}
