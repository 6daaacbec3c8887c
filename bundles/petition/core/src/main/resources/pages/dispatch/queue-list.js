// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton, ElCheckbox } from 'element-plus';
import { areaName, Due, Empty, exact, html, label, Tag, when } from '@linli/console';
import { t } from './words.js';

/** The orders of a queue, to be chosen one by one or several at once. */
export const QueueList = defineComponent({
  name: 'DispatchQueueList',
  props: { state: { type: Object, required: true }, queue: { type: String, required: true }, chosen: { type: Object, required: true }, current: { type: String, default: '' } },
  emits: ['open', 'more', 'less'],
  setup(props, { emit }) {
    const toggle = row => (props.chosen.has(row.id) ? props.chosen.delete(row.id) : props.chosen.set(row.id, row));
    const every = () => props.state.rows.length > 0 && props.state.rows.every(row => props.chosen.has(row.id));
    const toggleAll = () => {
      const all = every();
      props.state.rows.forEach(row => (all ? props.chosen.delete(row.id) : props.chosen.set(row.id, row)));
    };
    const row = order => html`<li key=${order.id} class=${order.id === props.current ? 'd-row d-current' : 'd-row'}>
      <${ElCheckbox} modelValue=${props.chosen.has(order.id)} ariaLabel=${t('chooseRow', { number: order.number })} onUpdate:modelValue=${() => toggle(order)} />
      <button type="button" aria-current=${order.id === props.current ? 'true' : undefined} onClick=${() => emit('open', order.id)}>
        <span class="d-row-top"><strong>${order.typeName}</strong>${order.urgency === 'URGENT' && html`<${Tag} kind="danger">${label('urgency', 'URGENT')}<//>`}<span class="l-quiet">${label('state', order.state)}</span></span>
        <span class="d-opening">${order.opening}</span>
        <span class="d-row-end l-quiet"><span>${areaName(order.area)}</span><span title=${exact(order.filedAt)}>${t('filedOn', { at: when(order.filedAt) })}</span></span>
        ${order.handler && props.queue !== 'mine' && html`<span class="l-quiet">${t('with', { who: order.handler })}</span>`}
        ${order.due && html`<${Due} at=${order.due} overdue=${order.overdue} />`}
      </button></li>`;
    const pager = () => (props.state.before.length > 0 || props.state.next) && html`<nav class="l-pager" aria-label=${t('pages')}>
      <${ElButton} size="small" disabled=${props.state.before.length === 0 || props.state.loading} onClick=${() => emit('less')}>${t('less')}<//>
      <span>${props.state.before.length + 1}</span>
      <${ElButton} size="small" disabled=${!props.state.next || props.state.loading} onClick=${() => emit('more')}>${t('more')}<//></nav>`;
    return () => html`<div aria-busy=${props.state.loading ? 'true' : 'false'} class=${props.state.loading ? 'l-busy' : ''}>
      ${!props.state.loaded && !props.state.problem && html`<div class="l-waiting" role="status"><span class="l-hidden">${t('loading')}</span><i></i><i></i><i></i></div>`}
      ${props.state.loaded && props.state.rows.length === 0 && html`<${Empty} words=${t('nothing')} hint=${t(props.queue === 'found' ? 'nothingFound' : 'nothingHint')} />`}
      ${props.state.rows.length > 0 && html`<div class="d-all"><${ElCheckbox} modelValue=${every()} onUpdate:modelValue=${toggleAll}>${t('chooseAll')}<//></div>`}
      <ul class="d-rows">${props.state.rows.map(row)}</ul>${pager()}</div>`;
  },
});
