// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * The record of a visit was handed in.
 *
 * @param visit the visit
 * @param household the household's id; null for a dwelling in which nobody is known to live
 * @param dwelling the dwelling's id
 * @param area the smallest known area of the dwelling
 * @param kind the code of why somebody went
 * @param day the day on which somebody stood at the door, such as {@code 2026-03-02}, in China
 * @param needs how many needs became petitions
 */
public record VisitRecorded(
        String visit, String household, String dwelling, String area, String kind, String day, int needs) {}
