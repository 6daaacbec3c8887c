// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import org.linli.petition.internal.Names;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** When petitions are hinted at. */
@ObjectClassDefinition(id = Names.DUPLICATES_PID, name = "重复诉求提示", description = "多像才提示,哪些类型不向公众提示")
public @interface DuplicateConfiguration {
    /** From which likeness on. */
    @AttributeDefinition(name = "提示门槛(%)", description = "相似度达到多少才提示,50 到 95")
    int leastPercent() default 50;

    /** Types that residents get no hints of. */
    @AttributeDefinition(name = "不向公众提示的类型", description = "这些类型的诉求涉及个人或家庭,提交时不向其他居民提示;工作人员不受影响;类型编码,逗号分隔")
    String[] privateTypes() default {
        "elderly-care",
        "social-security",
        "child-care",
        "medical",
        "employment",
        "public-housing",
        "neighbour",
        "domestic-violence",
        "public-order",
        "certificates",
        "staff-conduct"
    };
}
