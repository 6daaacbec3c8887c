// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, areaPath, AreaMap, day, exact, Facts, hasRole, html, label, Link, Masked, Page, PurposeAsk, PurposeBar, purposeOf, purposeQuery, PurposeRefused, Section, useLoad, when } from '@linli/console';
import { mayWrite, t } from './head.js';
import { changeHousehold, end, join, leave, move, proposeMember, split } from './household-forms.js';

/** A building and its dwelling hold nothing personal, so they are read without a purpose. */
async function home(household) {
  const dwelling = household.dwelling && (await api.get('/api/registry/dwellings/' + household.dwelling).catch(() => null));
  const building = dwelling?.building && (await api.get('/api/registry/buildings/' + dwelling.building).catch(() => null));
  const area = await api.get('/api/organization/areas/' + household.area).catch(() => null);
  return { dwelling, building, area };
}

/** A household for a purpose: who lives there since when, where, and how it was before. */
export const HouseholdPage = defineComponent({
  name: 'HouseholdPage',
  props: { id: { type: String, required: true }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const purpose = purposeOf(props.query);
    const look = purpose && useLoad(async () => {
      const household = await api.get('/api/registry/households/' + props.id, { purpose, query: { member: props.query.member } });
      return { household, ...(await home(household)) };
    });
    const act = action => action(look.data.household).then(done => done !== undefined && look.reload());
    return () => {
      const data = look?.data;
      return html`<${Page} title=${t('household')} subtitle=${data ? data.household.address ?? areaName(data.household.area) : ''} actions=${() => html`<${Link} to=${['residents', 'households']}>${t('back')}<//>`}>
        ${!purpose && html`<${PurposeAsk} resident=${props.query.member ?? props.id} />`}
        ${purpose && !look.problem && html`<${PurposeBar} purpose=${purpose} />`}
        ${look?.problem && (look.problem.status === 403 && /households/.test(look.problem.detail)
          ? html`<div class="l-failure" role="alert"><p><strong>${t('noHouseholdShown')}</strong></p><p>${t('noHouseholdShownHint')}</p></div>`
          : html`<${PurposeRefused} problem=${look.problem} onRetry=${look.reload} />`)}
        ${look?.problem && html`<${PurposeAsk} resident=${props.query.member ?? props.id} />`}
        ${data && html`<div class=${mayWrite() || hasRole('GRID_WORKER') ? 'l-columns' : ''}><div>${people(data.household, purpose)}${dwelling(data)}</div><div>${!data.household.endedAt && (mayWrite() ? actions(act) : hasRole('GRID_WORKER') && html`<${Section} title=${t('actions')}><${ElButton} onClick=${() => proposeMember(data.household)}>${t('proposeMember')}<//><//>`)}
          ${mayWrite() && html`<${Before} id=${props.id} purpose=${purpose} member=${props.query.member} />`}</div></div>`}
      <//>`;
    };
  },
});

function people(household, purpose) {
  return html`<${Section} title=${t('members')}>
    ${household.endedAt && html`<p class="l-note">${t('endedAt', { at: when(household.endedAt) })}</p>`}
    <div class="l-table"><table><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('relation')}</th><th scope="col">${t('since')}</th></tr></thead>
      <tbody>${household.members.map(member => html`<tr key=${member.resident}><td><${Link} to=${['residents', member.resident]} query=${purposeQuery(purpose)}>${member.name}<//></td>
        <td>${label('relation', member.relation)}</td><td>${day(member.since)}</td></tr>`)}</tbody></table></div>
    <${Facts} items=${[[t('householdKind'), t('kind.' + household.kind)], [t('registerNumber'), household.number ? html`<${Masked} value=${household.number} title=${t('registerNumber')} />` : t('unknown')]]} />
  <//>`;
}

function dwelling({ household, dwelling, building, area }) {
  const point = building?.point;
  return html`<${Section} title=${t('dwelling')} actions=${() => household.dwelling && html`<${Link} to=${['residents', 'households']} query=${{ dwelling: household.dwelling }}>${t('othersThere')}<//>`}>
    <${Facts} items=${[[t('address'), household.address ?? dwelling?.address], [t('room'), dwelling?.room], [t('dwellingKind'), dwelling && t('dwelling.' + dwelling.kind)],
      [t('building'), building && building.name], [t('floors'), building?.floors], [t('area'), areaPath(household.area)]]} />
    ${point && html`<${AreaMap} height=${260} areas=${area ? [area] : []} points=${[{ ...point, title: building.name }]} title=${building.name} />`}
  <//>`;
}

function actions(act) {
  const button = (key, action, more) => html`<${ElButton} ...${more} onClick=${() => act(action)}>${t(key)}<//>`;
  return html`<${Section} title=${t('actions')}><div class="l-actions l-column">
    ${button('join', join, { type: 'primary' })}${button('leave', leave)}${button('split', split)}${button('move', move)}${button('changeHousehold', changeHousehold)}${button('end', end, { type: 'danger', plain: true })}
  </div><//>`;
}

/** How the household was before, fetched when asked for: each page is a look. */
const Before = defineComponent({
  name: 'HouseholdBefore',
  props: { id: { type: String, required: true }, purpose: { type: String, required: true }, member: { type: String, default: '' } },
  setup(props) {
    const kept = ref(null);
    const next = ref(null);
    const problem = ref(null);
    async function load() {
      try {
        const page = await api.get(`/api/registry/households/${props.id}/versions`, { purpose: props.purpose, query: { member: props.member, cursor: next.value } });
        kept.value = [...(kept.value ?? []), ...page.items];
        next.value = page.next ?? null;
      } catch (wrong) {
        problem.value = wrong;
      }
    }
    const what = record => (record ? [t('peopleCount', { n: record.members.length }), t('kind.' + record.kind), areaName(record.area), record.endedAt && t('endedAt', { at: when(record.endedAt) })].filter(Boolean).join(' · ') : '');
    return () => html`<${Section} title=${t('history')}>
      ${problem.value && html`<${PurposeRefused} problem=${problem.value} onRetry=${load} />`}
      ${kept.value && html`<ol class="l-lines">${kept.value.map(version => html`<li key=${version.version}><span title=${exact(version.changedAt)}>${when(version.changedAt)}</span> ${what(version.record)}</li>`)}</ol>`}
      ${!kept.value && html`<p class="l-quiet">${t('historyHint')}</p>`}
      ${(!kept.value || next.value) && html`<${ElButton} onClick=${load}>${kept.value ? t('older') : t('showHistory')}<//>`}
    <//>`;
  },
});
