// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { ElButton, ElProgress } from 'element-plus';
import { api, ask, choicesOf, dialog, html, problemWords, say } from '@linli/console';
import { typesOf, unitsFor } from './areas.js';
import { campaignFields } from './campaigns.js';
import { classifyFields } from './classify.js';
import { HandlerPick, handlerOf } from './handler-pick.js';
import { t } from './words.js';

/** One after the other, so that each is its own step and what fails is told by number. */
async function each(orders, title, act) {
  const state = reactive({ done: 0, failed: /** @type {{number: string, words: string}[]} */ ([]), over: false });
  const shown = dialog(title, close => html`<div role="status">
    <${ElProgress} percentage=${Math.round((100 * state.done) / orders.length)} />
    <p>${t('bulkDone', { n: state.done - state.failed.length, of: orders.length })}</p>
    ${state.failed.length > 0 && html`<div class="l-failure" role="alert"><p>${t('bulkFailed')}</p><ul>${state.failed.map(one => html`<li key=${one.number}>${one.number}：${one.words}</li>`)}</ul></div>`}
    <div class="l-form-end"><${ElButton} type="primary" disabled=${!state.over} onClick=${() => close(true)}>${t('close')}<//></div></div>`);
  for (const order of orders) {
    try {
      await act(order);
    } catch (problem) {
      if (problem.status === undefined) {
        throw problem;
      }
      state.failed.push({ number: order.number, words: problemWords(problem) });
    }
    state.done++;
  }
  state.over = true;
  await shown;
}

/** What can be done with several orders at once. */
export const Bulk = defineComponent({
  name: 'DispatchBulk',
  props: { area: { type: String, required: true }, chosen: { type: Object, required: true } },
  emits: ['done', 'clear'],
  setup(props, { emit }) {
    const orders = () => [...props.chosen.values()];
    const at = (order, step, body) => api.post(`/api/petition/work-orders/${order.id}/${step}`, body, { ifMatch: order.version });
    async function dispatchAll() {
      const given = await ask({
        title: t('bulkDispatch', { n: props.chosen.size }), draft: 'dispatch/bulk', submitWords: t('dispatch'),
        fields: [
          { name: 'to', title: t('to'), required: true, input: (field, common) => html`<${HandlerPick} ...${common} area=${orders()[0].area} />` },
          { name: 'urgency', title: t('urgency'), kind: 'choice', choices: choicesOf('urgency'), hint: t('bulkUrgencyHint') },
          { name: 'reason', title: t('reason'), kind: 'area-text', max: 500 },
        ],
        submit: async values => values,
      });
      if (given) {
        const { to, ...values } = given;
        await each(orders(), t('dispatch'), order => at(order, 'dispatch', { ...handlerOf(to), ...values }));
        emit('done');
      }
    }
    async function poolAll() {
      const given = await ask({
        title: t('bulkPool', { n: props.chosen.size }), words: t('poolHint'), draft: 'dispatch/bulk-pool', submitWords: t('pool'),
        fields: [
          { name: 'units', title: t('poolUnits'), kind: 'units', units: await unitsFor(props.area), hint: t('poolUnitsHint') },
          { name: 'workingHours', title: t('poolHours'), kind: 'number', min: 1, max: 80, hint: t('poolHoursHint') },
          { name: 'reason', title: t('reason'), kind: 'area-text', max: 500 },
        ],
        submit: async values => values,
      });
      if (given) {
        await each(orders(), t('pool'), order => at(order, 'pooling', given));
        emit('done');
      }
    }
    async function classifyAll() {
      const given = await ask({
        title: t('bulkClassify', { n: props.chosen.size }), words: t('bulkClassifyHint'), draft: 'dispatch/bulk-classify', submitWords: t('classify'),
        fields: classifyFields(await typesOf(orders()[0].area), orders().map(order => order.typeName)),
        submit: async values => values,
      });
      if (given) {
        await each(orders(), t('classify'), order => at(order, 'classification', given));
        emit('done');
      }
    }
    async function mergeAll() {
      const all = orders().sort((one, other) => one.filedAt.localeCompare(other.filedAt));
      const answer = await ask({
        title: t('bulkMerge', { n: all.length }), words: t('bulkMergeHint'), draft: 'dispatch/bulk-merge', submitWords: t('merge'),
        value: { main: all[0].id },
        fields: [
          { name: 'main', title: t('mainOrder'), kind: 'choice', required: true, choices: all.map(order => ({ value: order.id, title: `${order.number} ${order.opening}` })) },
          { name: 'ground', title: t('ground'), kind: 'area-text', max: 500, hint: t('groundHint') },
        ],
        submit: ({ main, ...values }, { key }) => api.post(`/api/petition/work-orders/${main}/merged-orders`, { ...values, orders: all.filter(order => order.id !== main).map(order => order.id) }, { key, ifMatch: props.chosen.get(main).version }),
      });
      if (answer !== undefined) {
        say(t('bulkMerged', { n: all.length - 1 }));
        emit('done');
      }
    }
    async function group() {
      const running = (await api.get('/api/petition/campaigns', { query: { area: props.area, size: 200 } })).items.filter(one => one.state === 'RUNNING');
      const fresh = values => values.campaign === 'new' || running.length === 0;
      const answer = await ask({
        title: t('bulkGroup', { n: props.chosen.size }), words: t('bulkGroupHint'), draft: 'dispatch/bulk-group', submitWords: t('group'),
        value: { campaign: running[0]?.id ?? 'new', area: props.area },
        fields: [
          { name: 'campaign', title: t('campaign'), kind: 'choice', select: true, required: true, choices: [...running.map(one => ({ value: one.id, title: one.plan.title })), { value: 'new', title: t('newCampaign') }] },
          ...(await campaignFields(props.area)).map(field => ({ ...field, when: fresh })),
        ],
        submit: async ({ campaign, ...plan }, { key }) => {
          const id = campaign === 'new' ? (await api.post('/api/petition/campaigns', plan, { key })).id : campaign;
          return api.post(`/api/petition/campaigns/${id}/petitions`, { orders: orders().map(order => order.id) });
        },
      });
      if (answer !== undefined) {
        say(t('grouped', { n: props.chosen.size, title: answer.plan.title }));
        emit('done');
      }
    }
    return () => props.chosen.size > 0 && html`<div class="l-bulk" role="status"><span>${t('chosen', { n: props.chosen.size })}</span>
      <${ElButton} type="primary" size="small" onClick=${dispatchAll}>${t('dispatch')}<//>
      <${ElButton} size="small" onClick=${poolAll}>${t('pool')}<//>
      <${ElButton} size="small" onClick=${classifyAll}>${t('classify')}<//>
      ${props.chosen.size > 1 && html`<${ElButton} size="small" onClick=${mergeAll}>${t('merge')}<//>`}
      <${ElButton} size="small" onClick=${group}>${t('intoCampaign')}<//>
      <${ElButton} size="small" onClick=${() => emit('clear')}>${t('noneChosen')}<//></div>`;
  },
});
