// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { api, AreaMap, day, Empty, go, html, label, Link, Loading, Section, useLoad } from '@linli/console';
import { Numbers } from './numbers.js';

const sum = counts => Object.values(counts ?? {}).reduce((total, count) => total + count, 0);
const corners = bounds => (bounds?.coordinates?.[0] ?? []).slice(0, -1).map(([longitude, latitude]) => ({ longitude, latitude }));
const UNITS = ['DESK', 'WORKER_STATION', 'SERVICE_TEAM'];
/** The day in China on which something began. */
export const dayOf = instant => new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 10);
const narrow = () => matchMedia('(max-width: 719px)').matches;

/** All sheets of the areas directly in one; a community has few, so pages are rare. */
async function below(area) {
  const lines = [];
  let next = null;
  do {
    const page = await api.get(`/api/grid/sheets/${area}/areas`, { query: { cursor: next, size: 200 } });
    lines.push(...page.items);
    next = page.next ?? null;
  } while (next && lines.length < 1000);
  return lines;
}

async function look(area) {
  const [own, lines] = await Promise.all([api.get(`/api/grid/sheets/${area}`), area.length < 15 ? below(area) : []]);
  return { own, lines };
}

/** Who looks after the area, with the phones of their duty. */
function people({ responsible }, t) {
  return html`<${Section} title=${t('responsible')}>${responsible.length === 0
    ? html`<${Empty} words=${t('nobody')} hint=${t('nobodyHint')} />`
    : html`<ul class="gr-people">${responsible.map(one => html`<li key=${one.position + one.id}>
      <span class="l-quiet">${t('position.' + one.position)}</span> <strong>${one.name}</strong>
      ${one.phone ? html` <a href=${'tel:' + one.phone}>${one.phone}</a>` : html` <span class="l-quiet">${t('noPhone')}</span>`}
      ${one.since && !UNITS.includes(one.position) && html`<span class="l-quiet"> ${t('sinceWhen', { when: day(dayOf(one.since)) })}</span>`}</li>`)}</ul>`}<//>`;
}

function tiles({ area, numbers, openPetitions }, t) {
  const tile = (name, number, to) => html`<div class="l-tile" key=${name}>${name}<strong>${to ? html`<${Link} to=${to.path} query=${to.query}>${number}<//>` : number}</strong></div>`;
  return html`<div class="l-tiles gr-tiles">
    ${tile(t('households'), sum(numbers.households))}${tile(t('people'), numbers.people)}
    ${tile(t('openPetitions'), openPetitions ?? t('unknown'), openPetitions > 0 ? { path: ['overview', area], query: { list: 'OPEN' } } : null)}
    ${tile(t('dwellings'), sum(numbers.dwellings))}${tile(t('buildings'), numbers.buildings)}${tile(t('estates'), numbers.estates)}
    ${tile(t('facilities'), numbers.facilities)}${tile(t('organizations'), sum(numbers.organizations))}</div>`;
}

/** The sheets of what lies in an area, as a table that can also be fetched for a spreadsheet. */
function list(area, lines, t) {
  return html`<${Section} title=${t('sheetsBelow')} actions=${() => html`<a class="el-button" href=${`/api/grid/sheets/${area}/table`} download>${t('csv')}</a>`}>
    <div class="l-table gr-sheets" tabindex="0" role="region" aria-label=${t('sheetsBelow')}><table>
      <thead><tr><th scope="col">${t('area')}</th><th scope="col">${t('firstHandler')}</th>${['households', 'people', 'dwellings', 'buildings', 'openPetitions'].map(key => html`<th scope="col" class="gr-number" key=${key}>${t(key)}</th>`)}</tr></thead>
      <tbody>${lines.map(line => html`<tr key=${line.area}><th scope="row"><${Link} to=${['grids', line.area]}>${line.name}<//></th>
        <td>${line.responsible.slice(0, 1).map(one => `${one.name}${one.position === 'DESK' ? t('deskOnly') : ''}`)}</td>
        <td class="gr-number">${sum(line.numbers.households)}</td><td class="gr-number">${line.numbers.people}</td><td class="gr-number">${sum(line.numbers.dwellings)}</td>
        <td class="gr-number">${line.numbers.buildings}</td><td class="gr-number">${line.openPetitions ?? t('unknown')}</td></tr>`)}</tbody>
    </table></div><//>`;
}

/** The registry's lists of this area are shown on its own pages, under its own rules. */
const PAGES = { 居民: ['residents'], 户: ['residents'] };

function lists({ lists: all }, area, t) {
  const here = all.filter(one => one.name in PAGES);
  return here.length > 0 && html`<p>${t('lists')} ${here.map(one => html`<${Link} key=${one.name} to=${PAGES[one.name]} query=${{ area }} class="gr-chip">${one.name}<//> `)}</p>`;
}

/** 网格一张图: where an area lies, who looks after it, what is in it. */
export const Sheet = defineComponent({
  name: 'GridSheet',
  props: { area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const found = useLoad(() => look(props.area));
    const { t } = props;
    const shapes = ({ own, lines }) => (lines.some(line => line.bounds) ? lines : [own])
      .map(one => ({ code: one.area, name: one.name, bounds: corners(one.bounds), value: lines.length > 0 ? sum(one.numbers.households) : undefined }));
    return () => html`<${Loading} of=${found}>${() => {
      const { own, lines } = found.data;
      return html`${tiles(own, t)}
        <div class="l-columns">
          <${Section} title=${lines.length > 0 ? t('mapBelow') : t('mapOwn')}>${own.bounds || lines.some(line => line.bounds)
            ? html`<${AreaMap} areas=${shapes(found.data)} selectable=${lines.length > 0} height=${narrow() ? 260 : 400} title=${t('mapTitle', { name: own.name })} onSelect=${code => code !== props.area && go('grids', code)} />`
            : html`<${Empty} words=${t('noBounds')} hint=${t('noBoundsHint')} />`}<//>
          ${people(own, t)}
        </div>
        ${lines.length > 0 && list(props.area, lines, t)}
        <${Section} title=${t('numbersOf', { level: label('areaLevel', { 6: 'DISTRICT', 9: 'SUBDISTRICT', 12: 'COMMUNITY', 15: 'GRID' }[props.area.length]) })}>
          <${Numbers} numbers=${own.numbers} t=${t} />${lists(own, props.area, t)}<//>`;
    }}<//>`;
  },
});
