// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = "org.linli.calendar",
        name = "工作日历 · Working calendar",
        description = "工作时间。放假和调休不在这里填写：国务院通知发布后，在 etc/calendars 中放入一个以年份命名的文件，例如 2027.txt。"
                + " · The hours of work. Holidays are not written here: put a file named by its year, such as 2027.txt,"
                + " into etc/calendars when the State Council's notice is out.")
@interface HoursOfWork {
    @AttributeDefinition(
            name = "工作时间 · Hours of work",
            description = "一天中上班的各个时段，按先后顺序，用逗号分开。午休不计入期限，所以上午和下午分开写；24:00 表示当天结束。"
                    + " · The spans of a day that are worked, in order, separated by commas. The midday break does not"
                    + " count towards a time limit, so write morning and afternoon apart; 24:00 is the end of the day.")
    String[] hours() default {"08:30-12:00", "14:00-17:30"};
}
