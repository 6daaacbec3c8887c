// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { hasRole, html, Page, Tabs } from '@linli/console';
import { Campaigns } from './campaigns.js';
import { Desk } from './desk.js';
import { Enter } from './enter.js';
import { KnownWorks } from './known-works.js';
import { Told } from './told.js';
import { t } from './words.js';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./dispatch.css', import.meta.url).href;
document.head.append(sheet);

const PARTS = { desk: Desk, enter: Enter, told: Told, campaigns: Campaigns, works: KnownWorks };

/** The desk of a subdistrict or a command centre: what waits to be given to somebody, and all that belongs to it. */
export default defineComponent({
  name: 'DispatchDesk',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    // Who enters petitions without dispatching them has no desk.
    const mine = Object.keys(PARTS).filter(part => part !== 'desk' || hasRole('DISPATCHER', 'SUPERVISOR'));
    const works = part => !['works', 'campaigns'].includes(part) || hasRole('DISPATCHER', 'SUPERVISOR', 'COMMUNITY_OFFICER', 'DEPARTMENT_OFFICER', 'GRID_WORKER');
    const tabs = () => mine.filter(works).map(part => [t('part.' + part), part === mine[0] ? ['dispatch'] : ['dispatch', part], part]);
    return () => {
      const part = mine.includes(props.path[0]) ? props.path[0] : mine[0];
      return html`<${Page} title=${t('title')} subtitle=${t('subtitle.' + part)}>
        <${Tabs} title=${t('parts')} items=${tabs()} current=${part} />
        <${PARTS[part]} key=${part} query=${props.query} />
      <//>`;
    };
  },
});
