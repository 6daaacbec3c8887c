// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h, reactive, ref } from 'vue';
import { ElButton } from 'element-plus';
import { addQuery, hasRole, html, Page, useNews } from '@linli/console';
import { Orders } from './orders.js';
import { parts } from './parts.js';
import { Counts } from './counts.js';
import { t } from './texts.js';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./page.css', import.meta.url).href;
document.head.append(sheet);

const HERE = 'orders';
/** Whoever is of a department sees only what is its own. */
const views = () => (hasRole('GRID_WORKER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR') ? ['MINE', 'OPEN', 'OVERDUE'] : ['MINE']);

/** What I have to do: my orders by clock, and what others wait for from me. */
export default defineComponent({
  name: 'MyWork',
  props: { path: { type: Array, required: true }, query: { type: Object, required: true } },
  setup(props) {
    const here = () => props.query.view || 'MINE';
    const open = ref(parts.some(part => part.name === props.query.part && part.allowed()) ? props.query.part : HERE);
    const counts = reactive(/** @type {Record<string, any>} */ ({}));
    const list = ref(null);
    const count = () => Promise.all([...views().map(view => ({ name: view, count: () => Orders.count(view) })), ...parts.filter(part => part.allowed())].map(async part => {
      try {
        counts[part.name] = await part.count();
      } catch (problem) {
        console.warn('count', part.name, problem.status);
      }
    }));
    const again = () => {
      count();
      list.value?.reload();
    };
    useNews(['petition'], again);
    count();
    function choose(name) {
      const list = views().includes(name);
      // The filters of one list mean nothing to another.
      addQuery({ ...Object.fromEntries(Object.keys(props.query).map(key => [key, ''])), part: list ? '' : name, view: list && name !== 'MINE' ? name : '' });
      open.value = list ? HERE : name;
    }
    const tiles = () => [...views().map(name => ({ name, title: t('view.' + name) })), ...parts.filter(part => part.allowed()).map(part => ({ name: part.name, title: t('part.' + part.name) }))];
    const content = () => (open.value === HERE ? h(Orders, { key: HERE + here(), ref: list, view: here(), onDone: again }) : h(/** @type {any} */ (parts.find(part => part.name === open.value).list), { key: open.value, ref: list, onDone: again }));
    return () => html`<${Page} title=${t('title')} subtitle=${t('subtitle')} actions=${() => html`<${ElButton} onClick=${again}>${t('refresh')}<//>`}>
      <${Counts} tiles=${tiles()} counts=${counts} open=${open.value === HERE ? here() : open.value} onChoose=${choose} />
      ${content()}
    <//>`;
  },
});
