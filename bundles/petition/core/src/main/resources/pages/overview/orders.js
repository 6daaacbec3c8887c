// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, Due, html, label, List, Section, Tag, when } from '@linli/console';

/** Lists of work orders by their own view; everything else is a list of the command centre. */
const VIEWS = { OPEN: 'OPEN', CLOSED: 'CLOSED', RATED: 'CLOSED' };

/** The orders behind a number. */
export const Orders = defineComponent({
  name: 'OverviewOrders',
  props: { area: { type: String, required: true }, which: { type: String, required: true }, t: { type: Function, required: true } },
  emits: ['close'],
  setup(props, { expose, emit }) {
    const list = ref(null);
    const top = ref(null);
    expose({ reload: () => list.value?.reload() });
    onMounted(() => top.value?.scrollIntoView({ block: 'nearest' }));
    const view = () => VIEWS[props.which] ?? (props.which === 'OVERDUE' ? 'OVERDUE' : null);
    async function load(cursor, size) {
      if (view()) {
        return api.get('/api/petition/work-orders', { query: { view: view(), area: props.area, cursor, size } });
      }
      const page = await api.get('/api/petition/command-centre', { query: { kind: props.which, area: props.area, cursor, size } });
      return { items: page.items.map(line => ({ ...line.order, since: line.since })), next: page.next };
    }
    const { t } = props;
    const closed = () => view() === 'CLOSED';
    const columns = () => [
      { key: 'number', title: t('number'), card: 'title' },
      { key: 'what', title: t('what'), cell: order => html`<span>${order.typeName} · ${order.opening}</span>` },
      { key: 'area', title: t('area'), cell: order => areaName(order.area) },
      { key: 'handler', title: t('handler'), cell: order => order.handler },
      { key: 'state', title: t('state'), cell: order => html`<${Tag} kind=${order.overdue ? 'danger' : 'info'}>${label('state', order.state)}<//>` },
      ...(closed() ? [] : [{ key: 'due', title: t('due'), cell: order => html`<${Due} at=${order.due} overdue=${order.overdue} />` }]),
      ...(view() ? [] : [{ key: 'since', title: t('since'), cell: order => when(order.since) }]),
      { key: 'filedAt', title: t('filedAt'), cell: order => when(order.filedAt), card: 'hide' },
    ];
    const title = () => (props.which in VIEWS ? t('list' + props.which) : label('attention', props.which));
    return () => html`<div ref=${top} class="ov-orders"><${Section} title=${t('listTitle', { list: title() })} actions=${() => html`<${ElButton} size="small" onClick=${() => emit('close')}>${t('hideList')}<//>`}>
      <${List} ref=${list} name=${'overview-' + props.which} title=${title()} columns=${columns()} load=${load} open=${order => ['petition', order.id]} empty=${{ words: t('emptyList'), hint: t('emptyListHint') }} />
    <//></div>`;
  },
});
