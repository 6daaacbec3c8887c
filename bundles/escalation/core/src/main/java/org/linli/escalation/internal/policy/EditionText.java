// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.List;
import java.util.Map;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.config.KeyedText;
import org.linli.petition.Edition;

/** The text of an edition of a rule: the same keys as in a policy's file, a line each; {@code #} begins a remark. */
public final class EditionText {
    private EditionText() {}

    /** Everything that is wrong, each with its line. */
    public static List<Problem.Violation> wrong(Edition edition) {
        return text(edition).wrong(values -> policy(edition, values));
    }

    /** @throws PlatformException invalid, as {@link #wrong} says */
    public static ConfiguredPolicy read(Edition edition) {
        return text(edition).read(values -> policy(edition, values));
    }

    private static KeyedText text(Edition edition) {
        return new KeyedText(edition.text())
                .own("area", edition.area() == null ? "" : edition.area().value())
                .own("version", String.valueOf(edition.number()));
    }

    private static ConfiguredPolicy policy(Edition edition, Map<String, String> values) {
        String area = edition.area() == null ? "all" : edition.area().value();
        return PolicyFile.read("edition-" + area, values);
    }
}
