// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of a file of ways of handling, described for those who fill it in; {@link HandlingFile} reads them. */
@ObjectClassDefinition(name = "诉求办理方式", description = "每个文件管一个辖区;最具体的辖区优先,其次上级,最后是不写辖区的。有误的文件整个不采用,原因见日志")
@interface HandlingSettings {
    /** Where it holds. */
    @AttributeDefinition(name = "适用辖区", description = "区县、街道或社区的编码;留空为处处适用", required = false)
    String area() default "";

    /** How long an order lies in the open pool. */
    @AttributeDefinition(name = "认领时间", description = "开放认领后几个工作小时内可以认领,1 到 80", required = false)
    int claimHours() default HandlingFile.CLAIM_HOURS;

    /** How long a dispatch can be objected to. */
    @AttributeDefinition(name = "异议期限", description = "派单后几个工作日内可以提出异议,1 到 30", required = false)
    int objectionDays() default HandlingFile.OBJECTION_DAYS;

    /** What residents read of an officer. */
    @AttributeDefinition(name = "向诉求人公开经办人", description = "岗位,姓名,或 姓名和电话", required = false)
    String showWorker() default "岗位";

    /** When closed orders are put away. */
    @AttributeDefinition(name = "归档天数", description = "办结多少天后自动归档,1 到 3650;只能写在不分辖区的文件里", required = false)
    int archiveAfterDays() default HandlingFile.ARCHIVE_AFTER_DAYS;

    /** One ground to decline; each key {@code ground.<code>}. */
    @AttributeDefinition(
            name = "不予受理的理由",
            description = "每个理由一行: ground.代码 = 理由 | 可以找谁;写了任何一行,就不再用随平台提供的理由",
            required = false)
    String ground_code() default "";
}
