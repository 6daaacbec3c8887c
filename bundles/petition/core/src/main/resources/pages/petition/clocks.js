// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { ElButton } from 'element-plus';
import { api, complain, Due, exact, html, Section, session, Tag, when } from '@linli/console';
import { path } from './lookups.js';
import { t } from './texts.js';

const KNOWN = ['deadline', 'name-unit', 'opinion', 'reply', 'close', 'first-response', 'inform', 'review', 'objection', 'join-in', 'supervision', 'promise', 'claim', 'suspension'];

/** What is to be done until then; names of an area's own stay as they were configured. */
const named = clock => (KNOWN.includes(clock.name) && session.language !== 'zh' ? t('clock.' + clock.name) : clock.words);

function limit(clock) {
  const given = clock.deadline.rule?.limit;
  return given ? t('limitIs', { amount: given.amount, unit: t('unit.' + given.unit), start: when(clock.deadline.start) }) : '';
}

/** 时限: each clock with its reason, and day by day on demand. */
export const Clocks = defineComponent({
  name: 'PetitionClocks',
  props: { order: { type: Object, required: true }, clocks: { type: [Array, Object], required: true }, extensions: { type: [Array, Object], required: true } },
  setup(props) {
    const explained = reactive(/** @type {Record<string, any>} */ ({}));
    async function explain(clock) {
      if (explained[clock.id]) {
        delete explained[clock.id];
        return;
      }
      try {
        explained[clock.id] = (await api.get(path(props.order, 'clocks', clock.id, 'explanation'))).lines;
      } catch (problem) {
        complain(problem);
      }
    }
    return () => html`<${Section} title=${t('clocks')}>
      ${(!Array.isArray(props.clocks) || props.clocks.length === 0) && html`<p class="l-quiet">${t('noClocks')}</p>`}
      ${Array.isArray(props.clocks) && html`<ul class="p-list">${props.clocks.map(clock => one(clock, explained, explain))}</ul>`}
      ${Array.isArray(props.extensions) && props.extensions.length > 0 && html`<div><h3>${t('extensions')}</h3><ul class="p-list">${props.extensions.map(extension)}</ul></div>`}
    <//>`;
  },
});

function one(clock, explained, explain) {
  const lines = explained[clock.id];
  return html`<li key=${clock.id}>
    <div class="p-line-head"><strong>${named(clock)}</strong> ${standing(clock)}</div>
    <p>${session.language === 'zh' ? clock.why : limit(clock)}</p>
    ${clock.past.length > 0 && html`<details class="p-more"><summary>${t('pastClocks', { n: clock.past.length })}</summary><ul class="p-days">${clock.past.map(past => html`<li key=${past.version}>${when(past.changedAt)}：${past.due ? t('wasDue', { at: when(past.due) }) : t('stoodStill')}${past.reason && ' · ' + past.reason}</li>`)}</ul></details>`}
    <${ElButton} size="small" aria-expanded=${lines ? 'true' : 'false'} onClick=${() => explain(clock)}>${t(lines ? 'hideDays' : 'showDays')}<//>
    ${lines && html`<ul class="p-days">${lines.filter(line => line.kind !== 'RULE').map((line, at) => html`<li key=${at} class=${line.kind === 'SKIPPED' || line.kind === 'PAUSED' ? 'p-skipped' : ''}>${session.language === 'zh' ? line.text : line.english}${line.provisional && ' ' + t('provisionalDay')}</li>`)}</ul>`}
  </li>`;
}

function standing(clock) {
  if (clock.endedAt) {
    return html`<${Tag} kind=${clock.overdue ? 'danger' : 'success'}>${t(clock.overdue ? 'endedLate' : 'endedInTime')}<//> <span class="l-quiet" title=${exact(clock.endedAt)}>${when(clock.endedAt)}</span>`;
  }
  return clock.deadline.due ? html`<${Due} at=${clock.deadline.due} overdue=${clock.overdue} />` : html`<${Tag} kind="warning">${t('standsStill')}<//>`;
}

const extension = (asked, at) => html`<li key=${at}><div class="p-line-head"><${Tag} kind=${asked.state === 'ASKED' ? 'warning' : asked.state === 'GRANTED' ? 'success' : 'info'}>${t('extension.' + asked.state)}<//> <span>${asked.askedBy} ${when(asked.askedAt)}</span></div>
  <p>${asked.reason}</p>
  <p class="l-quiet">${t('extensionDue', { before: when(asked.dueBefore) || t('notSet'), after: when(asked.dueAfter) || t('notSet') })}${asked.decidedBy && ` · ${asked.decidedBy} ${when(asked.decidedAt)}`}${asked.note && `：${asked.note}`}</p></li>`;
