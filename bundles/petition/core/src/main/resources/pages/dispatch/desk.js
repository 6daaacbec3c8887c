// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, onMounted, onUnmounted, reactive, ref, watch } from 'vue';
import { ElButton } from 'element-plus';
import { addQuery, api, areaName, AreaPick, Failure, html, session, TypePick, useLoad, useNews, usePages } from '@linli/console';
import { homeArea } from './areas.js';
import { Bulk } from './bulk.js';
import { ChosenOrder } from './chosen-order.js';
import { countsOf, queueOf, queues } from './queues.js';
import { QueueList } from './queue-list.js';
import { queueName, t } from './words.js';

const GROUPS = ['give', 'decide', 'watch', 'all'];

const number = count => (count ? (count.more ? count.n + '+' : String(count.n)) : '');

/** How much room there is, in letters: who reads large has less of it on the same screen. */
function useRoom() {
  const room = ref('wide');
  const look = () => {
    const letters = innerWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
    room.value = letters >= 72 ? 'wide' : letters >= 50 ? 'middle' : 'narrow';
  };
  look();
  watch(() => session.size, () => requestAnimationFrame(look));
  onMounted(() => addEventListener('resize', look));
  onUnmounted(() => removeEventListener('resize', look));
  return room;
}

/** Which queue stands on the left, how many lie in each. */
const Rail = defineComponent({
  name: 'DispatchRail',
  props: { counts: { type: Object, required: true }, current: { type: String, required: true }, wide: { type: Boolean, required: true } },
  emits: ['choose'],
  setup(props, { emit }) {
    // What the server does not count it does not know.
    const shown = group => queues.filter(queue => queue.group === group && (queue.group === 'all' || props.counts[queue.key] !== undefined || queue.key === props.current));
    const one = queue => html`<li key=${queue.key}><button type="button" class="d-queue" aria-current=${queue.key === props.current ? 'true' : undefined} onClick=${() => emit('choose', queue.key)}>
      <span>${queueName(queue)}</span><span class=${props.counts[queue.key]?.n ? 'd-count d-some' : 'd-count'}>${number(props.counts[queue.key])}</span></button></li>`;
    const rail = () => html`<nav class="d-rail" aria-label=${t('queues')}>${GROUPS.map(group => html`<div key=${group}><h2>${t('group.' + group)}</h2><ul>${shown(group).map(one)}</ul></div>`)}</nav>`;
    const pick = () => html`<label class="d-pick"><span>${t('queues')}</span><select class="d-select" value=${props.current} onChange=${event => emit('choose', event.target.value)}>
      ${GROUPS.map(group => html`<optgroup key=${group} label=${t('group.' + group)}>${shown(group).map(queue => html`<option key=${queue.key} value=${queue.key} selected=${queue.key === props.current}>
        ${queueName(queue)}${number(props.counts[queue.key]) && ` (${number(props.counts[queue.key])})`}</option>`)}</optgroup>`)}</select></label>`;
    return () => (props.wide ? rail() : pick());
  },
});

/** The orders of the queue that is chosen, page by page; another queue begins empty. */
function queuePages(key, area, search) {
  const pages = usePages(cursor => (key.value === 'found'
    ? api.post('/api/petition/work-orders/search', { ...search, area: area.value }, { query: { cursor, size: 30 } })
    : queueOf(key.value).load(area.value, cursor, 30)));
  return { ...pages, first: () => (Object.assign(pages.state, { rows: [], loaded: false }), pages.first()) };
}

