// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { api, Due, html, label, List, Page, Tag, useNews, when, areaName } from '@linli/console';
import { t } from './texts.js';

const PHONE = /^[\d+ -]{7,15}$/;
const NUMBER = /^\d{8}-/;

/** What is looked for, as the search wants it: a number, a phone or words in one field. */
function asked({ text, type, area, ended, from, to }) {
  const what = (text ?? '').trim();
  const found = NUMBER.test(what) ? { number: what } : PHONE.test(what) ? { phone: what } : what ? { words: what } : {};
  return {
    ...found,
    ...(type ? { type } : {}),
    ...(area ? { area } : {}),
    ...(ended ? { open: ended !== 'ended' } : {}),
    ...(from ? { filedFrom: from + 'T00:00:00+08:00' } : {}),
    ...(to ? { filedTo: new Date(Date.parse(to + 'T00:00:00+08:00') + 24 * 3600_000).toISOString() } : {}),
  };
}

/** The way to a petition. */
export const Find = defineComponent({
  name: 'PetitionFind',
  setup() {
    const list = ref(null);
    useNews(['petition'], () => list.value?.reload());
    const load = (cursor, size, filters) => api.post('/api/petition/work-orders/search', asked(filters), { query: { cursor, size } });
    const columns = () => [
      { key: 'number', title: t('number'), cell: order => order.number, card: 'title', width: 190 },
      { key: 'what', title: t('what'), cell: order => html`<span>${order.typeName} · ${order.opening}</span>` },
      { key: 'area', title: t('area'), cell: order => areaName(order.area) },
      { key: 'state', title: t('state'), cell: order => html`<${Tag} kind=${order.overdue ? 'danger' : 'info'}>${label('state', order.state)}<//>` },
      { key: 'handler', title: t('handler'), cell: order => order.handler },
      { key: 'due', title: t('due'), cell: order => order.due && !['CLOSED', 'DECLINED', 'ARCHIVED'].includes(order.state) ? html`<${Due} at=${order.due} overdue=${order.overdue} />` : '' },
      { key: 'filedAt', title: t('filedAt'), cell: order => when(order.filedAt) },
    ];
    const filters = () => [
      { key: 'text', title: t('findText'), kind: 'text' },
      { key: 'type', title: t('type'), kind: 'type' },
      { key: 'area', title: t('area'), kind: 'area' },
      { key: 'ended', title: t('which'), kind: 'choice', value: 'open', choices: [{ value: 'open', title: t('stillOpen') }, { value: 'ended', title: t('ended') }] },
      { key: 'from', title: t('filedFrom'), kind: 'day' },
      { key: 'to', title: t('filedTo'), kind: 'day' },
    ];
    return () => html`<${Page} title=${t('findTitle')} subtitle=${t('findHint')}>
      <${List} ref=${list} name="petition" title=${t('findTitle')} columns=${columns()} filters=${filters()} load=${load} open=${order => ['petition', order.id]} empty=${{ words: t('nothingFound'), hint: t('nothingFoundHint') }} />
    <//>`;
  },
});
