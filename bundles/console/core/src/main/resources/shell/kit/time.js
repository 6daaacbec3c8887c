// SPDX-License-Identifier: Apache-2.0
import { session } from './session.js';

/** Days are days of the district. */
export const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const locale = () => (session.language === 'zh' ? 'zh-CN' : 'en-GB');
const parts = new Map();

function format(instant, options) {
  const key = locale() + JSON.stringify(options);
  if (!parts.has(key)) {
    parts.set(key, new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }));
  }
  return parts.get(key).format(new Date(instant));
}

const clockTime = instant => format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayOf = instant => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));

/** Today in the district, `2026-11-22`. */
export const today = () => dayOf(Date.now());

/** As people say it: 今天 14:30, 昨天 09:00, 11月3日 14:30, 2025年11月3日. */
export function when(instant) {
  if (!instant) {
    return '';
  }
  const zh = session.language === 'zh';
  const away = (Date.parse(dayOf(instant)) - Date.parse(today())) / (24 * HOUR);
  const near = { '-1': zh ? '昨天' : 'yesterday', 0: zh ? '今天' : 'today', 1: zh ? '明天' : 'tomorrow' }[away];
  if (near) {
    return `${near} ${clockTime(instant)}`;
  }
  const sameYear = dayOf(instant).slice(0, 4) === today().slice(0, 4);
  return sameYear
    ? `${format(instant, { month: zh ? 'long' : 'short', day: 'numeric' })} ${clockTime(instant)}`
    : format(instant, { year: 'numeric', month: zh ? 'long' : 'short', day: 'numeric' });
}

/** Exactly, with the year. */
export function exact(instant) {
  return instant ? `${format(instant, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })} ${clockTime(instant)}` : '';
}

/** A day without a time, from `2026-11-22`. */
export function day(date) {
  if (!date) {
    return '';
  }
  const zh = session.language === 'zh';
  const sameYear = date.slice(0, 4) === today().slice(0, 4);
  const options = { month: zh ? 'long' : 'short', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) };
  return format(`${date}T12:00:00+08:00`, options);
}

/** A length of time in its largest sensible unit, from milliseconds. */
export function length(millis) {
  const zh = session.language === 'zh';
  const size = Math.abs(millis);
  const [count, unit] = size >= 48 * HOUR
    ? [Math.floor(size / (24 * HOUR)), zh ? '天' : 'day']
    : size >= HOUR
      ? [Math.floor(size / HOUR), zh ? '小时' : 'hour']
      : [Math.max(1, Math.floor(size / MINUTE)), zh ? '分钟' : 'minute'];
  return zh ? `${count} ${unit}` : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** How long until then, or since then it is overdue. */
export function until(instant) {
  const away = Date.parse(instant) - Date.now();
  if (session.language === 'zh') {
    return away >= 0 ? `还剩 ${length(away)}` : `超期 ${length(away)}`;
  }
  return away >= 0 ? `${length(away)} left` : `${length(away)} overdue`;
}
