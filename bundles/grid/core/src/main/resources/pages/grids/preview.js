// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { areaName, AreaMap, Empty, html, Link, Section, Tag } from '@linli/console';
import { Findings } from './findings.js';
import { useTypeNames } from './proof.js';

const SIZES = { TOO_BIG: 'danger', TOO_SMALL: 'warning', FITS: 'success' };

/** Names of grids: those that are there, and those that only the draft has. */
const namer = (redraw, preview) => {
  const names = Object.fromEntries(preview.grids.map(grid => [grid.grid, grid.name]));
  redraw.grids.features.forEach(feature => (names[feature.properties.code] = feature.properties.name));
  return code => names[code] ?? areaName(code);
};

/** How it lies now and how it would lie, side by side, each with its households. */
function maps(redraw, now, preview, t) {
  const load = (code, when) => preview.grids.find(grid => grid.grid === code)?.[when]?.households;
  const drawn = new Map(redraw.grids.features.map(({ properties, geometry }) => [properties.code, { code: properties.code, name: properties.name, bounds: geometry.coordinates[0].slice(0, -1).map(([longitude, latitude]) => ({ longitude, latitude })) }]));
  const before = now.map(grid => ({ ...grid, value: load(grid.code, 'before') }));
  const kept = now.filter(grid => !redraw.ended.includes(grid.code) && !drawn.has(grid.code));
  const after = [...kept, ...drawn.values()].map(grid => ({ ...grid, value: load(grid.code, 'after') }));
  const height = innerWidth < 720 ? 240 : 340;
  return html`<div class="l-halves">
    <${Section} title=${t('mapBefore')}><${AreaMap} areas=${before} height=${height} title=${t('mapBefore')} /><//>
    <${Section} title=${t('mapAfter')}><${AreaMap} areas=${after} height=${height} title=${t('mapAfter')} /><//></div>`;
}

const change = (before, after) => (before === after || before === undefined || after === undefined ? '' : after > before ? ` ▲${after - before}` : ` ▼${before - after}`);

function loads(preview, nameOf, t) {
  const KEYS = ['households', 'people', 'inNeed'];
  return html`<${Section} title=${t('loads')}>
    <p class="l-quiet">${t('ruleSays', preview.rule)} ${t('inNeedSays')}</p>
    <div class="l-table" tabindex="0" role="region" aria-label=${t('loads')}><table>
      <thead><tr><th scope="col">${t('grid')}</th>${KEYS.map(key => html`<th scope="col" key=${key} class="gr-number">${t('load.' + key)}</th>`)}<th scope="col">${t('size')}</th></tr></thead>
      <tbody>${preview.grids.map(grid => html`<tr key=${grid.grid}><th scope="row">${nameOf(grid.grid)}</th>
        ${KEYS.map(key => html`<td key=${key} class="gr-number">${grid.before?.[key] ?? t('none')} → <strong>${grid.after?.[key] ?? t('none')}</strong>${change(grid.before?.[key] ?? 0, grid.after?.[key] ?? 0)}</td>`)}
        <td>${grid.size ? html`<${Tag} kind=${SIZES[grid.size]}>${t('size.' + grid.size)}<//>` : grid.after ? '' : t('tone.ended')}</td></tr>`)}</tbody>
    </table></div><//>`;
}

const table = (title, head, rows) => html`<div class="l-table gr-long" tabindex="0" role="region" aria-label=${title}><table>
  <thead><tr>${head.map(name => html`<th scope="col" key=${name}>${name}</th>`)}</tr></thead>
  <tbody>${rows.map(({ key, cells: [first, ...cells] }) => html`<tr key=${key}><th scope="row">${first}</th>${cells.map((cell, at) => html`<td key=${at}>${cell}</td>`)}</tr>`)}</tbody></table></div>`;

function moves(preview, nameOf, t) {
  const all = preview.moves;
  const counts = ['buildings', 'dwellings', 'households', 'people'].filter(key => all[key] > 0).map(key => t('moveCount.' + key, { n: all[key] }));
  return html`<${Section} title=${t('moves')}>
    ${counts.length === 0 ? html`<${Empty} words=${t('nothingMoves')} hint=${t('nothingMovesHint')} />` : html`<p>${t('movesSay', { what: counts.join(t('comma')) })}</p>`}
    ${all.unplaced > 0 && html`<p class="l-note">${t('unplaced', { n: all.unplaced })}</p>`}
    ${all.listed.length > 0 && table(t('moves'), [t('address'), t('fromGrid'), t('toGrid'), t('dwellings')], all.listed.map(one => ({ key: one.building, cells: [one.address, nameOf(one.from), nameOf(one.to), one.dwellings] })))}
    ${all.buildings > all.listed.length && html`<p class="l-quiet">${t('firstOnly', { n: all.listed.length, all: all.buildings })}</p>`}<//>`;
}

function orders(preview, nameOf, t) {
  const all = preview.orders;
  const body = !all.known ? html`<p class="l-note">${t('ordersUnknown')}</p>`
    : all.moved === 0 ? html`<${Empty} words=${t('noOrdersMove')} hint=${t('noOrdersMoveHint')} />`
      : html`<p>${t('ordersSay', { n: all.moved, handed: all.handedOn })}</p>${!all.complete && html`<p class="l-note">${t('ordersIncomplete')}</p>`}
        ${table(t('ordersMove'), [t('number'), t('fromGrid'), t('toGrid'), t('handlerChange')], all.listed.map(one => ({ key: one.order, cells: [html`<${Link} to=${['petition', one.order]}>${one.number}<//>`, nameOf(one.from), nameOf(one.to),
          one.handlerFrom === one.handlerTo ? t('sameHandler', { name: one.handlerFrom }) : html`${one.handlerFrom} → <strong>${one.handlerTo}</strong>`] })))}
        ${all.moved > all.listed.length && html`<p class="l-quiet">${t('firstOnly', { n: all.listed.length, all: all.moved })}</p>`}`;
  return html`<${Section} title=${t('ordersMove')}>${body}<//>`;
}

/** What a redraw would change: loads, what moves, whose orders, what breaks. */
export const Preview = defineComponent({
  name: 'RedrawPreview',
  props: { redraw: { type: Object, required: true }, now: { type: Array, required: true }, preview: { type: Object, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const typeName = useTypeNames();
    const { t } = props;
    return () => {
      const { redraw, now, preview } = props;
      const nameOf = namer(redraw, { grids: [...preview.grids, ...now.map(grid => ({ grid: grid.code, name: grid.name }))] });
      return html`<div>
        ${maps(redraw, now, preview, t)}
        ${loads(preview, nameOf, t)}
        ${moves(preview, nameOf, t)}
        ${orders(preview, nameOf, t)}
        ${!preview.proved ? html`<${Section} title=${t('breaks')}><p class="l-note">${t('notProved')}</p><//>`
          : preview.findings.length === 0 ? html`<${Section} title=${t('breaks')}><${Empty} words=${t('nothingBreaks')} hint=${t('nothingBreaksHint')} /><//>`
            : html`<${Findings} title=${t('breaks')} findings=${preview.findings} t=${t} typeName=${typeName} />`}
      </div>`;
    };
  },
});
