// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * A round of questions was closed and its result published.
 *
 * @param consultation the round
 * @param area where it was held
 * @param opinions how many opinions were given
 */
public record ConsultationClosed(String consultation, String area, long opinions) {}
