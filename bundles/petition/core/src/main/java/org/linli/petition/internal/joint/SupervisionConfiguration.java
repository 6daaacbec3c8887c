// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import org.linli.kernel.calendar.LimitUnit;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set of supervising. */
@ObjectClassDefinition(name = "督办与催办", description = "督办回复时限、催办间隔与指挥中心清单;修改后立即生效,有误的配置不会采用,原因见日志")
public @interface SupervisionConfiguration {
    /** How long an answer may take. */
    @AttributeDefinition(name = "督办回复时限", description = "督办后最迟多久回复;0 表示当日")
    int answerWithin() default 2;

    /** In which unit. */
    @AttributeDefinition(name = "督办回复时限单位", description = "WORKING_HOURS 工作小时,WORKING_DAYS 工作日,CALENDAR_DAYS 自然日")
    LimitUnit answerWithinUnit() default LimitUnit.WORKING_DAYS;

    /** The edition of that rule. */
    @AttributeDefinition(name = "督办时限版本", description = "修改时限时加一")
    int answerVersion() default 1;

    /** How often somebody can be reminded by hand. */
    @AttributeDefinition(name = "催办间隔分钟", description = "同一工单两次人工催办至少相隔多少分钟,1 到 10080")
    int remindEveryMinutes() default 60;

    /** What is due soon. */
    @AttributeDefinition(name = "即将超期工作小时", description = "指挥中心清单里,多少工作小时内到期算即将超期,1 到 80")
    int soonWorkingHours() default 4;
}
