// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, onUnmounted, reactive, ref, watch } from 'vue';
import { ElButton, ElCheckbox } from 'element-plus';
import { html } from './html.js';
import { Empty, Failure } from './frame.js';
import { FilterBar } from './filters.js';
import { usePages } from './load.js';
import { addQuery, Link, queryNow } from './navigate.js';
import { say2 } from './own-words.js';

const SIZE = 50;
const wide = matchMedia('(min-width: 720px)');

function chooser(state, rowKey) {
  const chosen = reactive(new Map());
  const key = row => row[rowKey];
  return {
    chosen,
    has: row => chosen.has(key(row)),
    toggle: row => (chosen.has(key(row)) ? chosen.delete(key(row)) : chosen.set(key(row), row)),
    toggleAll() {
      const all = state.rows.every(row => chosen.has(key(row)));
      state.rows.forEach(row => (all ? chosen.delete(key(row)) : chosen.set(key(row), row)));
    },
    every: () => state.rows.length > 0 && state.rows.every(row => chosen.has(key(row))),
  };
}

/** A list by the server's filters and cursor: a table where there is room, cards on phones. */
export const List = defineComponent({
  name: 'LinliList',
  props: {
    name: { type: String, required: true },
    title: { type: String, default: '' },
    columns: { type: Array, required: true },
    load: { type: Function, required: true },
    rowKey: { type: String, default: 'id' },
    filters: { type: Array, default: () => [] },
    bulk: { type: Array, default: () => [] },
    open: { type: Function, default: null },
    empty: { type: Object, default: null },
    rowClass: { type: Function, default: null },
  },
  setup(props, { expose }) {
    const query = queryNow();
    const filters = reactive(Object.fromEntries(props.filters.map(filter => [filter.key, query[filter.key] ?? filter.value ?? ''])));
    const pages = usePages(cursor => props.load(cursor, SIZE, { ...filters }));
    const choice = chooser(pages.state, props.rowKey);
    const table = ref(wide.matches);
    const resized = event => (table.value = event.matches);
    onMounted(() => wide.addEventListener('change', resized));
    onUnmounted(() => wide.removeEventListener('change', resized));
    watch(filters, () => {
      addQuery({ ...filters });
      choice.chosen.clear();
      pages.first();
    });
    pages.first();
    expose({ reload: pages.again, clearChoice: () => choice.chosen.clear() });
    return () => html`<div class="l-list">
      ${props.filters.length > 0 && html`<${FilterBar} name=${props.name} filters=${props.filters} values=${filters} />`}
      ${bulkBar(props, choice, pages)}
      ${pages.state.problem && html`<${Failure} problem=${pages.state.problem} onRetry=${pages.again} />`}
      <div class=${pages.state.loading ? 'l-list-body l-busy' : 'l-list-body'} aria-busy=${pages.state.loading}>
        ${pages.state.loaded && pages.state.rows.length === 0
          ? html`<${Empty} words=${props.empty?.words ?? say2('empty')} hint=${props.empty?.hint ?? ''} />`
          : table.value ? asTable(props, pages.state, choice) : asCards(props, pages.state, choice)}
      </div>
      ${pager(pages)}
    </div>`;
  },
});

function bulkBar(props, choice, pages) {
  if (props.bulk.length === 0 || choice.chosen.size === 0) {
    return null;
  }
  const rows = [...choice.chosen.values()];
  const run = async action => {
    if ((await action.run(rows)) !== false) {
      choice.chosen.clear();
      pages.again();
    }
  };
  return html`<div class="l-bulk" role="status"><span>${say2('chosen', { n: rows.length })}</span>
    ${props.bulk.map(action => html`<${ElButton} key=${action.title} type="primary" size="small" onClick=${() => run(action)}>${action.title}<//>`)}
    <${ElButton} size="small" onClick=${() => choice.chosen.clear()}>${say2('none')}<//></div>`;
}

const mark = (choice, row) => html`<${ElCheckbox} modelValue=${choice.has(row)} ariaLabel=${say2('chooseRow')} onUpdate:modelValue=${() => choice.toggle(row)} />`;

const content = (column, row) => (column.cell ? column.cell(row) : row[column.key] ?? '');

function asTable(props, state, choice) {
  const bulk = props.bulk.length > 0;
  const width = column => (column.width ? { width: typeof column.width === 'number' ? column.width + 'px' : column.width } : {});
  return html`<div class="l-table" tabindex="0" role="region" aria-label=${props.title || say2('rows')}><table>
    <thead><tr>
      ${bulk && html`<th scope="col" class="l-mark"><${ElCheckbox} modelValue=${choice.every()} ariaLabel=${say2('chooseAll')} onUpdate:modelValue=${choice.toggleAll} /></th>`}
      ${props.columns.map(column => html`<th scope="col" key=${column.key} style=${width(column)}>${column.title}</th>`)}
    </tr></thead>
    <tbody>${state.rows.map(row => html`<tr key=${row[props.rowKey]} class=${props.rowClass?.(row) ?? ''}>
      ${bulk && html`<td class="l-mark">${mark(choice, row)}</td>`}
      ${props.columns.map((column, at) => html`<td key=${column.key}>${at === 0 && props.open ? html`<${Link} to=${props.open(row)}>${content(column, row)}<//>` : content(column, row)}</td>`)}
    </tr>`)}</tbody></table></div>`;
}

function asCards(props, state, choice) {
  const shown = props.columns.filter(column => column.card !== 'hide');
  const [first] = shown.filter(column => column.card === 'title').concat(shown);
  return html`<ul class="l-cards">${state.rows.map(row => html`<li key=${row[props.rowKey]} class=${props.rowClass?.(row) ?? ''}>
    <div class="l-card-title">${props.bulk.length > 0 && mark(choice, row)}
      ${props.open ? html`<${Link} to=${props.open(row)}>${content(first, row)}<//>` : html`<strong>${content(first, row)}</strong>`}</div>
    <dl>${shown.filter(column => column !== first).map(column => html`<div key=${column.key}><dt>${column.title}</dt><dd>${content(column, row)}</dd></div>`)}</dl>
  </li>`)}</ul>`;
}

function pager({ state, more, less }) {
  if (state.before.length === 0 && !state.next) {
    return null;
  }
  return html`<nav class="l-pager" aria-label=${say2('rows')}>
    <${ElButton} disabled=${state.before.length === 0 || state.loading} onClick=${less}>${say2('less')}<//>
    <span role="status">${say2('pageNumber', { n: state.before.length + 1 })}</span>
    <${ElButton} disabled=${!state.next || state.loading} onClick=${more}>${say2('more')}<//></nav>`;
}
