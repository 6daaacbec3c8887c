// SPDX-License-Identifier: Apache-2.0
/** Times as people say them; a day is a day in China. */
import * as clock from './clock.js';
import { spoken, t } from './words.js';

const ZONE = 'Asia/Shanghai';
const DAY = 86400000;

const format = options => new Intl.DateTimeFormat(spoken() === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, ...options });

/** @param {number | string} at @returns {string} such as 2026-11-23 */
export const dayOf = at => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(at));

export const today = () => dayOf(clock.now());

const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** @param {string} day */
export function dayWords(day) {
    const away = days(today(), day);
    const near = { '-1': 'day.yesterday', 0: 'day.today', 1: 'day.tomorrow' }[away];
    return near ? t(near) : format({ month: 'long', day: 'numeric' }).format(new Date(day + 'T12:00:00Z'));
}

/** @param {number | string} at */
export function timeWords(at) {
    const hours = format({ hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));
    return dayWords(dayOf(at)) + ' ' + hours;
}

/** Until when, and how that stands. */
export function dueWords(at) {
    if (!at) {
        return t('due.none');
    }
    const late = clock.now() - Date.parse(at);
    return late > 0 ? t('due.late', { span: span(late) }) : t('due.until', { time: timeWords(at) });
}

function span(milliseconds) {
    const minutes = Math.max(1, Math.floor(milliseconds / 60000));
    if (minutes < 60) {
        return t('span.minutes', { count: minutes });
    }
    return minutes < 1440 ? t('span.hours', { count: Math.floor(minutes / 60) }) : t('span.days', { count: Math.floor(minutes / 1440) });
}

/** @param {string} day by which something is due */
export function dueDayWords(day) {
    const away = days(today(), day);
    return away < 0 ? t('due.late', { span: t('span.days', { count: -away }) }) : t('due.until', { time: dayWords(day) });
}
