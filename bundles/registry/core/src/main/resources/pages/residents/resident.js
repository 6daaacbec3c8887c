// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, exact, Facts, hasRole, html, label, Link, Page, PurposeAsk, PurposeBar, purposeOf, purposeQuery, PurposeRefused, Section, Tag, useLoad, when } from '@linli/console';
import { firstArea, mayWrite, t } from './head.js';
import { Record } from './record.js';
import { askErasure, changeRecord, changeStatus, confirmPhone, proposeChange } from './resident-forms.js';

const GROUPS = ['IDENTITY', 'CONTACT', 'HOME', 'HOUSEHOLD', 'CARE'];
/** All of these must be in sight for a change of the whole record, else what was not shown would be emptied. */
const WHOLE = ['IDENTITY', 'CONTACT', 'HOME'];

/** How the record stands, which tells nothing personal; nobody else's page needs it. */
const standing = id => (mayWrite() ? api.get(`/api/registry/residents/${id}/standing`).catch(() => null) : Promise.resolve(null));

/** One person, for a purpose. */
export const ResidentPage = defineComponent({
  name: 'ResidentPage',
  props: { id: { type: String, required: true }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const purpose = purposeOf(props.query);
    const stands = useLoad(() => standing(props.id));
    const record = purpose ? useLoad(() => api.get('/api/registry/residents/' + props.id, { purpose })) : null;
    const reload = () => (stands.reload(), record?.reload());
    const done = promise => promise.then(answer => answer !== undefined && reload());
    return () => {
      const person = record?.data;
      const title = person ? person.name : t('resident');
      return html`<${Page} title=${title} subtitle=${person ? areaName(person.area) : ''} actions=${() => html`<${Link} to=${['residents']}>${t('back')}<//>`}>
        ${!purpose && html`<${PurposeAsk} resident=${props.id} />`}
        ${purpose && !record.problem && html`<${PurposeBar} purpose=${purpose} />`}
        ${record?.problem && html`<${PurposeRefused} problem=${record.problem} onRetry=${record.reload} />`}
        ${record?.problem && html`<${PurposeAsk} resident=${props.id} />`}
        <div class=${person ? 'l-columns' : ''}>
          ${person && html`<div><${Record} person=${person} purpose=${purpose} confirm=${() => done(confirmPhone(person, purpose))} />${withheld(person)}</div>`}
          <div>${actions(props.id, person, stands.data, purpose, done)}
            ${person && html`<${History} id=${props.id} purpose=${purpose} />`}
            ${purpose.startsWith('own-data ') && person && html`<${Looks} request=${purpose.split(' ')[1]} />`}</div>
        </div>
      <//>`;
    };
  },
});

/** What this purpose does not show, and that this is meant so. */
function withheld(person) {
  const hidden = GROUPS.filter(group => !person.shown.includes(group));
  return hidden.length > 0 && html`<${Section} title=${t('withheld')}><p>${t('withheldWords', { what: hidden.map(group => t('group.' + group)).join(t('comma')) })}</p><p class="l-quiet">${t('withheldHint')}</p><//>`;
}

function actions(id, person, stands, purpose, done) {
  const status = person?.status ?? stands?.status;
  const version = person?.version ?? stands?.version;
  const whole = person && WHOLE.every(group => person.shown.includes(group));
  const active = status === 'ACTIVE';
  const buttons = [
    mayWrite() && active && whole && html`<${ElButton} type="primary" onClick=${() => done(changeRecord(person))}>${t('change')}<//>`,
    hasRole('GRID_WORKER') && (!status || active) && html`<${ElButton} onClick=${() => proposeChange(id, person)}>${t('propose')}<//>`,
    mayWrite() && version !== undefined && ['ACTIVE', 'MOVED_AWAY', 'DECEASED'].includes(status) && html`<${ElButton} onClick=${() => done(changeStatus(id, status, version))}>${t('changeStatus')}<//>`,
    hasRole('COMMUNITY_OFFICER', 'CARE_OFFICER') && html`<${Link} class="el-button" to=${['care-files', 'new']} query=${{ resident: id, ...purposeQuery(purpose) }}>${t('openCare')}<//>`,
    hasRole('REGISTRAR') && html`<${Link} class="el-button" to=${['residents', 'merge']} query=${{ kept: id }}>${t('mergeThis')}<//>`,
    hasRole('REGISTRAR') && html`<${ElButton} type="danger" plain onClick=${() => askErasure(id)}>${t('askErasure')}<//>`,
  ].filter(Boolean);
  return (buttons.length > 0 || stands) && html`<${Section} title=${t('actions')}>
    ${stands && !person && html`<${Facts} items=${[[t('status'), html`<${Tag} kind=${active ? 'success' : 'info'}>${label('residentStatus', status)}<//>`], [t('area'), areaName(stands.area ?? firstArea())]]} /><p class="l-quiet">${t('withoutLook')}</p>`}
    <div class=${person ? 'l-actions l-column' : 'l-actions'}>${buttons}</div>
    ${mayWrite() && person && active && !whole && html`<p class="l-hint">${t('notWhole')}</p>`}
  <//>`;
}

/** Versions of the record, fetched only when somebody asks: it is another look. */
const History = defineComponent({
  name: 'ResidentHistory',
  props: { id: { type: String, required: true }, purpose: { type: String, required: true } },
  setup(props) {
    const kept = ref(null);
    const problem = ref(null);
    const load = () => api.get(`/api/registry/residents/${props.id}/versions`, { purpose: props.purpose, query: { size: 50 } }).then(page => (kept.value = page.items), wrong => (problem.value = wrong));
    const what = version => [
      version.record?.status && label('residentStatus', version.record.status), version.record?.residence && label('residence', version.record.residence), version.record?.area && areaName(version.record.area),
    ].filter(Boolean).join(' · ');
    return () => html`<${Section} title=${t('history')}>
      ${problem.value && html`<${PurposeRefused} problem=${problem.value} onRetry=${load} />`}
      ${kept.value
        ? html`<ol class="l-lines">${kept.value.map(version => html`<li key=${version.version}><span title=${exact(version.changedAt)}>${when(version.changedAt)}</span> ${what(version)}
          <span class="l-quiet">${cause(version.cause)}</span></li>`)}</ol>`
        : html`<p class="l-quiet">${t('historyHint')}</p><${ElButton} onClick=${load}>${t('showHistory')}<//>`}
    <//>`;
  },
});

const CAUSES = ['arrival', 'redraw', 'merge', 'import', 'change-request'];

/** Why a version came about, without the id of what caused it. */
function cause(text) {
  const known = CAUSES.find(word => text?.startsWith(word));
  return known ? t('cause.' + known) : '';
}

/** For the person at the counter: who looked at their record. */
const Looks = defineComponent({
  name: 'ResidentLooks',
  props: { request: { type: String, required: true } },
  setup(props) {
    const looks = useLoad(() => api.get(`/api/registry/own-data-requests/${props.request}/looks`, { query: { size: 50 } }));
    return () => html`<${Section} title=${t('looks')}><p class="l-quiet">${t('looksHint')}</p>
      ${looks.problem && html`<${PurposeRefused} problem=${looks.problem} onRetry=${looks.reload} />`}
      ${looks.data && html`<ol class="l-lines">${looks.data.items.map((look, at) => html`<li key=${at}>${look.words || `${when(look.at)} ${look.who}`}</li>`)}</ol>`}
    <//>`;
  },
});
