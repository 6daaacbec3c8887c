// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.Map;
import java.util.Set;
import org.linli.grid.GapKind;
import org.linli.grid.Position;

/** What a pack says of staffing, read by those who read it in service. */
public record StaffOfFile(Set<GapKind> required, Set<Position> published, boolean phones) {
    /** @throws org.linli.kernel.PlatformException invalid, with every key that is wrong */
    public static StaffOfFile read(Map<String, String> values) {
        StaffRule rule = StaffFile.read(values);
        return new StaffOfFile(rule.required(), rule.published(), rule.phones());
    }
}
