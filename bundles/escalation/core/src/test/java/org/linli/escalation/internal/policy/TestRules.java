// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Map;
import org.linli.escalation.internal.Town;
import org.linli.escalation.spi.OrderFacts;
import org.linli.organization.Location;

/** Rules and facts for the tests. */
public final class TestRules {
    private TestRules() {}

    /** The platform's default with these keys changed. */
    public static ConfiguredPolicy of(Map<String, String> values) {
        return PolicyFile.read("test", values);
    }

    /** What the file {@code main} of a pack says. */
    public static ConfiguredPolicy ofPack(String pack, Map<String, String> values) {
        return PolicyFile.read(pack + "/main", values);
    }

    /** An order of the first grid that was not judged yet. */
    public static OrderFacts facts(String text, String type) {
        return new OrderFacts(Town.GRID, Location.Found.IN_GRID, Town.GRID, type, "portal", text, null, 0);
    }

    /** One of a type that does not wait. */
    public static OrderFacts urgentType(String text, String type) {
        return new OrderFacts(Town.GRID, Location.Found.IN_GRID, Town.GRID, type, "portal", text, null, 0, true);
    }
}
