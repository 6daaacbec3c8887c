// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptExecutor;

/** WCAG 2.2 AA by axe, and what of the order of headings and landmarks it knows. */
final class Axe {
    private static final String SCRIPT = Texts.of("/axe.min.js");
    private static final String RUN =
            """
            const done = arguments[arguments.length - 1];
            // What lies under an open dialog cannot be reached.
            const open = [...document.querySelectorAll('[role=dialog][aria-modal=true], dialog[open]')].filter(one => one.checkVisibility());
            axe.run(open.pop() ?? document, {
              runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
              rules: { 'target-size': { enabled: true }, 'heading-order': { enabled: true },
                'page-has-heading-one': { enabled: true }, 'landmark-one-main': { enabled: true } },
              resultTypes: ['violations'], preload: false,
            }).then(result => done(result.violations.flatMap(rule => rule.nodes.map(node => ({
              rule: rule.id, help: rule.help, where: node.target.join(' '), html: node.html.slice(0, 200),
              why: (node.failureSummary ?? '').replace(/\\s+/g, ' ').slice(0, 300) })))), failed => done([{ rule: String(failed) }]));
            """;

    private Axe() {}

    /** What is wrong with the page as it stands, one line each. */
    static List<String> violations(JavascriptExecutor page) {
        if (!Boolean.TRUE.equals(page.executeScript("return typeof window.axe === 'object'"))) {
            page.executeScript(SCRIPT);
        }
        return found(page.executeAsyncScript(RUN)).map(Axe::line).toList();
    }

    private static Stream<Map<?, ?>> found(Object answer) {
        return ((List<?>) answer).stream().map(one -> (Map<?, ?>) one);
    }

    private static String line(Map<?, ?> found) {
        return "axe " + found.get("rule") + " at " + found.get("where") + ": " + found.get("why") + " "
                + found.get("html");
    }
}
