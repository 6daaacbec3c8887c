// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { api, areaName, exact, html, Link, List, queryNow, when } from '@linli/console';
import { grantWords, joined, officerName, subjectName, t } from './parts.js';

const moment = text => when(text);

/**
 * What the server wrote down of each action, as people read it; what has another form is left out.
 * @type {[RegExp, RegExp, (found: any) => string][]}
 */
const DETAILS = [
  [/^(?:ACCOUNT_|PASSWORD_)/, /^([a-z0-9.-]+)$/, ([, name]) => t('detail.username', { name })],
  [/^TOKEN_ISSUED$/, /^for (\d+) days$/, ([, n]) => t('detail.days', { n })],
  [/^AREAS_SAVED$/, /^(\d+) areas$/, ([, n]) => t('detail.areas', { n })],
  [/^GAPS_ACCEPTED$/, /; reason: (.*)$/, ([, words]) => t('detail.reason', { words })],
  [/^OFFICER_(?:ADDED|CHANGED)$/, /^roles (.*?); units .*?; grids \[(.*)\]$/, ([, roles, grids]) => joined([roles && t('detail.roles', { roles: joined(roles.split(' ').map(role)) }), grids && t('detail.grids', { grids: areas(grids) })])],
  [/^OFFICER_CHANGED$/, /^worker of new grids \[(.*)\]$/, ([, grids]) => t('detail.grids', { grids: areas(grids) })],
  [/^OFFICER_HANDED_OVER$/, /, left (\d+) of (\d+)$/, ([, left, all]) => t('detail.left', { left, all })],
  [/^UNIT_/, /^\w+ for (\d+), grids \[(.*)\]$/, ([, area, grids]) => joined([areaName(area), grids && t('detail.grids', { grids: areas(grids) })])],
  [/^DUTY_|^STAND_IN_AGREED$/, /(\S+T\S+)\/(\S+T\S+)$/, ([, from, until]) => t('detail.period', { from: moment(from), until: moment(until) })],
];

const role = text => {
  const [name, area] = text.split('@');
  return grantWords({ role: name, area: /^\d+$/.test(area) ? area : undefined });
};
const areas = text => joined(text.split(', ').map(areaName));

function detail(entry) {
  for (const [action, form, words] of DETAILS) {
    const found = action.test(entry.action) && entry.detail?.match(form);
    if (found) {
      return words(found);
    }
  }
  return '';
}

/** What administrators did; for auditors. */
export const Log = defineComponent({
  name: 'AdministrationLog',
  setup() {
    const { subject } = queryNow();
    const load = (cursor, size) => api.get('/api/organization/log', { query: { subject, cursor, size } });
    const columns = () => [
      { key: 'at', title: t('when'), cell: entry => html`<span title=${exact(entry.at)}>${when(entry.at)}</span>`, width: '9rem' },
      { key: 'actor', title: t('who'), cell: entry => officerName(entry.actor) },
      { key: 'action', title: t('action'), cell: entry => t('action.' + entry.action), card: 'title' },
      { key: 'subject', title: t('subject'), cell: entry => subjectName(entry.subject, entry.action) },
      { key: 'detail', title: t('detail'), cell: detail },
    ];
    return () => html`<div>
      ${subject && html`<p class="l-note">${t('onlyAbout', { name: subjectName(subject) })} <${Link} to=${['accounts', 'log']}>${t('showAll')}<//></p>`}
      <${List} key=${subject} name="administration-log" title=${t('tab.log')} columns=${columns()} load=${load} empty=${{ words: t('noLog'), hint: t('noLogHint') }} />
    </div>`;
  },
});
