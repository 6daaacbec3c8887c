// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, ref, watch } from 'vue';
import { ElButton } from 'element-plus';
import { addQuery, api, day, exact, Form, html, Loading, Section, session, today, useLoad } from '@linli/console';
import { known, t } from './words.js';

const MONTHS = Array.from({ length: 12 }, (_, at) => at);
const holiday = name => known('holiday', name) ?? name;
const marks = { HOLIDAY: 'off', MAKE_UP: 'work', WEEKEND: 'free', WORKING: '' };

/** Monday is 0. */
const weekday = date => (new Date(date + 'T12:00:00Z').getUTCDay() + 6) % 7;

const monthName = (year, month) => new Intl.DateTimeFormat(session.language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month, 15)));
const dayName = at => new Intl.DateTimeFormat(session.language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: session.language === 'zh' ? 'narrow' : 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + at)));

/** A month as a table; what a day is stands in it as a word, so no colour is needed. */
function monthTable(year, month) {
  const days = year.days.filter(one => Number(one.date.slice(5, 7)) === month + 1);
  const cells = [...Array.from({ length: weekday(days[0].date) }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => Array.from({ length: 7 }, (__, column) => cells[at * 7 + column] ?? null));
  const working = days.filter(one => ['WORKING', 'MAKE_UP'].includes(one.kind)).length;
  const cell = (one, at) => (one
    ? html`<td key=${at} class=${['r-day', 'r-' + one.kind.toLowerCase(), one.date === today() ? 'r-today' : ''].join(' ')} title=${`${day(one.date)} ${t('day.' + one.kind)}${one.kind === 'HOLIDAY' ? ' ' + holiday(one.name) : ''}`}>
        <span>${Number(one.date.slice(8))}</span>${marks[one.kind] === 'off' && html`<b>${t('markOff')}</b>`}${marks[one.kind] === 'work' && html`<b>${t('markWork')}</b>`}${one.provisional && html`<i aria-label=${t('provisional')}>?</i>`}</td>`
    : html`<td key=${at}></td>`);
  return html`<section class="r-month" key=${month}><h3>${monthName(year.year, month)} <span class="l-quiet">${t('workingDays', { n: working })}</span></h3>
    <table><thead><tr>${Array.from({ length: 7 }, (_, at) => html`<th scope="col" key=${at} class=${at > 4 ? 'r-free' : ''}>${dayName(at)}</th>`)}</tr></thead>
    <tbody>${weeks.map((week, at) => html`<tr key=${at}>${week.map(cell)}</tr>`)}</tbody></table></section>`;
}

/** Holidays with their days, and what is worked for them. */
function holidays(year) {
  const runs = [];
  year.days.filter(one => one.kind === 'HOLIDAY').forEach(one => {
    const last = runs[runs.length - 1];
    const next = last && new Date(Date.parse(last.to) + 86_400_000).toISOString().slice(0, 10) === one.date;
    next && last.name === one.name ? (last.to = one.date) : runs.push({ name: one.name, from: one.date, to: one.date });
  });
  const worked = year.days.filter(one => one.kind === 'MAKE_UP').map(one => day(one.date));
  return html`<${Section} title=${t('holidays')}><ul class="r-holidays">${runs.map(run => html`<li key=${run.from}><strong>${holiday(run.name)}</strong> ${run.from === run.to ? day(run.from) : t('fromTo', { from: day(run.from), to: day(run.to) })}</li>`)}</ul>
    ${worked.length > 0 && html`<p>${t('workedFor', { days: worked.join(session.language === 'zh' ? '、' : ', ') })}</p>`}<//>`;
}

/** From a moment so much time: when is it over, and which days were counted. */
const ByExample = defineComponent({
  name: 'LimitByExample',
  setup() {
    const found = ref(/** @type {any} */ (null));
    const units = ['WORKING_DAYS', 'CALENDAR_DAYS', 'WORKING_HOURS', 'MINUTES'];
    const fields = [
      { name: 'start', title: t('start'), kind: 'time', required: true, value: `${today()}T10:00:00+08:00` },
      { name: 'amount', title: t('amount'), kind: 'number', required: true, min: 0, max: 400, value: 5 },
      { name: 'unit', title: t('unit'), kind: 'choice', required: true, value: 'WORKING_DAYS', choices: units.map(unit => ({ value: unit, title: t('unit.' + unit) })) },
    ];
    const typed = ref(/** @type {any} */ (null));
    const compute = async values => {
      typed.value = values;
      found.value = await api.get('/api/escalation/calendars/examples', { query: { ...values, start: new Date(values.start).toISOString() } });
      return found.value;
    };
    // The form empties itself when it was sent; here one wants to change one number and look again.
    return () => html`<${Section} title=${t('example')}><p class="l-quiet">${t('exampleHint')}</p><div class="r-example">
      <${Form} key=${JSON.stringify(typed.value)} fields=${fields} value=${typed.value ?? {}} submit=${compute} submitWords=${t('compute')} />
      ${found.value && html`<div role="status"><p class="r-due">${t('isDue', { at: exact(found.value.due) })}</p>${found.value.provisional && html`<p class="l-note">${t('mayMove')}</p>`}
        <ol class="r-lines">${found.value.lines.map((line, at) => html`<li key=${at} class=${'r-line-' + line.kind.toLowerCase()}>${session.language === 'zh' ? line.text : line.english}</li>`)}</ol></div>`}</div><//>`;
  },
});

/** The working calendar of a year as twelve months. */
export const Calendar = defineComponent({
  name: 'WorkingCalendar',
  props: { query: { type: Object, required: true } },
  setup(props) {
    const wanted = computed(() => Number(props.query.year) || Number(today().slice(0, 4)));
    const load = useLoad(() => api.get(`/api/escalation/calendars/${wanted.value}`));
    watch(wanted, load.reload);
    const legend = () => html`<ul class="r-legend" aria-label=${t('legend')}>
      <li><span class="r-day r-working"><span>8</span></span> ${t('day.WORKING')}</li><li><span class="r-day r-weekend"><span>8</span></span> ${t('day.WEEKEND')}</li>
      <li><span class="r-day r-holiday"><span>8</span><b>${t('markOff')}</b></span> ${t('day.HOLIDAY')}</li><li><span class="r-day r-make_up"><span>8</span><b>${t('markWork')}</b></span> ${t('day.MAKE_UP')}</li>
      <li><span class="r-day"><span>8</span><i>?</i></span> ${t('provisional')}</li></ul>`;
    return () => html`<${Loading} of=${load}>${() => html`<div aria-busy=${load.loading ? 'true' : 'false'}>
      <${Section} title=${t('yearOf', { year: load.data.year })} actions=${() => html`<${ElButton} onClick=${() => addQuery({ year: load.data.year - 1 })}>← ${load.data.year - 1}<//><${ElButton} onClick=${() => addQuery({ year: load.data.year + 1 })}>${load.data.year + 1} →<//>`}>
        ${load.data.notice ? html`<p>${t('byNotice', { notice: load.data.notice })}</p>` : html`<p class="l-note" role="status">${t('noNotice', { year: load.data.year })}</p>`}
        <p class="l-quiet">${t('yearFacts', { n: load.data.workingDays, hours: load.data.hours.join(session.language === 'zh' ? '、' : ', '), known: load.data.known.slice(0, 1) + '–' + load.data.known.slice(-1) })}</p>
        ${legend()}<div class="r-year">${MONTHS.map(month => monthTable(load.data, month))}</div><//>
      ${load.data.days.some(one => one.kind === 'HOLIDAY') && holidays(load.data)}
      <${ByExample} /></div>`}<//>`;
  },
});
