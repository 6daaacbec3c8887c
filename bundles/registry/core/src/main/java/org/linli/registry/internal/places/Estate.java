// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Input;
import org.linli.registry.internal.Phones;

/**
 * An estate (小区).
 *
 * @param manager the company that looks after it; may be null
 * @param managerPhone the company's service phone; may be null
 */
public record Estate(
        String id, String name, String address, AreaCode area, String manager, String managerPhone, long version)
        implements Place {
    @Override
    public void check(Input input) {
        input.text("name", name, 1, 80)
                .text("address", address, 1, 200)
                .text("manager", manager, 0, 80)
                .that(Phones.isOne(managerPhone), "managerPhone", "is no phone number", Phones.EXPECTED);
    }
}
