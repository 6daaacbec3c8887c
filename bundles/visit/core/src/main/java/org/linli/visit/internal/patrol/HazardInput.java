// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.Attachments;
import org.linli.visit.HazardDraft;

/** What a hazard must be. */
final class HazardInput {
    private static final int LONGEST_KIND = 60;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_ADDRESS = 200;
    private static final String FILE_ID = "[0-9A-Z]{26}";

    private HazardInput() {}

    static void check(HazardDraft draft, String key) {
        content(draft)
                .that(
                        key != null && key.matches("[!-~]{8,64}"),
                        "Idempotency-Key",
                        "is missing or none",
                        "8 to 64 letters")
                .check();
    }

    static void check(HazardDraft draft) {
        content(draft).check();
    }

    private static Input content(HazardDraft draft) {
        return new Input()
                .text("kind", draft.kind(), 1, LONGEST_KIND)
                .text("words", draft.words(), 2, LONGEST_WORDS)
                .that(draft.point() != null || filled(draft.address()), "point", "is missing", "a point or an address")
                .text("address", draft.address(), 0, LONGEST_ADDRESS)
                .that(draft.photo() == null || draft.photo().matches(FILE_ID), "photo", "is none", "the id of a file");
    }

    /** Asks petition; not inside a transaction. */
    static void requireBrought(String photo, Attachments attachments, Actor by) {
        boolean there = photo == null || attachments.waits(photo, by);
        new Input()
                .that(there, "photo", "is no waiting file of yours", "the id of a file that you brought before")
                .check();
    }

    /** What was told before, where nothing else is told. */
    static HazardDraft mended(HazardDraft before, HazardDraft told) {
        boolean elsewhere = told.point() != null || told.address() != null;
        return new HazardDraft(
                told.kind() == null ? before.kind() : told.kind(),
                told.words() == null ? before.words() : told.words(),
                elsewhere ? told.point() : before.point(),
                elsewhere ? told.address() : before.address(),
                told.photo() == null ? before.photo() : told.photo());
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
