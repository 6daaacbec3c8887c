// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How big the grids of an area are meant to be. */
@ObjectClassDefinition(name = "网格划分标准", description = "一个网格多大合适,每个辖区一份;保存即生效,有误的整份不采用、原来的继续有效,原因见日志")
public @interface DivisionConfiguration {
    /** Where it holds. */
    @AttributeDefinition(name = "适用辖区", description = "区县、街道或社区的编码;留空为处处适用;最近的一份有效")
    String area() default "";

    /** How many households. */
    @AttributeDefinition(name = "户数标准", description = "每个网格的户数,1 到 100000")
    int households() default 300;

    /** How many people. */
    @AttributeDefinition(name = "人数标准", description = "每个网格的人数,1 到 1000000")
    int people() default 1000;

    /** By how much it may be exceeded. */
    @AttributeDefinition(name = "允许超过的百分比", description = "户数或人数超过标准多少仍算合适,0 到 500")
    int over() default 20;

    /** How small it may be. */
    @AttributeDefinition(name = "最低百分比", description = "户数和人数都不到标准的这个百分比算偏小,0 到 100;0 为不限")
    int under() default 40;
}
