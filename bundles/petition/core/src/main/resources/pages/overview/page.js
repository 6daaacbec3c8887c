// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, ref, watch } from 'vue';
import { ElButton, ElRadioButton, ElRadioGroup } from 'element-plus';
import { addQuery, api, areaName, AreaMap, Empty, go, hasRole, html, label, Link, Loading, myAreas, Page, Section, useLoad, useNews, useWords } from '@linli/console';
import { words } from './words.js';
import { Tiles } from './tiles.js';
import { Orders } from './orders.js';
import { Course, Kinds } from './charts.js';

const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('./page.css', import.meta.url).href });
document.head.append(style);

const LEVELS = { 6: 'DISTRICT', 9: 'SUBDISTRICT', 12: 'COMMUNITY', 15: 'GRID' };
const VALUES = ['open', 'overdue', 'dueSoon'];

/** Whether I coordinate in this area: then there is more to see. */
const coordinates = () => hasRole('DISPATCHER', 'SUPERVISOR');

/** How the orders of an area stand: its own numbers, and those of the areas in it. */
async function look(area) {
  const [own, children, totals, course, counts] = await Promise.all([
    api.get(`/api/organization/areas/${area}`),
    area.length < 15 ? api.get('/api/organization/areas', { query: { parent: area } }) : [],
    api.get('/api/petition/totals/areas', { query: { area } }),
    api.get('/api/petition/totals/course', { query: { area, weeks: 12 } }),
    coordinates() ? api.get('/api/petition/command-centre/counts', { query: { area } }) : [],
  ]);
  const of = new Map(totals.areas.map(line => [line.area, line]));
  const none = code => ({ area: code, open: 0, overdue: 0, dueSoon: 0 });
  return {
    own, totals, course,
    lines: children.map(child => ({ ...(of.get(child.code) ?? none(child.code)), name: child.name, bounds: child.bounds })),
    here: of.get(area),
    counts: Object.fromEntries(counts.map(count => [count.kind, count])),
  };
}

/** From the highest of my areas down to this one. */
function Trail({ area, t }) {
  const top = myAreas().find(mine => area.startsWith(mine)) ?? area;
  const codes = [6, 9, 12, 15].filter(length => length >= top.length && length <= area.length).map(length => area.slice(0, length));
  return codes.length > 1 && html`<nav class="ov-trail" aria-label=${t('trail')}><ol>${codes.map(code => html`<li key=${code}>
    ${code === area ? html`<span aria-current="page">${areaName(code)}</span>` : html`<${Link} to=${['overview', code]}>${areaName(code)}<//>`}</li>`)}</ol></nav>`;
}
Trail.props = ['area', 't'];
Trail.displayName = 'OverviewTrail';

/** The areas one level below, on a map and as a table of the same numbers. */
const Below = defineComponent({
  name: 'OverviewBelow',
  props: { found: { type: Object, required: true }, area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const value = ref('open');
    const shown = (line, key) => (line[key + 'More'] ? `${line[key]}+` : line[key]);
    const areas = computed(() => (props.found.lines.length > 0
      ? props.found.lines.map(line => ({ code: line.area, name: line.name, bounds: line.bounds, value: line[value.value] }))
      : [{ code: props.area, name: props.found.own.name, bounds: props.found.own.bounds, value: props.found.totals.whole[value.value] }]));
    const drawn = () => areas.value.some(area => area.bounds?.length > 2);
    const down = code => code !== props.area && go('overview', code);
    return () => html`<${Section} title=${props.t('below' + LEVELS[props.area.length])} actions=${() => html`<${ElRadioGroup} modelValue=${value.value} onUpdate:modelValue=${chosen => (value.value = chosen)} ariaLabel=${props.t('mapShows')}>
        ${VALUES.map(key => html`<${ElRadioButton} key=${key} value=${key}>${props.t(key)}<//>`)}<//>`}>
      <div class="l-columns">
        ${drawn()
          ? html`<${AreaMap} areas=${areas.value} selectable=${props.found.lines.length > 0} height=${innerWidth < 720 ? 260 : 380} title=${props.t('mapOf', { value: props.t(value.value) })} onSelect=${down} />`
          : html`<${Empty} words=${props.t('noBounds')} hint=${props.t('noBoundsHint')} />`}
        ${table(props, shown)}
      </div>
    <//>`;
  },
});

