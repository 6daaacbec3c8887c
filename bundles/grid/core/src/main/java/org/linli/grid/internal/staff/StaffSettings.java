// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of a file of the staffing of grids, described for those who fill it in; {@link StaffFile} reads them. */
@ObjectClassDefinition(name = "网格力量与公开", description = "每个文件管一个辖区;最具体的辖区优先,其次上级,最后是不写辖区的。有误的文件整个不采用,原因见日志")
@interface StaffSettings {
    /** Where it holds. */
    @AttributeDefinition(name = "适用辖区", description = "区县、街道、社区或网格的编码;留空为处处适用", required = false)
    String area() default "";

    /** What should be there. */
    @AttributeDefinition(name = "应当配备", description = "缺了哪些算缺口: 网格员、信息员、党小组长、工作站、负责人;留空为全部,不查写 无", required = false)
    String required() default "";

    /** Whom residents may see. */
    @AttributeDefinition(
            name = "向居民公开",
            description = "居民不登录就能看到谁: 网格员、服务团队、值班、党小组长、工作站、负责人、责任单位;留空为不公开。信息员和报到党员一律不公开",
            required = false)
    String published() default "";

    /** Whether with phones. */
    @AttributeDefinition(name = "公开值班电话", description = "是 或 否;只公开值班(工作)电话,个人电话一律不公开", required = false)
    String phones() default "否";

    /** When it is forgotten who it was. */
    @AttributeDefinition(name = "卸任后保留天数", description = "卸任多少天后自动销毁姓名和电话,10 到 9999;只能写在不分辖区的文件里", required = false)
    int forgetAfterDays() default StaffRule.FORGET_AFTER_DAYS;
}
