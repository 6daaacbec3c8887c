// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.grid.Finding;
import org.linli.grid.Finding.Example;
import org.linli.organization.Officers;

/**
 * Puts officers' names, as they are now, before the ids by which findings are kept; for readers on the staff. Asks
 * organization, so never inside a transaction.
 */
public final class OfficerNames {
    /** Before an officer's id. */
    public static final String OFFICER = "工作人员";

    private static final Pattern NAMED = Pattern.compile(OFFICER + "([0-9A-Za-z-]{1,64})");
    private final KnownOfficers officers;

    public OfficerNames(Officers officers) {
        this.officers = new KnownOfficers(officers);
    }

    /** The same with names. */
    public List<Finding> in(List<Finding> findings) {
        return findings.stream().map(this::in).toList();
    }

    /** The same with names. */
    public Finding in(Finding finding) {
        Example of = finding.example();
        Example example = of == null || of.who() == null
                ? of
                : new Example(of.point(), of.address(), of.type(), of.urgency(), of.moment(), in(of.who()));
        return new Finding(finding.kind(), finding.area(), finding.weight(), in(finding.what()), example);
    }

    private String in(String words) {
        return NAMED.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(officers.find(found.group(1))
                        .map(officer -> OFFICER + officer.name() + "（" + found.group(1) + "）")
                        .orElse(found.group())));
    }
}