function table({ found, area, t }, shown) {
  if (found.lines.length === 0) {
    return html`<div><p>${t('noneBelow')}</p><p><${Link} to=${['grids', area]}>${t('sheet')}<//></p></div>`;
  }
  const most = line => [line.overdue, line.dueSoon, line.open];
  const sorted = [...found.lines].sort((one, other) => most(other).map((n, at) => n - most(one)[at]).find(Boolean) ?? one.area.localeCompare(other.area));
  const row = (line, name) => html`<tr key=${line.area}><th scope="row">${name}</th>${VALUES.map(key => html`<td key=${key} class=${key === 'overdue' && line[key] > 0 ? 'ov-late' : ''}>${shown(line, key)}</td>`)}</tr>`;
  return html`<div class="l-table ov-areas" tabindex="0" role="region" aria-label=${t('areasTable')}><table>
    <thead><tr><th scope="col">${t('area')}</th>${VALUES.map(key => html`<th scope="col" key=${key}>${t(key)}</th>`)}</tr></thead>
    <tbody>${sorted.map(line => row(line, html`<${Link} to=${['overview', line.area]}>${line.name}<//>`))}
      ${found.here && found.here.open > 0 && row(found.here, t('notBelow'))}</tbody>
  </table></div>`;
}

const Area = defineComponent({
  name: 'OverviewArea',
  props: { area: { type: String, required: true }, query: { type: Object, required: true } },
  setup(props) {
    const t = useWords(words);
    const found = useLoad(() => look(props.area));
    const list = ref(null);
    const again = () => (found.reload(), list.value?.reload());
    useNews(['petition'], again);
    const choose = key => addQuery({ list: props.query.list === key ? '' : key });
    const title = () => found.data?.own.name ?? t('title');
    return () => html`<${Page} title=${title()} subtitle=${t('subtitle', { level: label('areaLevel', LEVELS[props.area.length]) })}
        actions=${() => html`<${ElButton} onClick=${again}>${t('refresh')}<//><${Link} to=${['grids', props.area]} class="el-button">${t('sheet')}<//>`}>
      <${Trail} area=${props.area} t=${t} />
      <${Loading} of=${found}>${() => html`
        <${Tiles} found=${found.data} chosen=${props.query.list} coordinates=${coordinates()} t=${t} onChoose=${choose} />
        ${props.query.list && html`<${Orders} key=${props.area + props.query.list} ref=${list} area=${props.area} which=${props.query.list} t=${t} onClose=${() => choose(props.query.list)} />`}
        <${Below} found=${found.data} area=${props.area} t=${t} />
        <div class="l-halves">
          ${coordinates() && html`<${Kinds} area=${props.area} t=${t} />`}
          <${Course} course=${found.data.course} t=${t} />
        </div>`}<//>
    <//>`;
  },
});

/** Where to begin for somebody who has several areas. */
function Begin({ t }) {
  return html`<${Page} title=${t('title')} subtitle=${t('chooseArea')}>
    ${myAreas().length === 0 ? html`<${Empty} words=${t('noArea')} hint=${t('noAreaHint')} />`
      : html`<${Section}><ul>${myAreas().map(code => html`<li key=${code}><${Link} to=${['overview', code]}>${areaName(code)}<//></li>`)}</ul><//>`}<//>`;
}
Begin.props = ['t'];
Begin.displayName = 'OverviewBegin';

/** The overview of an area: `/console/overview/<area>?list=<which orders>`. */
export default defineComponent({
  name: 'LinliOverview',
  props: { path: { type: Array, required: true }, query: { type: Object, required: true } },
  setup(props) {
    const t = useWords(words);
    const area = computed(() => props.path[0] ?? (myAreas().length === 1 ? myAreas()[0] : ''));
    watch(area, () => scrollTo(0, 0));
    return () => (/^\d{6}(\d{3}){0,3}$/.test(area.value) ? html`<${Area} key=${area.value} area=${area.value} query=${props.query} />` : html`<${Begin} t=${t} />`);
  },
});
