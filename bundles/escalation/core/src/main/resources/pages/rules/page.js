// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { hasRole, html, Page, Tabs } from '@linli/console';
import { Calendar } from './calendar.js';
import { EditionPage } from './edition-page.js';
import { Editions } from './editions.js';
import { InForce } from './in-force.js';
import { ReviewPage } from './review-page.js';
import { Reviews } from './reviews.js';
import { t } from './words.js';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./rules.css', import.meta.url).href;
document.head.append(sheet);

const PARTS = { 'in-force': InForce, editions: Editions, reviews: Reviews, calendar: Calendar };
const ONE = { editions: EditionPage, reviews: ReviewPage };

/** Which rules decide, how they are changed by two people, what that means for open deadlines, and which days are worked. */
export default defineComponent({
  name: 'Rules',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const mine = Object.keys(PARTS).filter(part => !ONE[part] || hasRole('ADMINISTRATOR', 'AUDITOR', 'DISPATCHER', 'SUPERVISOR'));
    const tabs = () => mine.map(part => [t('part.' + part), part === 'in-force' ? ['rules'] : ['rules', part], part]);
    return () => {
      const part = mine.includes(props.path[0]) ? props.path[0] : 'in-force';
      const one = props.path[1] && ONE[part];
      return html`<${Page} title=${t('title')} subtitle=${t('subtitle.' + part)}>
        <${Tabs} title=${t('parts')} items=${tabs()} current=${part} />
        ${one ? html`<${one} key=${props.path[1]} id=${props.path[1]} query=${props.query} />` : html`<${PARTS[part]} key=${part} query=${props.query} />`}
      <//>`;
    };
  },
});
