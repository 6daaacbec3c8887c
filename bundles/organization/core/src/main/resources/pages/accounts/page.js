// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { hasRole, html, Page, Tabs } from '@linli/console';
import { t } from './parts.js';
import { Mine } from './mine.js';
import { Officers } from './officers.js';
import { Officer, NewOfficer } from './officer.js';
import { Log } from './log.js';

const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('./page.css', import.meta.url).href });
document.head.append(sheet);

/** The parts, and who has them. */
const parts = () => [['mine', Mine, true], ['officers', Officers, hasRole('ADMINISTRATOR')], ['log', Log, hasRole('AUDITOR')]].filter(part => part[2]);

export default defineComponent({
  name: 'StaffAndAccounts',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    return () => {
      const [first, second] = props.path;
      if (first === 'officers' && second && hasRole('ADMINISTRATOR')) {
        return second === 'new' ? html`<${NewOfficer} key="new" />` : html`<${Officer} key=${second} id=${second} />`;
      }
      const mine = parts();
      const [current, content] = mine.find(([part]) => part === first) ?? mine[0];
      return html`<${Page} title=${t('title')} subtitle=${t('subtitle')}>
        ${mine.length > 1 && html`<${Tabs} title=${t('tabs')} current=${current} items=${mine.map(([part]) => [t('tab.' + part), part === mine[0][0] ? ['accounts'] : ['accounts', part], part])} />`}
        <${content} key=${current} />
      <//>`;
    };
  },
});
