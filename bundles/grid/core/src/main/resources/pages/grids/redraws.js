// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { api, areaName, Empty, html, Link, List, Loading, Section, Tag, useLoad, when } from '@linli/console';

export const STATES = { DRAFT: 'warning', APPROVED: 'info', APPLYING: 'info', APPLIED: 'success', REJECTED: 'danger' };
const SIZES = { TOO_BIG: 'danger', TOO_SMALL: 'warning', FITS: 'success' };

/** Grids that are too big or too small by the area's rule. */
function suggestions(suggested, t) {
  const [first] = suggested.data;
  return html`<${Section} title=${t('suggestions')}>${!first
    ? html`<${Empty} words=${t('allFit')} hint=${t('allFitHint')} />`
    : html`<p class="l-quiet">${t('ruleSays', first.rule)}</p><div class="l-table" tabindex="0" role="region" aria-label=${t('suggestions')}><table>
      <thead><tr><th scope="col">${t('grid')}</th><th scope="col" class="gr-number">${t('households')}</th><th scope="col" class="gr-number">${t('people')}</th><th scope="col">${t('size')}</th></tr></thead>
      <tbody>${suggested.data.map(one => html`<tr key=${one.grid}><th scope="row"><${Link} to=${['grids', one.grid]}>${one.name}<//></th><td class="gr-number">${one.households}</td><td class="gr-number">${one.people}</td>
        <td><${Tag} kind=${SIZES[one.size]}>${t('size.' + one.size)}<//> <span class="l-quiet">${t('advice.' + one.size)}</span></td></tr>`)}</tbody></table></div>`}<//>`;
}

/** The redraws of an area, what the division rule suggests, and the way to a new draft. */
export const Redraws = defineComponent({
  name: 'GridRedraws',
  props: { area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const divisible = props.area.length === 9 || props.area.length === 12;
    const suggested = divisible && useLoad(() => api.get('/api/grid/redraws/suggestions', { query: { area: props.area } }));
    const below = props.area.length === 6 && useLoad(() => api.get('/api/organization/areas', { query: { parent: props.area } }));
    const load = (cursor, size) => api.get('/api/grid/redraws', { query: { area: props.area, cursor, size } });
    const columns = () => [
      { key: 'ground', title: t('ground'), card: 'title', cell: redraw => redraw.ground },
      { key: 'area', title: t('area'), cell: redraw => areaName(redraw.area) },
      { key: 'state', title: t('state'), cell: redraw => html`<${Tag} kind=${STATES[redraw.state]}>${t('redraw.' + redraw.state)}<//>` },
      { key: 'drafted', title: t('draftedBy'), cell: redraw => t('byAt', { name: redraw.drafted.name, when: when(redraw.drafted.at) }) },
      { key: 'decided', title: t('decidedBy'), cell: redraw => (redraw.decided ? t('byAt', { name: redraw.decided.name, when: when(redraw.decided.at) }) : '') },
    ];
    const draft = () => divisible && html`<${Link} to=${['grids', 'draft', props.area]} class="el-button el-button--primary">${t('newDraft')}<//>`;
    return () => html`<div>
      <${Section} title=${t('part.redraw')} actions=${draft}>
        <p>${t('redrawSays')}</p>
        ${below && below.data && html`<p>${t('chooseBelow')} ${below.data.map(child => html`<${Link} key=${child.code} to=${['grids', child.code, 'redraw']} class="gr-chip">${child.name}<//> `)}</p>`}
        ${props.area.length === 15 && html`<p>${t('draftAbove')} <${Link} to=${['grids', props.area.slice(0, 12), 'redraw']}>${areaName(props.area.slice(0, 12))}<//></p>`}
        <${List} name="grid-redraws" title=${t('part.redraw')} columns=${columns()} load=${load} open=${redraw => ['grids', 'redraw', redraw.id]} empty=${{ words: t('noRedraws'), hint: divisible ? t('noRedrawsHint') : t('noRedrawsBelow') }} /><//>
      ${suggested && html`<${Loading} of=${suggested}>${() => suggestions(suggested, t)}<//>`}</div>`;
  },
});
