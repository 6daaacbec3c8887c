// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElMessage } from 'element-plus';
import { api, areaName, choicesOf, Due, hasRole, html, label, List, say, Tag, when } from '@linli/console';
import { acknowledgeAll, actOn } from './acting.js';
import { t } from './texts.js';

const MOST_LOOKS = 5;
const ENDED = ['CLOSED', 'DECLINED', 'ARCHIVED', 'MERGED'];
const OPEN = ['FILED', 'POOLED', 'DISPATCHED', 'OBJECTED', 'IN_PROGRESS', 'SUSPENDED', 'ESCALATED', 'RETURNED'];

/** What an order of mine wants next, by its state. */
const MINE = { DISPATCHED: ['ACKNOWLEDGE', 'WHISTLE'], IN_PROGRESS: ['REPLY', 'CLOSE', 'WHISTLE'], SUSPENDED: ['RESUME'] };
/** What whoever coordinates does with one of the area. */
const OF_AREA = { FILED: ['DISPATCH'], RETURNED: ['DISPATCH'], ESCALATED: ['DISPATCH'], POOLED: ['DISPATCH'], OBJECTED: ['UPHOLD_OBJECTION', 'REJECT_OBJECTION'], DISPATCHED: ['REMIND'], IN_PROGRESS: ['REMIND', 'SUPERVISE'] };

const after = day => new Date(Date.parse(day + 'T00:00:00+08:00') + 24 * 3600_000).toISOString();

/** Lists by their own index; with words, type or days the same list is searched. */
async function load(cursor, size, { view, area, state, words, type, from, to }) {
  const which = view || 'MINE';
  if (!words && !type && !from && !to) {
    return api.get('/api/petition/work-orders', { query: { view: which, area, state, cursor, size } });
  }
  const asked = { view: which, ...(area ? { area } : {}), ...(state ? { state } : {}), ...(words ? { words: words.trim() } : {}), ...(type ? { type } : {}), ...(from ? { filedFrom: from + 'T00:00:00+08:00' } : {}), ...(to ? { filedTo: after(to) } : {}) };
  let page = { items: [], next: cursor };
  // One call looks at 2000 orders, and may find none of them.
  for (let look = 0; look < MOST_LOOKS && page.items.length === 0 && (look === 0 || page.next); look++) {
    page = await api.post('/api/petition/work-orders/search', asked, { query: { cursor: page.next, size } });
  }
  return page;
}

/** My orders, those of my area, the overdue and the closed ones. */
export const Orders = Object.assign(defineComponent({
  name: 'MyOrders',
  props: { view: { type: String, default: '' } },
  emits: ['done'],
  setup(props, { emit, expose }) {
    const list = ref(null);
    expose({ reload: () => list.value?.reload() });
    const mine = () => props.view === 'MINE';
    const actions = order => (mine() ? MINE : hasRole('DISPATCHER', 'SUPERVISOR') ? OF_AREA : {})[order.state] ?? [];
    const run = async (order, kind) => {
      await actOn(order, kind);
      emit('done');
    };
    const row = order => html`<span class="w-row">${actions(order).map((kind, at) => html`<${ElButton} key=${kind} size="small" type=${at === 0 && mine() ? 'primary' : 'default'} onClick=${() => run(order, kind)}>${label('step', kind)}<//>`)}</span>`;
    const columns = () => [
      { key: 'number', title: t('number'), cell: order => order.number, card: 'title', width: 185 },
      { key: 'what', title: t('what'), cell: order => html`<span class="w-what"><span>${order.typeName}${order.urgency === 'URGENT' && html` <${Tag} kind="danger">${label('urgency', 'URGENT')}<//>`}</span><span class="l-quiet">${order.opening}</span></span>` },
      { key: 'state', title: t('state'), cell: order => html`<${Tag} kind=${order.overdue ? 'danger' : order.state === 'CLOSED' ? 'success' : 'info'}>${label('state', order.state)}<//>` },
      { key: 'due', title: t('due'), cell: order => (order.due && !ENDED.includes(order.state) ? html`<${Due} at=${order.due} overdue=${order.overdue} />` : ''), width: 180 },
      { key: 'area', title: t('area'), cell: order => areaName(order.area), card: 'line' },
      ...(mine() ? [] : [{ key: 'handler', title: t('handler'), cell: order => order.handler }]),
      { key: 'filedAt', title: t('filedAt'), cell: order => when(order.filedAt), card: 'hide' },
      ...(props.view === 'CLOSED' ? [] : [{ key: 'act', title: t('act'), cell: row, width: 200 }]),
    ];
    const filters = () => [
      { key: 'view', title: t('view'), kind: 'choice', value: 'MINE', choices: choicesOf('view') },
      { key: 'state', title: t('state'), kind: 'choice', choices: choicesOf('state', props.view === 'CLOSED' ? ENDED : OPEN) },
      { key: 'type', title: t('type'), kind: 'type' },
      { key: 'area', title: t('area'), kind: 'area' },
      { key: 'words', title: t('words'), kind: 'text' },
      { key: 'from', title: t('filedFrom'), kind: 'day' },
      { key: 'to', title: t('filedTo'), kind: 'day' },
    ];
    async function acknowledge(rows) {
      const waiting = rows.filter(order => order.state === 'DISPATCHED');
      if (waiting.length === 0) {
        ElMessage({ message: t('nothingToAcknowledge'), type: 'warning', duration: 6000, showClose: true });
        return false;
      }
      say(await acknowledgeAll(waiting));
      emit('done');
      return true;
    }
    return () => html`<${List} ref=${list} name="my-work" title=${t('part.orders')} columns=${columns()} filters=${filters()} load=${load} open=${order => ['petition', order.id]}
      empty=${{ words: t(mine() ? 'none' : 'noneThere'), hint: t(mine() ? 'noneHint' : 'noneThereHint') }} rowClass=${order => (order.overdue ? 'w-late' : '')} bulk=${mine() ? [{ title: label('step', 'ACKNOWLEDGE'), run: acknowledge }] : []} />`;
  },
}), {
  /** How many there are in a list, as far as one would count. */
  async count(view) {
    const page = await api.get('/api/petition/work-orders', { query: { view, size: 200 } });
    return { n: page.items.length, more: Boolean(page.next), late: view === 'MINE' ? page.items.filter(order => order.overdue).length : 0 };
  },
});
