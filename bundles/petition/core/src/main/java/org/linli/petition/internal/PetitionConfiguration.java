// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import org.linli.kernel.calendar.LimitUnit;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set. */
@ObjectClassDefinition(name = "诉求受理", description = "诉求类型与派单时限;修改后立即生效,有误的配置不会采用,原因见日志")
public @interface PetitionConfiguration {
    /** The types, in the order to show them. */
    @AttributeDefinition(name = "诉求类型", description = "每项为 代码=名称,例如 street-lamp=路灯损坏;代码用小写字母、数字和连字符")
    String[] types() default {
        "street-lamp=路灯损坏",
        "road=道路破损",
        "garbage=垃圾清运",
        "water-power-gas=水电气故障",
        "noise=噪声扰民",
        "drainage=排水堵塞",
        "greening=绿化养护",
        "parking=停车与占道",
        "building=房屋与楼道",
        "elderly-care=养老助残",
        "neighbour=邻里纠纷",
        "social-security=社保与救助",
        "culture=文化活动",
        "other=其他"
    };

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
