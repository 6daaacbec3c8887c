// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.Set;

/**
 * What is asked for.
 *
 * @param area the code of the area whose people it is about
 * @param fields the parts of their records; CARE is never exported
 * @param residence only those registered or living here in this way; null for all
 * @param ageFrom only those of this age or older; null for any
 * @param ageTo only those of this age or younger; null for any
 * @param reason what for, 5 to 200 characters, without personal data
 */
public record ExportDraft(
        String area, Set<FieldGroup> fields, Residence residence, Integer ageFrom, Integer ageTo, String reason) {}
