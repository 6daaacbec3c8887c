// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, choicesOf, complain, confirm, dialog, Facts, hasRole, html, label, List, say, session, Tag, when } from '@linli/console';
import { areaFilter, firstArea, Part, t } from './head.js';

const GROUPS = ['BASIC', 'IDENTITY', 'CONTACT', 'HOME', 'HOUSEHOLD', 'CARE'];
const KINDS = { ASKED: 'warning', APPROVED: 'success', DECLINED: 'info', FETCHED: 'success', EXPIRED: 'info' };

const request = () => ask({
  title: t('askExport'), words: t('askExportHint'), submitWords: t('askExport'), draft: 'residents/export',
  fields: [
    { name: 'area', title: t('area'), kind: 'area', required: true, value: firstArea() },
    { name: 'fields', title: t('exportFields'), kind: 'choices', required: true, value: ['BASIC'], choices: GROUPS.map(group => ({ value: group, title: t('group.' + group) })), hint: t('exportFieldsHint') },
    { name: 'residence', title: t('residence'), kind: 'choice', choices: choicesOf('residence'), hint: t('allIfEmpty') },
    { name: 'ageFrom', title: t('ageFrom'), kind: 'number', min: 0, max: 150 }, { name: 'ageTo', title: t('ageTo'), kind: 'number', min: 0, max: 150 },
    { name: 'reason', title: t('exportReason'), kind: 'area-text', required: true, max: 200, hint: t('exportReasonHint') },
  ],
  submit: (values, { key }) => api.post('/api/registry/exports', values, { key }),
});

const decide = (row, approve) => ask({
  title: approve ? t('approveExport') : t('declineExport'), words: approve ? t('approveExportHint') : '', submitWords: approve ? t('approveExport') : t('declineExport'),
  fields: approve ? [] : [{ name: 'reason', title: t('reason'), required: true, kind: 'area-text', max: 200 }],
  submit: values => api.post(`/api/registry/exports/${row.id}/decisions`, { approve, ...values }),
});

/** The file can be fetched once, so it is asked before; what is received goes to the disk as it came. */
async function fetchFile(row) {
  if (!(await confirm({ title: t('fetchExport'), words: t('fetchExportHint'), submitWords: t('fetchExport') }))) {
    return false;
  }
  try {
    const text = await api.get(`/api/registry/exports/${row.id}/file`, { headers: { Accept: 'text/csv, application/problem+json' } });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\uFEFF' + text.replace(/^\uFEFF/, '')], { type: 'text/csv' }));
    link.download = t('exportFile') + '.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  } catch (problem) {
    complain(problem);
    return false;
  }
}

async function trace() {
  const found = await ask({
    title: t('trace'), words: t('traceHint'), submitWords: t('trace'), fields: [{ name: 'mark', title: t('traceMark'), required: true, max: 20, hint: t('traceMarkHint') }],
    submit: values => api.post('/api/registry/exports/traces', values),
  });
  found?.export && dialog(t('traceFound'), () => html`<${Facts} items=${[[t('area'), areaName(found.export.draft.area)], [t('exportReason'), found.export.draft.reason], [t('askedAt'), when(found.export.askedAt)],
    [t('fetchedAt'), when(found.export.fetchedAt)], [t('traceRow'), found.row]]} />`);
}

/** Files with people's data: asked by a registrar, approved by a supervisor, fetched once. */
export const Exports = defineComponent({
  name: 'Exports',
  setup() {
    const list = ref(null);
    const then = words => done => done && (say(words), list.value.reload());
    const load = (cursor, size, filters) => api.get('/api/registry/exports', { query: { area: filters.area || firstArea(), cursor, size } });
    // The server tells names here; of two people with one name the server lets only the right one.
    const mine = row => row.askedBy === session.me?.name;
    const button = (row, key, run, type) => html`<${ElButton} key=${key} size="small" type=${type} onClick=${run}>${t(key)}<//>`;
    const act = row => html`<span class="l-actions">
      ${row.state === 'ASKED' && hasRole('SUPERVISOR') && !mine(row) && [button(row, 'approveExport', () => decide(row, true).then(then(t('decided'))), 'primary'), button(row, 'declineExport', () => decide(row, false).then(then(t('decided'))))]}
      ${row.state === 'APPROVED' && mine(row) && button(row, 'fetchExport', () => fetchFile(row).then(then(t('fetched'))), 'primary')}
      ${row.state === 'ASKED' && mine(row) && html`<span class="l-quiet">${t('waitsForSupervisor')}</span>`}</span>`;
    const columns = () => [
      { key: 'reason', title: t('exportReason'), card: 'title', cell: row => row.draft.reason },
      { key: 'area', title: t('area'), cell: row => areaName(row.draft.area) },
      { key: 'fields', title: t('exportFields'), cell: row => row.draft.fields.map(group => t('group.' + group)).join(t('comma')) },
      { key: 'state', title: t('status'), cell: row => html`<${Tag} kind=${KINDS[row.state]}>${t('export.' + row.state)}<//>` },
      { key: 'askedAt', title: t('askedAt'), cell: row => html`<span>${when(row.askedAt)}<br /><span class="l-quiet">${row.askedBy}</span></span>` },
      { key: 'rows', title: t('rows'), width: '6rem', cell: row => row.rows ?? '' },
      { key: 'who', title: t('whom'), cell: row => [row.draft.residence && label('residence', row.draft.residence), (row.draft.ageFrom ?? row.draft.ageTo) !== undefined && t('ages', { from: row.draft.ageFrom ?? 0, to: row.draft.ageTo ?? 150 })].filter(Boolean).join(t('comma')) || t('all') },
      { key: 'act', title: t('actions'), cell: act },
    ];
    return () => html`<${Part} here="exports" subtitle=${t('exportsHint')} actions=${() => html`${hasRole('REGISTRAR') && html`<${ElButton} type="primary" onClick=${() => request().then(then(t('exportAsked')))}>${t('askExport')}<//>`}
      ${hasRole('SUPERVISOR') && html`<${ElButton} onClick=${trace}>${t('trace')}<//>`}`}>
      <${List} ref=${list} name="exports" columns=${columns()} load=${load} filters=${[areaFilter()]} empty=${{ words: t('noExports'), hint: t('noExportsHint') }} />
    <//>`;
  },
});
