// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElRadioButton, ElRadioGroup } from 'element-plus';
import { api, areaName, ask, Facts, go, hasRole, html, label, Link, List, Loading, Page, say, Section, Tag, useLoad, when } from '@linli/console';
import { areaFilter, DwellingName, firstArea, Part, t } from './head.js';

const KINDS = { OPEN: 'warning', CONFIRMED: 'success', DECLINED: 'info' };
const state = request => html`<${Tag} kind=${KINDS[request.status]}>${t('request.' + request.status)}<//>`;

/** Proposed corrections: those to be decided, and one's own. */
export const Requests = defineComponent({
  name: 'ChangeRequests',
  setup() {
    const decides = hasRole('COMMUNITY_OFFICER');
    const which = ref(decides ? 'open' : 'mine');
    const load = (cursor, size, filters) => (which.value === 'open'
      ? api.get('/api/registry/change-requests', { query: { area: filters.area || firstArea(), cursor, size } })
      : api.get('/api/registry/change-requests/mine', { query: { cursor, size } }));
    const columns = () => [
      { key: 'name', title: t('resident'), card: 'title', cell: request => html`<${Link} to=${['residents', 'requests', request.id]}>${request.name || t('requestKind.' + request.kind)}<//>` },
      { key: 'kind', title: t('what'), cell: request => t('requestKind.' + request.kind) },
      { key: 'status', title: t('status'), cell: state },
      { key: 'area', title: t('area'), cell: request => areaName(request.area) },
      { key: 'at', title: t('askedAt'), cell: request => when(request.asked?.at) },
    ];
    return () => html`<${Part} here="requests" subtitle=${t('requestsHint')}>
      ${decides && hasRole('GRID_WORKER') && html`<${ElRadioGroup} class="l-above" modelValue=${which.value} ariaLabel=${t('which')} onUpdate:modelValue=${value => (which.value = value)}>
        <${ElRadioButton} value="open">${t('toDecide')}<//><${ElRadioButton} value="mine">${t('mine')}<//><//>`}
      <${List} key=${which.value} name="change-requests" columns=${columns()} load=${load} filters=${which.value === 'open' ? [areaFilter()] : []}
        empty=${{ words: t('noRequests'), hint: which.value === 'open' ? t('noRequestsHint') : t('noOwnRequestsHint') }} />
    <//>`;
  },
});

const CODES = { sex: 'sex', residence: 'residence', relation: 'relation' };

/** A value as people read it. Ids and codes have words. */
function value(field, text) {
  if (text === undefined || text === null || text === '') {
    return t('empty');
  }
  if (text === '****') {
    return t('covered');
  }
  if (CODES[field]) {
    return label(CODES[field], text);
  }
  if (field === 'partyMember') {
    return text === 'true' ? t('yes') : t('no');
  }
  return field === 'area' ? areaName(text) : field === 'dwelling' ? html`<${DwellingName} id=${text} />` : text;
}

/** One proposal beside what is recorded, to be confirmed or declined. */
export const RequestPage = defineComponent({
  name: 'ChangeRequestPage',
  props: { id: { type: String, required: true } },
  setup(props) {
    const request = useLoad(() => api.read('/api/registry/change-requests/' + props.id).then(({ body, etag }) => ({ ...body, etag })));
    const path = '/api/registry/change-requests/' + props.id;
    const after = words => done => done && (say(words), go('residents', 'requests'));
    const confirm = () => ask({
      title: t('confirmRequest'), words: t('confirmRequestHint'), submitWords: t('confirmRequest'), fields: [],
      submit: () => api.post(path + '/confirmation', { notDuplicates: [] }, { ifMatch: request.data.etag }).then(() => true),
    }).then(after(t('requestConfirmed')));
    const decline = () => ask({
      title: t('declineRequest'), submitWords: t('declineRequest'), fields: [{ name: 'reason', title: t('reason'), kind: 'area-text', required: true, max: 200, hint: t('reasonHint') }],
      submit: values => api.post(path + '/refusal', values).then(() => true),
    }).then(after(t('requestDeclined')));
    const decides = data => data.status === 'OPEN' && !data.masked && hasRole('COMMUNITY_OFFICER');
    return () => html`<${Page} title=${t('correction')} actions=${() => html`<${Link} to=${['residents', 'requests']}>${t('back')}<//>`}>
      <${Loading} of=${request}>${() => html`<div>
        <${Section} title=${t('requestKind.' + request.data.kind)}>
          <${Facts} items=${[[t('resident'), request.data.resident ? html`<${Link} to=${['residents', request.data.resident]} query=${decides(request.data) ? { request: props.id } : {}}>${request.data.name}<//>` : request.data.name],
            [t('status'), state(request.data)], [t('area'), areaName(request.data.area)], [t('askedAt'), when(request.data.asked?.at)], [t('ground'), request.data.ground], [t('decidedAt'), when(request.data.decided?.at)], [t('declinedFor'), request.data.declinedFor]]} />
        <//>
        ${changes(request.data)}
        ${request.data.masked && html`<p class="l-note">${t('maskedRequest')}</p>`}
        ${decides(request.data) && html`<div class="l-actions"><${ElButton} type="primary" onClick=${confirm}>${t('confirmRequest')}<//><${ElButton} onClick=${decline}>${t('declineRequest')}<//></div>`}
      </div>`}<//>
    <//>`;
  },
});

function changes(request) {
  const compared = request.changes.some(change => change.before !== undefined && change.before !== null);
  return html`<${Section} title=${t('changes')}>
    ${request.conflict && html`<p class="l-failure" role="alert">${t('conflictHint')}</p>`}
    <div class="l-table" tabindex="0" role="region" aria-label=${t('changes')}><table><thead><tr><th scope="col">${t('field')}</th>${compared && html`<th scope="col">${t('valueBefore')}</th>`}<th scope="col">${t('valueAfter')}</th>
      ${compared && html`<th scope="col">${t('valueNow')}</th>`}</tr></thead>
      <tbody>${request.changes.map(change => html`<tr key=${change.field}><th scope="row">${t('field.' + change.field)}</th>${compared && html`<td>${value(change.field, change.before)}</td>`}
        <td><strong>${value(change.field, change.after)}</strong></td>${compared && html`<td>${value(change.field, change.now)} ${change.conflict && html`<${Tag} kind="warning">${t('changedMeanwhile')}<//>`}</td>`}</tr>`)}</tbody></table></div>
  <//>`;
}
