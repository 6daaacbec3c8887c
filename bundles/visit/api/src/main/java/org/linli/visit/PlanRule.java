// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import org.linli.kernel.AreaCode;

/**
 * A rule of visits as configured for an area: whom or what it means, how often, and who goes. It names households and
 * places; it counts nobody's work.
 *
 * @param code its code, such as {@code elder-alone}
 * @param name its name, such as 独居老人走访
 * @param group to which group it belongs
 * @param about whom or what it means, in words
 * @param every how often, in words, such as 红色每7天、橙色每14天、黄色每30天
 * @param goes who goes
 * @param area the area whose file it stands in; null for everywhere
 */
public record PlanRule(
        String code, String name, PlanGroup group, String about, String every, PlanGoer goes, AreaCode area) {}
