// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, choicesOf, Due, html, label, List, Page, Tag, useNews, useWords, when } from '@linli/console';
import { words } from './words.js';

export default defineComponent({
  name: 'MyWork',
  setup() {
    const t = useWords(words);
    const list = ref(null);
    useNews(['petition'], () => list.value?.reload());
    const load = (cursor, size, filters) => api.get('/api/petition/work-orders', { query: { view: filters.view || 'MINE', area: filters.area, state: filters.state, cursor, size } });
    const columns = () => [
      { key: 'number', title: t('number'), cell: order => order.number, card: 'title' },
      { key: 'what', title: t('what'), cell: order => html`<span>${order.typeName} · ${order.opening}</span>` },
      { key: 'state', title: t('state'), cell: order => html`<${Tag} kind=${order.overdue ? 'danger' : 'info'}>${label('state', order.state)}<//>` },
      { key: 'due', title: t('due'), cell: order => html`<${Due} at=${order.due} overdue=${order.overdue} />` },
      { key: 'filedAt', title: t('filedAt'), cell: order => when(order.filedAt), card: 'hide' },
    ];
    const filters = () => [
      { key: 'view', title: t('view'), kind: 'choice', value: 'MINE', choices: choicesOf('view') },
      { key: 'area', title: t('area'), kind: 'area' },
      { key: 'state', title: t('state'), kind: 'choice', choices: choicesOf('state', ['DISPATCHED', 'IN_PROGRESS']) },
    ];
    return () => html`<${Page} title=${t('title')} subtitle=${t('subtitle')} actions=${() => html`<${ElButton} onClick=${() => list.value?.reload()}>${t('refresh')}<//>`}>
      <${List} ref=${list} name="my-work" columns=${columns()} filters=${filters()} load=${load} open=${order => ['petition', order.id]} empty=${{ words: t('none'), hint: t('noneHint') }} bulk=${[{ title: t('acknowledge'), run: () => {} }]} />
    <//>`;
  },
});
