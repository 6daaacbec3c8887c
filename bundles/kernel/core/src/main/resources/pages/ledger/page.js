// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, exact, html, Link, List, Page, Tag, useWords, when } from '@linli/console';
import { words } from './words.js';

const t = useWords(words);
const worded = (family, code) => (family + '.' + code in words.zh ? t(family + '.' + code) : t(family + '.other'));
/** The number by which people speak of somebody: the beginning of the pseudonym. */
const shortCode = whom => whom.replace(/[^A-Za-z0-9]/g, '').slice(0, 6).toUpperCase();

/** A part of the server's answer may be empty and go on: it never looks through too much at once. */
async function search(query) {
  let page = await api.get('/api/kernel/ledger', { query });
  while (page.items.length === 0 && page.next) {
    page = await api.get('/api/kernel/ledger', { query: { ...query, cursor: page.next } });
  }
  return page;
}

function whom(entry) {
  if (!entry.whom) {
    return html`<span class="l-quiet">${t('list')}</span>`;
  }
  return html`<${Link} to=${['ledger']} query=${{ whom: entry.whom }} title=${t('samePerson')}>${t('person', { code: shortCode(entry.whom) })}<//>`;
}

const purpose = entry => (entry.purpose ? [worded('purpose', entry.purpose), /^[0-9A-HJKMNP-TV-Z]{26}$/.test(entry.reference) ? '' : entry.reference].join(' ') : html`<span class="l-quiet">${entry.whom ? t('noPurpose') : '—'}</span>`);

const columns = () => [
  { key: 'at', title: t('at'), cell: entry => html`<span title=${exact(entry.at)}>${when(entry.at)}</span>`, width: '9rem' },
  { key: 'name', title: t('reader'), cell: entry => entry.name || t('system'), card: 'title' },
  { key: 'operation', title: t('what'), cell: entry => worded('op', entry.operation) },
  { key: 'whom', title: t('whom'), cell: whom },
  { key: 'purpose', title: t('purpose'), cell: purpose },
  { key: 'rows', title: t('rows'), cell: entry => t('rowsCount', { n: entry.rows }), card: 'hide' },
  { key: 'from', title: t('from'), cell: entry => entry.from, card: 'hide' },
  { key: 'granted', title: t('result'), cell: entry => html`<${Tag} kind=${entry.granted ? 'success' : 'danger'}>${entry.granted ? t('seen') : t('refused')}<//>` },
];

const filters = () => [
  { key: 'reader', title: t('readerFilter'), kind: 'text' },
  { key: 'from', title: t('fromDay'), kind: 'day' },
  { key: 'until', title: t('untilDay'), kind: 'day' },
  { key: 'reference', title: t('reference'), kind: 'text' },
  { key: 'refused', title: t('only'), kind: 'choice', choices: [{ value: 'true', title: t('onlyRefused') }] },
];

export default defineComponent({
  name: 'AccessLedger',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const list = ref(null);
    const load = (cursor, size, chosen) => search({ ...chosen, whom: props.query.whom, cursor, size });
    const one = () => props.query.whom;
    return () => html`<${Page} title=${t('title')} subtitle=${t('subtitle')} actions=${() => html`<${ElButton} onClick=${() => list.value.reload()}>${t('refresh')}<//>`}>
      ${one() && html`<p class="l-note">${t('onlyPerson', { code: shortCode(one()) })} <${Link} to=${['ledger']}>${t('showAll')}<//></p>`}
      <${List} key=${one() ?? ''} ref=${list} name="ledger" title=${t('title')} rowKey="number" columns=${columns()} filters=${filters()} load=${load} empty=${{ words: t('none'), hint: t('noneHint') }} />
    <//>`;
  },
});
