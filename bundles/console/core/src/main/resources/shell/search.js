// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, onUnmounted, reactive, ref, watch } from 'vue';
import { useRoute } from 'vue-router';
import { ElButton } from 'element-plus';
import { api, go, hasRole, html, Link, label, problemWords, when } from '@linli/console';
import { t } from './words.js';

const NUMBER = /^\d{8}-/;

const PHONE = /^[\d-]{7,15}$/;

const orders = text => api.post('/api/petition/work-orders/search', NUMBER.test(text) ? { number: text } : PHONE.test(text) ? { phone: text } : { words: text }, { query: { size: 8 } });
const people = text => api.post('/api/registry/resident-searches', { text, size: 8 });
const addresses = text => api.post('/api/registry/resident-searches', { text, by: 'ADDRESS', size: 8 });

/** What of it one may look for, and how. */
const kinds = () => [
  { title: t('foundOrders'), allowed: hasRole('GRID_WORKER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'DEPARTMENT_OFFICER', 'SUPERVISOR'), find: orders, show: orderLine },
  { title: t('foundPeople'), allowed: hasRole('GRID_WORKER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR', 'REGISTRAR'), find: people, show: residentLine },
  { title: t('foundAddresses'), allowed: hasRole('COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR', 'REGISTRAR'), find: addresses, show: residentLine },
].filter(kind => kind.allowed);

const orderLine = order => html`<${Link} to=${['petition', order.id]}><strong>${order.number}</strong> ${order.typeName} · ${order.opening} <span class="l-quiet">${label('state', order.state)} ${when(order.filedAt)}</span><//>`;
const residentLine = resident => html`<${Link} to=${['residents', resident.id]}><strong>${resident.name}</strong> ${resident.address ?? ''} <span class="l-quiet">${resident.phone ?? ''}</span><//>`;

/** Search over what one may see; every look goes under one's own rights, people are masked. */
export const Search = defineComponent({
  name: 'LinliSearch',
  setup() {
    const route = useRoute();
    const text = ref('');
    const found = reactive({ open: false, asked: '', parts: /** @type {any[]} */ ([]), busy: false });
    const root = ref(null);
    async function search(event) {
      event.preventDefault();
      const asked = text.value.trim();
      Object.assign(found, { open: true, asked, parts: [], busy: true });
      if (asked.length < 2) {
        found.busy = false;
        return;
      }
      found.parts = await Promise.all(kinds().map(async kind => {
        try {
          return { ...kind, items: (await kind.find(asked)).items };
        } catch (problem) {
          return { ...kind, items: [], problem };
        }
      }));
      found.busy = false;
      const only = found.parts.flatMap(part => part.items.map(item => [part, item]));
      if (NUMBER.test(asked) && only.length === 1 && only[0][1].number) {
        found.open = false;
        go('petition', only[0][1].id);
      }
    }
    const away = event => root.value && !root.value.contains(event.target) && (found.open = false);
    const escape = event => event.key === 'Escape' && (found.open = false);
    onMounted(() => (addEventListener('pointerdown', away), addEventListener('keydown', escape)));
    onUnmounted(() => (removeEventListener('pointerdown', away), removeEventListener('keydown', escape)));
    watch(() => route.fullPath, () => (found.open = false));
    return () => kinds().length > 0 && html`<div class="l-search" ref=${root}>
      <form role="search" onSubmit=${search}>
        <input type="search" value=${text.value} onInput=${event => (text.value = event.target.value)} placeholder=${t('searchHint')} aria-label=${t('searchHint')} maxlength="60" />
        <${ElButton} type="primary" nativeType="submit" loading=${found.busy}>${t('search')}<//>
      </form>
      ${found.open && html`<div class="l-found" role="region" aria-label=${t('results')} aria-live="polite">
        ${found.asked.length < 2 ? html`<p>${t('searchShort')}</p>` : result(found)}
      </div>`}</div>`;
  },
});

function result(found) {
  const total = found.parts.reduce((sum, part) => sum + part.items.length, 0);
  return html`<div>
    ${found.parts.filter(part => part.items.length > 0 || (part.problem && part.problem.status !== 422)).map(part => html`<div key=${part.title}><h2>${part.title}</h2>
      ${part.problem && html`<p>${problemWords(part.problem)}</p>`}
      <ul>${part.items.map(item => html`<li key=${item.id}>${part.show(item)}</li>`)}</ul></div>`)}
    ${!found.busy && total === 0 && html`<p>${t('nothing', { q: found.asked })}</p>`}
    ${found.busy && html`<p role="status">${t('loading')}</p>`}
  </div>`;
}
