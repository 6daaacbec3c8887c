// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.health;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A module's own word on how it is, published as a service and shown at {@code /system/health}. */
@ConsumerType
public interface ModuleHealth {
    /** The module's name, such as {@code petition}. */
    String module();

    /** How the module is now. Answers in at most a second and never throws for being unwell. */
    Status status();

    /**
     * How a module is.
     *
     * @param ready whether it can do its work
     * @param facts figures for people who operate it, such as {@code undispatched}; never personal data
     */
    record Status(boolean ready, Map<String, Object> facts) {
        public Status {
            facts = Map.copyOf(facts);
        }
    }
}
