// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.support.Input;
import org.linli.petition.Attachment;

/** Names of files: shown to people, never used as a path. */
final class FileNames {
    private static final int LONGEST = 120;
    private static final Map<Attachment.Kind, List<String>> ENDINGS = Map.of(
            Attachment.Kind.JPEG, List.of(".jpg", ".jpeg"),
            Attachment.Kind.PNG, List.of(".png"),
            Attachment.Kind.WEBP, List.of(".webp"),
            Attachment.Kind.PDF, List.of(".pdf"),
            Attachment.Kind.AMR, List.of(".amr"));

    private FileNames() {}

    /** @throws org.linli.kernel.PlatformException invalid, naming the field name */
    static void check(String name) {
        Input input = new Input().text("name", name, 1, LONGEST);
        boolean plain = name == null || name.codePoints().noneMatch(FileNames::turnsAround);
        input.that(plain, "name", "has signs that turn its letters around", "plain text")
                .check();
    }

    /** The name without folders, with the ending that fits what the file is. */
    static String of(String given, Attachment.Kind kind) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        List<String> endings = ENDINGS.get(kind);
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith) ? name : name + endings.get(0);
    }

    /** By such signs a name can seem to end otherwise than it does. */
    private static boolean turnsAround(int letter) {
        return letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
    }
}
