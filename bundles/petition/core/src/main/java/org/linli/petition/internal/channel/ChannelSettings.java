// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of a file of channels, described for those who fill it in; {@link ChannelFile} reads them. */
@ObjectClassDefinition(
        factoryPid = ChannelRules.PID,
        name = "诉求渠道",
        description = "一个辖区的渠道;每个辖区一个文件 org.linli.petition.channels-<名称>.cfg,保存即生效,有误的文件不会采用,原因见日志。"
                + "每行为 channel.<代码> = 名称; 录入 谁; 首问 谁; 回复 怎样;也可以写这里没有列出的渠道;停用 表示该辖区没有这个渠道")
@interface ChannelSettings {
    @AttributeDefinition(name = "辖区", description = "区县、街道或社区的编码;留空为处处适用", required = false)
    String area() default "";

    @AttributeDefinition(name = "网上平台", required = false)
    String channel_portal();

    @AttributeDefinition(name = "一键呼叫", description = "另可写 类型 代码; 缓急 紧急", required = false)
    String channel_one$_$tap();

    @AttributeDefinition(name = "热线", required = false)
    String channel_hotline();

    @AttributeDefinition(name = "窗口", required = false)
    String channel_counter();

    @AttributeDefinition(name = "来信", required = false)
    String channel_letter();

    @AttributeDefinition(name = "微博", required = false)
    String channel_microblog();

    @AttributeDefinition(name = "三色档案", required = false)
    String channel_care$_$file();
}
