// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.event;

/**
 * A unit was added or changed. Desks that come with a new area are told by {@link AreasSaved} only.
 *
 * @param unit the unit's id, also the subject
 * @param kind the name of its {@link org.linli.organization.UnitKind}
 * @param area the code of the area it works for
 */
public record UnitSaved(String unit, String kind, String area) {}
