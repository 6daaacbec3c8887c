// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElInput, ElOption, ElSelect } from 'element-plus';
import { api } from './api.js';
import { ask } from './ask.js';
import { Failure } from './frame.js';
import { html } from './html.js';
import { Loading, useLoad } from './load.js';
import { addQuery } from './navigate.js';
import { hasRole, myAreas } from './session.js';
import { day, when } from './time.js';
import { label } from './words.js';
import { sayPeople } from './people-words.js';

/** What a link says as the reason of a look, and the kind of purpose it is to the server. */
const KINDS = { petition: 'petition', visit: 'visit', review: 'care-review', request: 'change-request', counter: 'own-data', conflict: 'field-conflict' };

/** The purpose that the address names, as the server wants it; empty for none. */
export function purposeOf(query) {
  const key = Object.keys(KINDS).find(name => query?.[name]);
  return key ? `${KINDS[key]} ${query[key]}` : '';
}

/** The same as a query, for links to where the same purpose holds. */
export function purposeQuery(purpose) {
  const [kind, reference] = purpose.split(' ');
  const key = Object.keys(KINDS).find(name => KINDS[name] === kind);
  return key ? { [key]: reference } : {};
}

/** For people; ids are told to nobody. */
export function purposeWords(purpose) {
  const [kind, reference] = purpose.split(' ');
  return sayPeople(kind, { ref: reference });
}

const none = { items: [] };
const WORKERS = ['GRID_WORKER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'DEPARTMENT_OFFICER', 'SUPERVISOR'];

/** What I have under way that may concern this person. */
async function reasons(resident, careFile) {
  const orders = hasRole(...WORKERS) ? api.get('/api/petition/work-orders', { query: { view: 'MINE', size: 100 } }) : none;
  const visits = api.get('/api/visit/visits/mine', { query: { size: 50 } }).catch(() => none);
  const lists = (path, allowed) => (allowed ? Promise.all(myAreas().map(area => api.get(path, { query: { area, size: 200 } }).catch(() => none))) : Promise.resolve([]));
  const [own, mine, reviews, requests] = await Promise.all([
    Promise.resolve(orders).catch(() => none), visits, lists('/api/registry/care-reviews', hasRole('GRID_WORKER', 'COMMUNITY_OFFICER', 'CARE_OFFICER')),
    lists('/api/registry/change-requests', hasRole('COMMUNITY_OFFICER')),
  ]);
  const of = pages => pages.flatMap(page => page.items).filter(item => (resident ? item.resident === resident : item.careFile === careFile));
  return { orders: own.items, visits: mine.items, reviews: of(reviews), requests: of(requests) };
}

const take = (key, reference) => addQuery({ [key]: reference });

async function atCounter(resident) {
  const request = await ask({
    title: sayPeople('counter'), words: sayPeople('counterHint'), submitWords: sayPeople('open'),
    fields: [
      { name: 'idNumber', title: sayPeople('idNumber'), required: true, max: 18 },
      { name: 'proof', title: sayPeople('proof'), required: true, hint: sayPeople('proofHint'), max: 100 },
    ],
    submit: (values, { key }) => api.post('/api/registry/own-data-requests', { ...values, resident }, { key }),
  });
  request?.id && take('counter', request.id);
}

/** Asks which matter in progress the look is for. Nothing of the person is shown before. */
export const PurposeAsk = defineComponent({
  name: 'LinliPurposeAsk',
  props: { resident: { type: String, default: '' }, careFile: { type: String, default: '' } },
  setup(props) {
    const found = useLoad(() => reasons(props.resident, props.careFile));
    const order = ref('');
    const number = ref('');
    const row = (key, item, words) => html`<button type="button" key=${item.id} class="l-pick" onClick=${() => take(key, item.id)}>${words}</button>`;
    const part = (title, rows) => rows.length > 0 && html`<h3>${title}</h3><div class="l-picks">${rows}</div>`;
    return () => html`<section class="l-section" aria-labelledby="l-why"><h2 id="l-why">${sayPeople('why')}</h2><p>${sayPeople('whyHint')}</p>
      <${Loading} of=${found}>${() => html`<div>
        ${part(sayPeople('requests'), found.data.requests.map(item => row('request', item, sayPeople('requestOf', { at: when(item.asked?.at) }))))}
        ${part(sayPeople('reviews'), found.data.reviews.map(item => row('review', item, sayPeople('reviewOf', { day: day(item.due) }))))}
        ${part(sayPeople('visits'), found.data.visits.map(item => row('visit', item, sayPeople('visitOf', { day: day(item.day), kind: label('visitKind', item.kind) }))))}
        ${hasRole(...WORKERS) && html`<h3>${sayPeople('orders')}</h3><p class="l-hint">${sayPeople('orderHint')}</p><div class="l-beside">
          ${found.data.orders.length > 0 && html`<${ElSelect} ariaLabel=${sayPeople('orders')} placeholder=${sayPeople('orders')} filterable=${true} modelValue=${order.value} onUpdate:modelValue=${value => (order.value = value ?? '')}>
            ${found.data.orders.map(item => html`<${ElOption} key=${item.id} value=${item.number} label=${item.number + ' ' + item.typeName} />`)}<//>`}
          <${ElInput} ariaLabel=${sayPeople('orderNumber')} placeholder=${sayPeople('orderNumber')} modelValue=${number.value} maxlength="40" onUpdate:modelValue=${value => (number.value = value)} />
          <${ElButton} type="primary" disabled=${!number.value.trim() && !order.value} onClick=${() => take('petition', number.value.trim() || order.value)}>${sayPeople('useIt')}<//></div>`}
        ${props.resident && hasRole('COMMUNITY_OFFICER') && html`<h3>${sayPeople('counter')}</h3><p class="l-hint">${sayPeople('counterHint')}</p><${ElButton} onClick=${() => atCounter(props.resident)}>${sayPeople('open')}<//>`}
        ${!hasRole(...WORKERS) && found.data.visits.length + found.data.reviews.length + found.data.requests.length === 0 && html`<p><strong>${sayPeople('nothing')}</strong></p><p>${sayPeople('nothingHint')}</p>`}
      </div>`}<//></section>`;
  },
});

const clear = () => addQuery(Object.fromEntries(Object.keys(KINDS).map(key => [key, ''])));

/** For what one is looking, above what is shown. */
export const PurposeBar = defineComponent({
  name: 'LinliPurposeBar',
  props: { purpose: { type: String, required: true } },
  setup: props => () => html`<p class="l-note">${sayPeople('looking', { what: purposeWords(props.purpose) })} · ${sayPeople('kept')}
    <button type="button" class="l-plain" onClick=${clear}>${sayPeople('another')}</button></p>`,
});

/** Why a purpose does not open a record. */
export const PurposeRefused = defineComponent({
  name: 'LinliPurposeRefused',
  props: { problem: { type: Object, required: true } },
  emits: ['retry'],
  setup: (props, { emit }) => () => {
    const { status, detail } = props.problem;
    const over = status === 409 && /purpose/.test(detail);
    return status === 403 || over
      ? html`<div class="l-failure" role="alert"><p><strong>${sayPeople(over ? 'over' : 'notHold')}</strong></p><p>${sayPeople(over ? 'overHint' : 'notHoldHint')}</p>
        <${ElButton} size="small" onClick=${clear}>${sayPeople('another')}<//></div>`
      : html`<${Failure} problem=${props.problem} onRetry=${() => emit('retry')} />`;
  },
});
