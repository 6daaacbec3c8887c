// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onUnmounted, reactive, ref } from 'vue';
import { ElButton, ElProgress, ElRadioButton, ElRadioGroup } from 'element-plus';
import { api, ask, complain, confirm, Empty, Facts, go, html, Link, List, Loading, Page, say, Section, Tag, useLoad, when } from '@linli/console';
import { faultWords } from './faults.js';
import { isWorking, kindOf, t } from './head.js';

const PAUSE = 1200;

/** How far, of what is to be done. */
function progress(work) {
  const [done, of] = work.state === 'APPLYING' ? [work.applied + work.leftOut, work.total] : [work.checked, work.total];
  return { done, of, share: of ? Math.min(100, Math.round((done / of) * 100)) : 0 };
}

/** One import: how far it is, its rows with what is wrong, and what to do with it. */
export const ImportPage = defineComponent({
  name: 'ImportPage',
  props: { id: { type: String, required: true } },
  setup(props) {
    const path = '/api/registry/imports/' + props.id;
    const work = useLoad(() => api.get(path));
    const view = reactive({ state: '', same: new Set() });
    const timer = setInterval(() => (!work.data || isWorking(work.data.state)) && !work.loading && work.reload(), PAUSE);
    onUnmounted(() => clearInterval(timer));
    const apply = async () => {
      const { errors, duplicates } = work.data;
      const clean = errors === 0 && duplicates - view.same.size <= 0;
      const started = await ask({
        title: t('apply'), words: t('applyHint'), submitWords: t('apply'),
        fields: [{ name: 'mode', title: t('mode'), kind: 'choice', required: true, value: clean ? 'ALL_OR_NOTHING' : 'GOOD_ROWS_ONLY', choices: [
          { value: 'GOOD_ROWS_ONLY', title: t('mode.GOOD_ROWS_ONLY') }, ...(clean ? [{ value: 'ALL_OR_NOTHING', title: t('mode.ALL_OR_NOTHING') }] : [])] }],
        submit: values => api.post(path + '/applications', { ...values, notDuplicates: [...view.same] }),
      });
      started && work.reload();
    };
    const throwAway = async () => {
      if (await confirm({ title: t('throwAway'), words: t('throwAwayHint'), submitWords: t('throwAway'), danger: true })) {
        await api.del(path).then(() => (say(t('thrown')), go('imports')), complain);
      }
    };
    const buttons = data => html`<div class="l-actions">
      ${data.state === 'CHECKED' && (data.good > 0 || view.same.size > 0) && html`<${ElButton} type="primary" onClick=${apply}>${t('apply')}<//>`}
      ${data.state === 'CHECKED' && html`<${ElButton} type="danger" plain onClick=${throwAway}>${t('throwAway')}<//>`}</div>`;
    return () => html`<${Page} title=${t('import')} subtitle=${work.data ? t('uploaded', { at: when(work.data.uploadedAt) }) : ''} actions=${() => html`<${Link} to=${['imports']}>${t('back')}<//>`}>
      <${Loading} of=${work}>${() => html`<div>${summary(work.data, buttons)}
        ${work.data.state === 'CHECKED' && html`<${Rows} id=${props.id} work=${work.data} same=${view.same} />`}</div>`}<//>
    <//>`;
  },
});

function summary(data, buttons) {
  const { done, of, share } = progress(data);
  return html`<${Section} title=${t('howFar')}>
    <p role="status"><${Tag} kind=${kindOf(data.state)}>${t('state.' + data.state)}<//> ${t('state.' + data.state + '.hint')}</p>
    ${isWorking(data.state) && of > 0 && html`<div><p>${t('progress', { done, of })}</p><${ElProgress} percentage=${share} showText=${false} ariaLabel=${t('progress', { done, of })} /></div>`}
    ${data.state === 'FAILED' && html`<p class="l-failure" role="alert">${t('failedHint')}</p>`}
    <div class="l-tiles">${[['total', data.total], ['good', data.good], ['duplicates', data.duplicates], ['errors', data.errors], ...(data.state === 'DONE' || data.state === 'APPLYING' ? [['applied', data.applied], ['leftOut', data.leftOut]] : [])]
      .map(([key, n]) => html`<div class="l-tile" key=${key}><strong>${n}</strong>${t(key)}</div>`)}</div>
    <${Facts} items=${[data.mode && [t('mode'), t('mode.' + data.mode)], data.state === 'CHECKED' && [t('keptUntil'), when(data.expiresAt)]]} />
    ${buttons(data)}<//>`;
}

