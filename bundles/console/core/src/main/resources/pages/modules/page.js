// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { html, Page, Tabs } from '@linli/console';
import { t } from './parts.js';
import { ModuleList, ModuleView } from './modules.js';
import { Feeds } from './feeds.js';
import { Packs } from './packs.js';
import { Rules } from './rules.js';

const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('./page.css', import.meta.url).href });
document.head.append(sheet);

const PARTS = { modules: ModuleList, feeds: Feeds, packs: Packs, rules: Rules };

export default defineComponent({
  name: 'ModulesAndPacks',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const tabs = () => Object.keys(PARTS).map(part => [t('tab.' + part), part === 'modules' ? ['modules'] : ['modules', part], part]);
    return () => {
      const [first, room] = props.path;
      if (first === 'of' && room) {
        return html`<${ModuleView} key=${room} room=${room} />`;
      }
      const current = first in PARTS ? first : 'modules';
      return html`<${Page} title=${t('title')} subtitle=${t('subtitle')}>
        <${Tabs} title=${t('tabs')} items=${tabs()} current=${current} />
        <${PARTS[current]} key=${current} />
      <//>`;
    };
  },
});
