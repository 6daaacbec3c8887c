// SPDX-License-Identifier: Apache-2.0
import { areaName, html, Link, myAreas } from '@linli/console';

/** From the highest of my areas down to this one; nothing when it is the highest. */
export function Trail({ area, part, t }) {
  const top = myAreas().find(mine => area.startsWith(mine)) ?? area;
  const codes = [6, 9, 12, 15].filter(length => length >= top.length && length <= area.length).map(length => area.slice(0, length));
  return codes.length > 1 && html`<nav class="gr-trail" aria-label=${t('trail')}><ol>${codes.map(code => html`<li key=${code}>
    ${code === area ? html`<span aria-current="page">${areaName(code)}</span>` : html`<${Link} to=${['grids', code, part].filter(Boolean)}>${areaName(code)}<//>`}</li>`)}</ol></nav>`;
}
Trail.props = ['area', 'part', 't'];
Trail.displayName = 'GridsTrail';
