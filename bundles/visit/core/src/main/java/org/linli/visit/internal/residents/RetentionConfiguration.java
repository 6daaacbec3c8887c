// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.residents;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set. */
@ObjectClassDefinition(name = "走访记录的保存期限", description = "保存即生效;有误的不采用,原来的继续有效,原因见日志")
public @interface RetentionConfiguration {
    /** When it is forgotten what was told at a door. */
    @AttributeDefinition(
            name = "多少天后不可再读",
            description = "一户最后一次走访之后多少天,在那里听到的、承诺的不可再读;何时由谁走访过仍可查。30 到 36600,通常 1826 (五年)")
    String forgetAfterDays() default "1826";
}