/** The desk: what waits, by what is to be done, and beside it the chosen order with all that helps to decide. */
export const Desk = defineComponent({
  name: 'Desk',
  props: { query: { type: Object, required: true } },
  setup(props) {
    const area = computed(() => props.query.area || homeArea());
    const room = useRoom();
    const search = reactive({ words: '', type: '' });
    const counts = useLoad(() => countsOf(area.value));
    const asked = computed(() => (queueOf(props.query.queue) ? props.query.queue : ''));
    // The first queue in which something lies, as long as nobody chose one.
    const key = computed(() => asked.value || queues.find(queue => queue.group !== 'all' && counts.data?.[queue.key]?.n)?.key || 'open');
    const pages = queuePages(key, area, search);
    const chosen = reactive(new Map());
    const changed = ref(0);
    const again = () => {
      pages.again();
      counts.reload();
    };
    useNews(['petition'], ids => {
      again();
      changed.value += ids.includes(props.query.order) ? 1 : 0;
    });
    watch(() => counts.data, data => !data || (pages.state.loaded || pages.state.loading) || pages.first());
    watch(() => counts.problem, problem => problem && !pages.state.loaded && pages.first());
    watch([key, area], ([, now], [, before]) => {
      chosen.clear();
      now !== before && counts.reload();
      pages.first();
    });
    const choose = queue => addQuery({ queue, order: '' });
    const open = id => {
      addQuery({ order: id });
      room.value === 'narrow' && scrollTo({ top: 0 });
    };
    const done = () => {
      changed.value++;
      again();
    };
    // What is given away leaves the queue; the next one comes.
    const given = () => {
      const rows = pages.state.rows;
      const at = rows.findIndex(row => row.id === props.query.order);
      if (at >= 0 && ['give', 'decide'].includes(queueOf(key.value).group)) {
        addQuery({ order: (rows[at + 1] ?? rows[at - 1])?.id ?? '' });
        scrollTo({ top: 0 });
        again();
      } else {
        done();
      }
    };
    const bulkDone = () => {
      chosen.clear();
      done();
    };
    return () => html`<div class=${['d-desk', 'd-' + room.value, props.query.order ? 'd-has-order' : ''].join(' ')}>
      <div class="d-side">
        <div class="d-area"><label><span>${t('area')}</span><${AreaPick} modelValue=${area.value} title=${t('area')} onUpdate:modelValue=${value => addQuery({ area: value === homeArea() ? '' : value, order: '' })} /></label></div>
        ${counts.problem && html`<${Failure} problem=${counts.problem} onRetry=${counts.reload} />`}
        <${Rail} counts=${counts.data ?? {}} current=${key.value} wide=${room.value === 'wide'} onChoose=${choose} />
      </div>
      <div class="d-list">
        <h2 class="d-head">${queueName(queueOf(key.value))} <span class="l-quiet">${areaName(area.value)}</span></h2>
        ${key.value !== 'open' && key.value !== 'found' && html`<p class="l-quiet d-hint">${t('queueHint.' + key.value)}</p>`}
        ${key.value === 'found' && html`<form class="d-search" role="search" onSubmit=${event => (event.preventDefault(), pages.first())}>
          <input type="search" value=${search.words} aria-label=${t('searchWords')} placeholder=${t('searchWords')} onInput=${event => (search.words = event.target.value)} />
          <${TypePick} modelValue=${search.type} title=${t('type')} onUpdate:modelValue=${value => (search.type = value)} />
          <${ElButton} nativeType="submit" type="primary">${t('search')}<//></form>`}
        <${Bulk} area=${area.value} chosen=${chosen} onDone=${bulkDone} onClear=${() => chosen.clear()} />
        ${pages.state.problem && html`<${Failure} problem=${pages.state.problem} onRetry=${pages.again} />`}
        <${QueueList} state=${pages.state} queue=${key.value} chosen=${chosen} current=${props.query.order ?? ''} onOpen=${open} onMore=${pages.more} onLess=${pages.less} />
      </div>
      <div class="d-order">
        ${props.query.order
          ? html`<${ChosenOrder} key=${props.query.order} id=${props.query.order} changed=${changed.value} onDone=${done} onGiven=${given} onClose=${() => addQuery({ order: '' })} />`
          : html`<div class="d-none l-section"><p><strong>${t('chooseOne')}</strong></p><p class="l-quiet">${t('chooseOneHint')}</p></div>`}
      </div>
    </div>`;
  },
});
