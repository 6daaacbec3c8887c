// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent } from 'vue';
import { areaName, Empty, hasRole, html, Link, myAreas, Page, Section, Tabs, useWords } from '@linli/console';
import { words } from './words.js';
import { Trail } from './trail.js';
import { Sheet } from './sheet.js';
import { Staff } from './staff.js';
import { Proofs, ProofView } from './proof.js';
import { Redraws } from './redraws.js';
import { RedrawView } from './redraw.js';
import { Drafting } from './draft.js';

const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('./page.css', import.meta.url).href });
document.head.append(style);

const CODE = /^\d{6}(\d{3}){0,3}$/;

/** The parts of an area's page that somebody may see. */
const PARTS = [
  { key: 'sheet', part: Sheet, roles: ['CARE_OFFICER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'GRID_WORKER', 'REGISTRAR', 'SUPERVISOR'] },
  { key: 'staff', part: Staff, roles: ['ADMINISTRATOR', 'COMMUNITY_OFFICER', 'DISPATCHER', 'GRID_WORKER', 'SUPERVISOR'] },
  { key: 'proof', part: Proofs, roles: ['ADMINISTRATOR', 'AUDITOR', 'COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR'] },
  { key: 'redraw', part: Redraws, roles: ['ADMINISTRATOR', 'COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR'] },
];

const Area = defineComponent({
  name: 'GridsArea',
  props: { area: { type: String, required: true }, part: { type: String, default: '' }, query: { type: Object, required: true } },
  setup(props) {
    const t = useWords(words);
    const parts = PARTS.filter(part => hasRole(...part.roles));
    const current = computed(() => parts.find(part => part.key === props.part) ?? parts[0]);
    return () => html`<${Page} title=${areaName(props.area) || t('title')} subtitle=${t('subtitle')}
        actions=${() => html`<${Link} to=${['overview', props.area]} class="el-button">${t('overview')}<//>`}>
      <${Trail} area=${props.area} part=${current.value?.key ?? ''} t=${t} />
      ${current.value
        ? html`<${Tabs} title=${t('parts')} current=${current.value.key} items=${parts.map(part => [t('part.' + part.key), ['grids', props.area, part.key], part.key])} />
          <${current.value.part} key=${props.area + current.value.key} area=${props.area} query=${props.query} t=${t} />`
        : html`<${Empty} words=${t('noPart')} hint=${t('noPartHint')} />`}
    <//>`;
  },
});

/** Where to begin for somebody who has several areas. */
function Begin({ t }) {
  return html`<${Page} title=${t('title')} subtitle=${t('subtitle')}>${myAreas().length === 0
    ? html`<${Empty} words=${t('noArea')} hint=${t('noAreaHint')} />`
    : html`<${Section} title=${t('chooseArea')}><ul>${myAreas().map(code => html`<li key=${code}><${Link} to=${['grids', code]}>${areaName(code)}<//></li>`)}</ul><//>`}<//>`;
}
Begin.props = ['t'];
Begin.displayName = 'GridsBegin';

/** Grids: `/console/grids/<area>/<part>`, `…/redraw/<id>`, `…/draft/<area>`, `…/proof/<id>`. */
export default defineComponent({
  name: 'LinliGrids',
  props: { path: { type: Array, required: true }, query: { type: Object, required: true } },
  setup(props) {
    const t = useWords(words);
    const first = () => props.path[0] ?? (myAreas().length === 1 ? myAreas()[0] : '');
    const whole = { redraw: RedrawView, draft: Drafting, proof: ProofView };
    return () => {
      const [, what] = props.path;
      const view = whole[first()];
      return view && what
        ? html`<${view} key=${first() + what} id=${what} query=${props.query} t=${t} />`
        : CODE.test(first()) ? html`<${Area} area=${first()} part=${what ?? ''} query=${props.query} />` : html`<${Begin} t=${t} />`;
    };
  },
});
