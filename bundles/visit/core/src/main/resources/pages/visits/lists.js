// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, choicesOf, complain, day, html, label, List, Tag, useWords } from '@linli/console';
import { begin, checked, postpone } from './doing.js';
import { words } from './words.js';

const GROUPS = ['MUST_VISIT', 'MUST_SEE', 'MUST_CHECK'];
const GOES = ['GRID_WORKER', 'COMMUNITY_OFFICER', 'TEAM'];

/** What the rules ask for, the earliest due first. */
export const DueVisits = defineComponent({
  name: 'DueVisits',
  setup() {
    const t = useWords(words);
    const list = ref(null);
    const again = done => done !== undefined && list.value?.reload();
    const actions = entry => html`<span class="l-actions">
      ${entry.household
        ? html`<${ElButton} size="small" type="primary" onClick=${() => begin(t, entry)}>${t('begin')}<//>`
        : entry.subject !== 'RESIDENT' && html`<${ElButton} size="small" type="primary" onClick=${() => checked(t, entry).then(() => again(true), complain)}>${t('check')}<//>`}
      <${ElButton} size="small" onClick=${() => postpone(t, entry).then(again)}>${t('postpone')}<//></span>`;
    const columns = () => [
      { key: 'who', title: t('whom'), cell: entry => html`<span><strong>${entry.who ?? t('place')}</strong> ${entry.name}</span>` },
      { key: 'address', title: t('address'), cell: entry => entry.address ?? areaName(entry.area) },
      { key: 'due', title: t('due'), cell: entry => html`<${Tag} kind=${entry.overdue ? 'danger' : 'info'}>${entry.overdue ? t('overdueSince', { day: day(entry.due) }) : day(entry.due)}<//>` },
      { key: 'last', title: t('last'), cell: entry => (entry.last ? day(entry.last) : t('never')) },
      { key: 'goes', title: t('goes'), cell: entry => t('goes.' + entry.goes), card: 'hide' },
      { key: 'do', title: t('actions'), cell: actions },
    ];
    const filters = () => [
      { key: 'area', title: t('area'), kind: 'area' },
      { key: 'until', title: t('dueUntil'), kind: 'day' },
      { key: 'group', title: t('group'), kind: 'choice', choices: GROUPS.map(value => ({ value, title: t('group.' + value) })) },
      { key: 'goes', title: t('goes'), kind: 'choice', choices: GOES.map(value => ({ value, title: t('goes.' + value) })) },
    ];
    const load = (cursor, size, chosen) => api.get('/api/visit/plans/entries', { query: { ...chosen, cursor, size } });
    return () => html`<${List} ref=${list} name="visits-due" title=${t('part.due')} columns=${columns()} filters=${filters()} load=${load} empty=${{ words: t('nothingDue'), hint: t('nothingDueHint') }} />`;
  },
});

/** The visits of an area: who goes where and when, nothing of what was learnt. */
export const VisitList = defineComponent({
  name: 'VisitList',
  setup() {
    const t = useWords(words);
    const columns = () => [
      { key: 'day', title: t('whichDay'), cell: visit => `${day(visit.day)} · ${label('visitKind', visit.kind)}` },
      { key: 'area', title: t('area'), cell: visit => areaName(visit.area) },
      { key: 'visitors', title: t('visitors'), cell: visit => visit.visitors.map(visitor => visitor.name).join('、') },
      { key: 'state', title: t('state'), cell: visit => html`<${Tag} kind=${visit.state === 'RECORDED' ? 'success' : 'info'}>${label('visitState', visit.state)}<//>` },
      { key: 'needs', title: t('needsCount'), cell: visit => visit.needs || '' },
    ];
    const filters = () => [
      { key: 'area', title: t('area'), kind: 'area' },
      { key: 'state', title: t('state'), kind: 'choice', choices: choicesOf('visitState') },
    ];
    const load = async (cursor, size, chosen) => (chosen.area || chosen.state
      ? api.get('/api/visit/visits', { query: { ...chosen, cursor, size } })
      : api.get('/api/visit/visits/mine', { query: { cursor, size } }));
    return () => html`<div><p class="l-quiet">${t('listHint')}</p>
      <${List} name="visits" title=${t('part.list')} columns=${columns()} filters=${filters()} load=${load} open=${visit => ['visits', visit.id]} empty=${{ words: t('noVisits'), hint: t('noVisitsHint') }} /></div>`;
  },
});
