// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.config.AreaFiles;

/**
 * The channels of an area, from the keys and values of its file.
 *
 * @param area the area; null for everywhere
 * @param channels by code; empty for one that the area does not have
 */
record ChannelFile(AreaCode area, Map<String, Optional<ChannelRule>> channels) implements AreaFiles.ForArea {
    private static final String PREFIX = "channel.";

    /** What holds where no file says otherwise. */
    static final ChannelFile SHIPPED = read(Map.ofEntries(
            Map.entry("channel.portal", "网上平台; 录入 居民; 首问 街道; 回复 自助查询"),
            Map.entry("channel.one-tap", "一键呼叫; 录入 居民; 首问 网格员; 回复 自助查询; 缓急 紧急"),
            Map.entry("channel.hotline", "热线; 录入 派单员,督办; 首问 街道; 回复 电话"),
            Map.entry("channel.counter", "窗口; 录入 社区工作人员,派单员,部门工作人员; 首问 录入人; 回复 电话"),
            Map.entry("channel.letter", "来信; 录入 派单员,督办; 首问 街道; 回复 电话"),
            Map.entry("channel.microblog", "微博; 首问 街道; 回复 原渠道"),
            Map.entry("channel.care-file", "三色档案; 录入 社区工作人员,重点人群专管员; 首问 录入人; 回复 电话"),
            Map.entry("channel.visit", "走访; 录入 网格员,社区工作人员,派单员,重点人群专管员; 首问 录入人; 回复 电话"),
            Map.entry("channel.yard-meeting", "院坝会; 录入 网格员,社区工作人员,派单员; 首问 录入人; 回复 电话")));

    /** @throws PlatformException invalid, with every key that is wrong and why */
    static ChannelFile read(Map<String, String> values) {
        List<Problem.Violation> wrong = new ArrayList<>();
        AreaCode area = null;
        Map<String, Optional<ChannelRule>> channels = new TreeMap<>();
        for (Map.Entry<String, String> line : values.entrySet()) {
            String key = line.getKey();
            String value = line.getValue().strip();
            try {
                if (key.equals("area")) {
                    area = value.isEmpty() ? null : AreaCode.of(value);
                } else if (key.startsWith(PREFIX)) {
                    String code = key.substring(PREFIX.length());
                    channels.put(code, ChannelLine.read(code, value));
                } else {
                    throw new IllegalArgumentException("there is no such key");
                }
            } catch (PlatformException refused) {
                Problem.Violation why = refused.problem().violations().get(0);
                wrong.add(new Problem.Violation(key, why.reason(), why.expected()));
            } catch (IllegalArgumentException refused) {
                wrong.add(new Problem.Violation(
                        key, refused.getMessage(), "area, or channel.<code> = 名称; 录入 …; 首问 …; 回复 …"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(wrong));
        }
        return new ChannelFile(area, channels);
    }
}
