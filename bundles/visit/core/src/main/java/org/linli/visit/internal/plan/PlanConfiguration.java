// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set for an area; a file can have more rules than the one that is described here. */
@ObjectClassDefinition(name = "走访规则", description = "必访、必看、必查哪些户和地方,多久一次,谁去;每个辖区一份;保存即生效,有误的整份不采用、原来的继续有效,行号和原因见日志")
public @interface PlanConfiguration {
    /** Where it holds. */
    @AttributeDefinition(name = "适用辖区", description = "区县、街道或社区的编码;留空为处处适用;最近的一份有效")
    String area() default "";

    /** The codes of its rules. */
    @AttributeDefinition(name = "规则", description = "规则的代码,用逗号分开,例如 elders, rented;每条规则再写下面几项,前面加它的代码和一个点")
    String rules() default "elders";

    /** Its name. */
    @AttributeDefinition(name = "名称", description = "以规则代码为键,例如 elders = 独居老人走访")
    String elders() default "独居老人走访";

    /** Its group. */
    @AttributeDefinition(name = "类别", description = "必访、必看或必查")
    String elders_group() default "必看";

    /** Whom it means. */
    @AttributeDefinition(
            name = "走访谁",
            description =
                    "档案:类别代码;党员(可加 .age = 70);流动人口;楼栋长;志愿者;信息员;房屋:RENTED;设施:种类;纠纷、隐患(可加 .types = 诉求类型代码)。写户和地方,不写分数")
    String elders_about() default "档案:elder-alone";

    /** How often. */
    @AttributeDefinition(name = "多久一次", description = "天数,或 每月;关怀档案可写红/橙/黄三个数,例如 7/14/30")
    String elders_every() default "7/14/30";

    /** Who goes. */
    @AttributeDefinition(name = "谁去", description = "网格员、社区工作人员或服务团队")
    String elders_goes() default "网格员";
}
