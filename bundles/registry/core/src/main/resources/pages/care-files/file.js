// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, areaPath, day, exact, Facts, go, html, Link, Page, PurposeAsk, PurposeBar, purposeOf, purposeQuery, PurposeRefused, Section, Tag, today, useLoad, when } from '@linli/console';
import { level, mayWrite, t } from './head.js';
import { changeFile, closeFile, endReview } from './forms.js';

/** One care file, for a purpose such as its review. */
export const CareFilePage = defineComponent({
  name: 'CareFilePage',
  props: { id: { type: String, required: true }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const purpose = purposeOf(props.query);
    const look = purpose ? useLoad(() => api.get('/api/registry/care-files/' + props.id, { purpose })) : null;
    const act = promise => promise.then(done => done !== undefined && look.reload());
    const end = async () => (await endReview(props.query.review)) && go('care-files', 'due');
    const change = async () => act(changeFile(look.data, await api.get('/api/registry/care-categories', { query: { area: look.data.area } })));
    const actions = file => html`<${Section} title=${t('actions')}><div class="l-actions l-column">
      ${props.query.review && html`<${ElButton} type="primary" onClick=${end}>${t('endReview')}<//>`}
      <${ElButton} onClick=${change}>${t('change')}<//><${ElButton} type="danger" plain onClick=${() => act(closeFile(file))}>${t('close')}<//></div><//>`;
    return () => {
      const file = look?.data;
      return html`<${Page} title=${file ? file.categoryName : t('file')} subtitle=${file ? areaName(file.area) : ''} actions=${() => html`<${Link} to=${['care-files', 'due']}>${t('backToReviews')}<//>`}>
        ${!purpose && html`<${PurposeAsk} careFile=${props.id} />`}
        ${purpose && !look.problem && html`<${PurposeBar} purpose=${purpose} />`}
        ${look?.problem && html`<${PurposeRefused} problem=${look.problem} onRetry=${look.reload} />`}
        ${file && html`<div class="l-columns"><div>${content(file, purpose)}</div><div>${file.open && mayWrite() && actions(file)}<${Before} id=${props.id} purpose=${purpose} /></div></div>`}
      <//>`;
    };
  },
});

function content(file, purpose) {
  const { told } = file;
  return html`<div>
    <${Section} title=${t('level')} actions=${() => html`<${Link} to=${['residents', file.resident]} query=${purposeQuery(purpose)}>${t('toResident')}<//>`}>
      <p class="l-big">${level(file.level)}</p><p>${file.reason}</p>
      ${told.level && told.level !== file.ruleLevel && html`<p class="l-note">${t('setByHand')} ${level(file.ruleLevel)} · ${told.ground}</p>`}
      <${Facts} items=${[[t('state'), html`<${Tag} kind=${file.open ? 'success' : 'info'}>${file.open ? t('isOpen') : t('isClosed')}<//>`], file.open && [t('reviewDue'), html`<${Tag} kind=${file.reviewDue < today() ? 'danger' : 'info'}>${day(file.reviewDue)}<//>`],
        [t('openedAt'), when(file.openedAt)], [t('changedAt'), when(file.changedAt)], [t('area'), areaPath(file.area)], [t('closedFor'), file.closedFor]]} /><//>
    <${Section} title=${t('situation')}><${Facts} items=${[[t('livesAlone'), told.livesAlone ? t('yes') : t('no')], [t('needs'), told.needs?.join(t('comma')) || t('none')], [t('notes'), told.notes || t('none')]]} /><//>
    <${Section} title=${t('plan')}>${told.plan?.length > 0
      ? html`<div class="l-table"><table><thead><tr>${['what', 'who', 'often'].map(key => html`<th scope="col" key=${key}>${t('plan.' + key)}</th>`)}</tr></thead><tbody>${told.plan.map((item, at) => html`<tr key=${at}><td>${item.what}</td><td>${item.who}</td><td>${item.often}</td></tr>`)}</tbody></table></div>`
      : html`<p>${t('noPlan')}</p>`}<//>
  </div>`;
}

/** What the file said before, fetched when asked for. */
const Before = defineComponent({
  name: 'CareBefore',
  props: { id: { type: String, required: true }, purpose: { type: String, required: true } },
  setup(props) {
    const kept = ref(null);
    const problem = ref(null);
    const load = () => api.get(`/api/registry/care-files/${props.id}/versions`, { purpose: props.purpose }).then(found => (kept.value = found), wrong => (problem.value = wrong));
    return () => html`<${Section} title=${t('history')}>
      ${problem.value && html`<${PurposeRefused} problem=${problem.value} onRetry=${load} />`}
      ${kept.value
        ? html`<ol class="l-lines">${kept.value.map(version => html`<li key=${version.version}><span title=${exact(version.changedAt)}>${when(version.changedAt)}</span> ${level(version.level)} <span class="l-quiet">${version.reason}</span></li>`)}</ol>`
        : html`<p class="l-quiet">${t('historyHint')}</p><${ElButton} onClick=${load}>${t('showHistory')}<//>`}<//>`;
  },
});
