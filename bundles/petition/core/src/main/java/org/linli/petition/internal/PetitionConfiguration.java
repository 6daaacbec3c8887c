// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.kernel.calendar.LimitUnit;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set. */
@ObjectClassDefinition(name = "诉求受理", description = "派单时限;修改后立即生效,有误的配置不会采用,原因见日志。诉求类型在 org.linli.petition.types")
public @interface PetitionConfiguration {
    /** How long a petition may lie at the desk. */
    @AttributeDefinition(name = "派单时限", description = "受理后最迟多久派单;0 表示当日")
    int dispatchBy() default 2;

    /** In which unit. */
    @AttributeDefinition(name = "派单时限单位", description = "WORKING_HOURS 工作小时,WORKING_DAYS 工作日,CALENDAR_DAYS 自然日")
    LimitUnit dispatchByUnit() default LimitUnit.WORKING_HOURS;

    /** The edition of the dispatch rule. */
    @AttributeDefinition(name = "派单时限版本", description = "修改时限时加一")
    int dispatchByVersion() default 1;

    /** How long a receipt waits for the first dispatch. */
    @AttributeDefinition(name = "回执等待毫秒", description = "回执最多等待首次派单多少毫秒,0 到 2000")
    int receiptWaitMillis() default 300;
}
