// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Prepared answers (答复模板), from configuration. */
@ProviderType
public interface AnswerTemplates {
    /**
     * Those that fit an order as it stands: its state, its type and its area, filled in. One that needs a date which
     * the order does not have is left out.
     *
     * @param order the order's id
     * @throws org.linli.kernel.PlatformException not found, also for an order that the actor may not see
     */
    List<AnswerTemplate> fitting(String order, Actor by);
}
