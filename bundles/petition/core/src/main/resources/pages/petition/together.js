// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, complain, confirm, Due, Facts, html, Section, session, Tag, when } from '@linli/console';
import { act } from './act.js';
import { nowText } from './actions-together.js';
import { path } from './lookups.js';
import { listed, t } from './texts.js';

const STATES = { ASKED: 'warning', JOINED: 'success', RELEASED: 'info' };

/** Who works on it together: whistles, support, joint groups, on the spot, outside parties, supervisions, mediation. */
export const Together = defineComponent({
  name: 'PetitionTogether',
  props: { order: { type: Object, required: true }, steps: { type: [Array, Object], required: true }, cooperation: { type: Object, required: true }, supervisions: { type: [Array, Object], required: true }, timeline: { type: [Array, Object], required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const mediations = ref(/** @type {any[]|null} */ (null));
    const possible = kind => Array.isArray(props.steps) && props.steps.some(step => step.kind === kind && step.possible);
    const run = async (kind, more) => ((await act(kind, props.order, more)) ? emit('done') : undefined);
    async function read() {
      if (!(await confirm({ title: t('readMediation'), words: t('readMediationWords'), submitWords: t('show') }))) {
        return;
      }
      try {
        mediations.value = await api.get(path(props.order, 'mediations'));
      } catch (problem) {
        complain(problem);
      }
    }
    async function result(call) {
      const answer = await ask({
        title: t('outsideResult'),
        words: `${call.name}：${call.words}`,
        fields: [
          { name: 'cameAt', title: t('outsideCame'), kind: 'time', value: nowText() },
          { name: 'result', title: t('outsideDid'), kind: 'area-text', required: true },
          { name: 'publicWords', title: t('publicWords'), kind: 'area-text', hint: t('publicHint'), max: 500 },
        ],
        submit: (values, more) => api.post(path(props.order, 'outside-calls', call.id, 'result'), values, { key: more.key }),
      });
      answer && emit('done');
    }
    return () => {
      const blocks = [called(props, possible, run), supervised(props, possible, run), groups(props), outside(props, possible, result), spot(props), mediated(props, mediations.value, read)].filter(Boolean);
      return html`<${Section} title=${t('together')}>${blocks.length > 0 ? blocks : html`<p class="l-quiet">${t('aloneSoFar')}</p>`}<//>`;
    };
  },
});

const mine = who => who.id === session.me?.id || session.me?.units.includes(who.id);

function called({ order }, possible, run) {
  const all = order.handling.participants;
  return all.length > 0 && html`<div key="called"><h3>${t('participants')}</h3><ul class="p-list">${all.map(one => html`<li key=${one.who.id + one.part}>
    <div class="p-line-head"><strong>${one.who.name}</strong> <${Tag} kind=${STATES[one.state]}>${t('part.' + one.part)} · ${t('joined.' + one.state)}<//> <span class="l-quiet">${one.by} ${when(one.since)}</span></div>
    ${one.words && html`<p>${one.words}</p>`}
    ${one.state === 'ASKED' && mine(one.who) && possible('JOIN_IN') && html`<${ElButton} size="small" type="primary" onClick=${() => run('JOIN_IN')}>${t('joinNow')}<//>`}</li>`)}</ul></div>`;
}

function supervised({ supervisions }, possible, run) {
  return Array.isArray(supervisions) && supervisions.length > 0 && html`<div key="supervised"><h3>${t('supervisions')}</h3><ul class="p-list">${supervisions.map(one => html`<li key=${one.id}>
    <div class="p-line-head"><strong>${one.by}</strong> <span class="l-quiet">${when(one.askedAt)}</span> ${one.answeredAt ? html`<${Tag} kind="success">${t('answered')}<//>` : html`<${Due} at=${one.due} />`}</div>
    <p>${one.words}</p>
    ${one.answer && html`<p class="p-public">${one.answeredBy} ${when(one.answeredAt)}：${one.answer}</p>`}
    ${!one.answeredAt && possible('ANSWER_SUPERVISION') && html`<${ElButton} size="small" type="primary" onClick=${() => run('ANSWER_SUPERVISION', { supervision: one.id })}>${t('answerNow')}<//>`}</li>`)}</ul></div>`;
}

function groups({ cooperation }) {
  return cooperation.groups?.length > 0 && html`<div key="groups"><h3>${t('jointGroups')}</h3><ul class="p-list">${cooperation.groups.map(group => html`<li key=${group.id}>
    <strong>${group.purpose}</strong><p>${t('groupWho', { lead: group.lead.name, members: listed(group.members.map(one => one.name)) })}</p><p class="l-quiet">${group.by} ${when(group.formedAt)}</p></li>`)}</ul></div>`;
}

function outside({ cooperation }, possible, result) {
  return cooperation.outsideCalls?.length > 0 && html`<div key="outside"><h3>${t('outsideCalls')}</h3><ul class="p-list">${cooperation.outsideCalls.map(call => html`<li key=${call.id}>
    <div class="p-line-head"><strong>${call.kind} · ${call.name}</strong> <span class="l-quiet">${call.by} ${when(call.calledAt)}</span></div><p>${call.words}</p>
    ${call.comesAt && !call.cameAt && html`<p>${t('comesAt', { at: when(call.comesAt) })}</p>`}
    ${call.result ? html`<p class="p-public">${call.cameAt && when(call.cameAt) + ' '}${call.result}</p>` : possible('CALL_OUTSIDE') && html`<${ElButton} size="small" onClick=${() => result(call)}>${t('outsideResult')}<//>`}</li>`)}</ul></div>`;
}

function spot({ cooperation }) {
  return cooperation.spotRecords?.length > 0 && html`<div key="spot"><h3>${t('spotRecords')}</h3><ul class="p-list">${cooperation.spotRecords.map(record => html`<li key=${record.id}>
    <div class="p-line-head"><strong>${record.said.where}</strong> <span class="l-quiet">${record.by} ${when(record.said.at)}</span></div>
    <${Facts} items=${[[t('spotPresent'), record.said.present], [t('spotFound'), record.said.found], [t('spotDone'), record.said.done]]} /></li>`)}</ul></div>`;
}

function mediated({ timeline }, mediations, read) {
  const any = Array.isArray(timeline) && timeline.some(step => step.kind === 'MEDIATE');
  return any && html`<div key="mediated"><h3>${t('mediations')}</h3>
    ${mediations === null ? html`<p>${t('mediationHidden')} <${ElButton} size="small" onClick=${read}>${t('readMediation')}<//></p>` : html`<ul class="p-list">${mediations.map(one => html`<li key=${one.id}>
      <p>${t('mediationParties', { names: listed(one.parties.map(party => party.name)) })} ${one.endedAt && html`<${Tag} kind=${one.settled ? 'success' : 'warning'}>${t(one.settled ? 'agreedYes' : 'agreedNo')}<//>`}</p>
      ${one.sessions.map((held, at) => html`<p key=${at}><span class="l-quiet">${when(held.at)} ${held.where} ${held.mediator}</span> ${held.words}</p>`)}
      ${one.outcome && html`<p class="p-public">${one.outcome}</p>`}</li>`)}</ul>`}</div>`;
}
