// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

/**
 * By when something must be done, as a rule.
 *
 * @param id which rule, such as {@code urgent}
 * @param version which edition of it; a changed rule has another
 * @param limit how long it may take
 * @param warning when to warn; null for no warning
 */
public record DeadlineRule(String id, int version, Limit limit, Warning warning) {
    /** @throws org.linli.kernel.PlatformException invalid, when it has no id or no limit */
    public DeadlineRule {
        Refusal.unless(id != null && !id.isBlank(), "rule.id", "a rule needs an id", "a short name");
        Refusal.unless(limit != null, "rule.limit", "a rule needs a limit", "an amount and a unit");
    }
}
