// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * Words for an answer to the petitioner, filled in for one order; to be changed before they are sent.
 *
 * @param code its name for programs
 * @param name its name for staff, such as 已安排人员
 * @param words what would be answered
 */
public record AnswerTemplate(String code, String name, String words) {}
