// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Map;

/** What a pack's rules say, read by those who read them in service. */
public final class RulesOfFile {
    private RulesOfFile() {}

    /** @throws org.linli.kernel.PlatformException invalid, with every key that is wrong */
    public static ConfiguredPolicy read(Map<String, String> values) {
        return PolicyFile.read("pack", values);
    }

    /** Where no pack says otherwise. */
    public static ConfiguredPolicy usual() {
        return PolicyFile.read("usual", Map.of());
    }
}
