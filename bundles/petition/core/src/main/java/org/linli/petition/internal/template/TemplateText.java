// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.util.List;
import org.linli.kernel.Problem;
import org.linli.kernel.support.config.KeyedText;
import org.linli.petition.Edition;

/** The text of an edition of prepared answers: the same keys as in their file, a line each; {@code #} begins a remark. */
final class TemplateText {
    private TemplateText() {}

    /** Everything that is wrong, each with its line. */
    static List<Problem.Violation> wrong(Edition edition) {
        return text(edition).wrong(TemplateFile::read);
    }

    /** @throws org.linli.kernel.PlatformException invalid, as {@link #wrong} says */
    static TemplateList read(Edition edition) {
        return text(edition).read(TemplateFile::read);
    }

    private static KeyedText text(Edition edition) {
        String area = edition.area() == null ? "" : edition.area().value();
        return new KeyedText(edition.text()).own("area", area);
    }
}
