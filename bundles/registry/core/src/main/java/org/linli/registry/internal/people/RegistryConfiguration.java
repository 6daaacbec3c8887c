// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set. */
@ObjectClassDefinition(name = "人口信息:按目的展示的内容", description = "每种查看目的能看到居民档案的哪些部分(最少够用);修改后立即生效,有误的配置不会采用,原因见日志")
public @interface RegistryConfiguration {
    /** Which parts of a record each kind of purpose shows. */
    @AttributeDefinition(
            name = "各目的展示的内容",
            description = "每项为 目的=部分 部分……,例如 petition=CONTACT HOME。部分:BASIC 基本(姓名、性别、出生年份,总是展示)、"
                    + "IDENTITY 证件、CONTACT 联系方式、HOME 住址、HOUSEHOLD 家庭、CARE 关怀。没有列出的目的只展示基本")
    String[] shown() default {
        "petition=CONTACT HOME",
        "visit=CONTACT HOME HOUSEHOLD CARE",
        "change-request=IDENTITY CONTACT HOME HOUSEHOLD",
        "care-review=CONTACT HOME HOUSEHOLD CARE",
        "own-data=IDENTITY CONTACT HOME"
    };
}
