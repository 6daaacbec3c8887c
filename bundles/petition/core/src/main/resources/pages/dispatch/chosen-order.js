// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref, watch } from 'vue';
import { ElButton } from 'element-plus';
import { api, Due, exact, html, label, Link, Loading, Section, Tag, useLoad, when } from '@linli/console';
import { Decide } from './decide.js';
import { Give } from './give.js';
import { Matter } from './matter.js';
import { Similar } from './similar.js';
import { t } from './words.js';

/** Steps that tell why an order lies at the desk now, by its state. */
const TELLING = { RETURNED: ['SEND_BACK', 'UPHOLD_OBJECTION'], OBJECTED: ['OBJECT'], ESCALATED: ['ESCALATE'], POOLED: ['OPEN_TO_CLAIMS'] };

/** Which edition of a rule a note speaks of is for whoever looks after rules. */
const plain = note => note.replace(/（规则 [^（）]*）/g, '');

async function look(id) {
  const [{ body, etag }, steps] = await Promise.all([api.read(`/api/petition/work-orders/${id}`), api.get(`/api/petition/work-orders/${id}/timeline`)]);
  const responsible = await api.get('/api/organization/responsibility', { query: { area: body.area } }).catch(problem => (console.warn('responsibility', problem.status), { charges: [] }));
  return { order: body, etag, steps: steps.items ?? steps, responsible };
}

/** The order that is chosen: what it is, who is responsible there, what is like it, and what can be decided. */
export const ChosenOrder = defineComponent({
  name: 'ChosenOrder',
  props: { id: { type: String, required: true }, changed: { type: Number, default: 0 } },
  emits: ['done', 'given', 'close'],
  setup(props, { emit }) {
    const load = useLoad(() => look(props.id));
    const seen = ref(/** @type {number|null} */ (null));
    watch(() => props.changed, load.reload);
    watch(() => load.data?.order.version, version => (seen.value ??= version ?? null));
    const done = () => {
      // What I did myself is no news to me.
      seen.value = null;
      emit('done');
    };
    const stale = () => {
      load.reload();
    };
    const why = ({ order, steps }) => {
      const kinds = [...(TELLING[order.state] ?? []), ...(order.handling.helpAsked ? ['ASK_HELP'] : [])];
      return steps.filter(step => kinds.includes(step.kind)).slice(-2).reverse();
    };
    const fresh = ({ order, steps }) => seen.value !== null && order.version > seen.value && steps.filter(step => step.version > seen.value);
    const step = one => html`<li key=${one.version}><strong>${label('step', one.kind)}</strong> <span class="l-quiet" title=${exact(one.at)}>${one.actor} · ${when(one.at)}</span>${one.note && html`<br />${plain(one.note)}`}</li>`;
    const head = order => html`<header class="d-order-head">
      <div><h2>${order.petition.typeName} <span class="l-quiet">${order.number}</span></h2>
        <p><${Tag} kind=${order.overdue ? 'danger' : 'info'}>${label('state', order.state)}<//> ${order.urgency && html`<${Tag} kind=${order.urgency === 'URGENT' ? 'danger' : 'info'}>${label('urgency', order.urgency)}<//>`}
          ${order.deadline?.due && html`<${Due} at=${order.deadline.due} overdue=${order.overdue} />`}</p></div>
      <div class="l-actions"><${Link} to=${['petition', order.id]}>${t('whole')}<//><${ElButton} class="d-back" onClick=${() => emit('close')}>${t('back')}<//></div></header>`;
    return () => html`<${Loading} of=${load}>${() => {
      const facts = load.data;
      return html`<div>
        ${head(facts.order)}
        ${fresh(facts) && html`<div class="l-note" role="status"><strong>${t('fresh')}</strong><ul class="d-steps">${fresh(facts).map(step)}</ul></div>`}
        ${why(facts).length > 0 && html`<div class="l-note"><strong>${t('why')}</strong><ul class="d-steps">${why(facts).map(step)}</ul></div>`}
        <${Decide} order=${facts.order} etag=${facts.etag} onDone=${done} onStale=${stale} />
        <${Matter} order=${facts.order} responsible=${facts.responsible} />
        <${Similar} order=${facts.order} etag=${facts.etag} onDone=${done} onStale=${stale} />
        <${Give} order=${facts.order} etag=${facts.etag} charges=${facts.responsible.charges ?? []} onDone=${done} onGiven=${() => emit('given')} onStale=${stale} />
        <${Decide} order=${facts.order} etag=${facts.etag} later=${true} onDone=${done} onStale=${stale} />
        <${Section} title=${t('soFar')}><ol class="d-steps">${facts.steps.slice(-6).reverse().map(step)}</ol><//>
      </div>`;
    }}<//>`;
  },
});