/** All faulty rows as a table to mend the file by: line, column, what is wrong; nobody's data. */
async function faultList(id) {
  const lines = [[t('line'), t('column'), t('wrong')]];
  let cursor;
  do {
    const page = await api.get(`/api/registry/imports/${id}/rows`, { query: { state: 'ERROR', cursor, size: 200 } });
    page.items.forEach(row => row.faults.forEach(fault => lines.push([row.number, fault.column, faultWords(fault)])));
    cursor = page.next;
  } while (cursor);
  const text = '\uFEFF' + lines.map(line => line.map(cell => `"${String(cell).replace(/"/g, '""')}"`).join(',')).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = t('faultsName') + '.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The rows by what the check found. */
const Rows = defineComponent({
  name: 'ImportRows',
  props: { id: { type: String, required: true }, work: { type: Object, required: true }, same: { type: Object, required: true } },
  setup(props) {
    const { work } = props;
    const which = ref(work.errors > 0 ? 'ERROR' : work.duplicates > 0 ? 'DUPLICATE' : 'GOOD');
    const count = { ERROR: () => props.work.errors, DUPLICATE: () => props.work.duplicates, GOOD: () => props.work.good };
    const busy = ref(false);
    const load = (cursor, size) => api.get(`/api/registry/imports/${props.id}/rows`, { query: { state: which.value, cursor, size } });
    const download = () => ((busy.value = true), faultList(props.id).catch(complain).finally(() => (busy.value = false)));
    const duplicate = each => (each.row ? t('sameRow', { n: each.row, why: t('duplicate.' + each.reason) }) : html`<span>${t('registered', { why: t('duplicate.' + each.reason) })} ${each.resident && html`<${Link} to=${['residents', each.resident]}>${t('lookUp')}<//>`}</span>`);
    const remark = row => html`<ul class="l-plain-list">${row.faults.map((fault, at) => html`<li key=${at}><strong>${fault.column}</strong> ${faultWords(fault)}</li>`)}
      ${row.duplicates.map((each, at) => html`<li key=${'d' + at}>${duplicate(each)}</li>`)}${props.same.has(row.number) && html`<li><${Tag} kind="success">${t('markedAnother')}<//></li>`}</ul>`;
    const columns = () => [
      { key: 'number', title: t('line'), card: 'title', width: '8rem', cell: row => t('lineNumber', { n: row.number }) },
      { key: 'name', title: t('name') }, { key: 'idNumber', title: t('idNumber') }, { key: 'phone', title: t('phone') }, { key: 'address', title: t('address') },
      ...(which.value === 'GOOD' ? [] : [{ key: 'remark', title: which.value === 'ERROR' ? t('wrong') : t('sameAs'), cell: remark }]),
    ];
    const bulk = () => (which.value === 'DUPLICATE' ? [{ title: t('markAnother'), run: rows => rows.forEach(row => props.same.add(row.number)) }] : []);
    return () => html`<${Section} title=${t('rows')} actions=${() => props.work.errors > 0 && html`<${ElButton} loading=${busy.value} onClick=${download}>${t('faults')}<//>`}>
      <${ElRadioGroup} class="l-above" modelValue=${which.value} ariaLabel=${t('rows')} onUpdate:modelValue=${value => (which.value = value)}>
        ${['ERROR', 'DUPLICATE', 'GOOD'].map(state => html`<${ElRadioButton} key=${state} value=${state}>${t('rows.' + state)} ${count[state]()}<//>`)}<//>
      <p class="l-hint">${t('rows.' + which.value + '.hint')}</p>
      ${count[which.value]() === 0
        ? html`<${Empty} words=${t('noRows')} hint=${t('noRowsHint')} />`
        : html`<${List} key=${which.value} name=${'import-rows-' + which.value} rowKey="number" columns=${columns()} load=${load} bulk=${bulk()} />`}<//>`;
  },
});
