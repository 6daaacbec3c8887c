// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of an account's file, described for those who fill it in; {@link Account} reads them. */
@ObjectClassDefinition(
        factoryPid = Accounts.PID,
        name = "微博账号",
        description = "本单位的一个微博账号;每个账号一个文件 org.linli.exchange.microblog.account-<名称>.cfg,保存即生效,有误的文件不会采用,原因见日志")
@interface AccountSettings {
    @AttributeDefinition(name = "账号", description = "账号在微博上的名称,例如 甲街道办事处")
    String account();

    @AttributeDefinition(name = "辖区", description = "账号所属街道或社区的编码,例如 990101001;来信没有写明地点时按此处理")
    String area();

    @AttributeDefinition(name = "紧急词", description = "出现其中任何一个词,立即提醒值班人员;用逗号分隔", required = false)
    String urgentWords() default Account.URGENT;

    @AttributeDefinition(name = "诉求类型", description = "转为哪一类诉求;留空为类型表的最后一类", required = false)
    String type() default "";
}
