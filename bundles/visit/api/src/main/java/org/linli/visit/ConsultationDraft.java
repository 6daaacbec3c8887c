// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A round of questions that is to be opened.
 *
 * @param area the area that is asked, a subdistrict or smaller
 * @param title the title, 2 to 100 characters
 * @param words what it is about, in words for the public, at most 2000 characters; may be null
 * @param questions 1 to 10
 * @param from the first day
 * @param to the last day, at most a year later
 */
public record ConsultationDraft(
        AreaCode area, String title, String words, List<Question> questions, LocalDate from, LocalDate to) {
    public ConsultationDraft {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param words 2 to 200 characters
     * @param options 2 to 10 answers to choose one from, each of 1 to 50 characters; empty for one that is answered in
     *     words
     */
    public record Question(String words, List<String> options) {
        public Question {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }
}
