// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.LocalDate;
import org.linli.kernel.AreaCode;

/**
 * What is entered of an {@link Engagement}.
 *
 * @param kind as what
 * @param area a grid or community, as the kind asks
 * @param name 2 to 40 characters; for an officer null, the name is the officer's; null for an organization
 * @param phone 5 to 20 digits, spaces, hyphens, perhaps a plus; may be null; for an officer null: the duty phone counts
 * @param background what the person is; null for an officer and for an organization
 * @param officer an officer's id; needed for a station head, else may be null
 * @param resident a resident's id; may be null
 * @param organization 2 to 80 characters, needed for check-ins, null for others
 * @param organizationId its id in the registry; may be null
 * @param since the first day, a day in China, today or up to ten years ago; null for today
 */
public record EngagementDraft(
        Engagement.Kind kind,
        AreaCode area,
        String name,
        String phone,
        Engagement.Background background,
        String officer,
        String resident,
        String organization,
        String organizationId,
        LocalDate since) {}
