// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.whistle;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set for an area; a file can have more rules than the two here. */
@ObjectClassDefinition(name = "吹哨规则", description = "谁可以向谁吹哨,每个辖区一份;保存即生效,有误的整份不采用、原来的继续有效,原因见日志")
public @interface WhistleConfiguration {
    /** Where it holds. */
    @AttributeDefinition(name = "适用辖区", description = "区县、街道或社区的编码;留空为处处适用;最近的一份有效")
    String area() default "";

    /** The first rule. */
    @AttributeDefinition(name = "规则一", description = "谁 > 谁,例如 网格、社区 > 街道派单台、街道科室;写层级、单位种类,或两者连写;无 表示不吹哨")
    String rule_1() default "网格、社区 > 街道";

    /** The second rule. */
    @AttributeDefinition(name = "规则二", description = "同上,可以不写", required = false)
    String rule_2() default "街道 > 区县职能部门";
}
