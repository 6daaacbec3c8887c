// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { hasRole, html, Page, Tabs, useWords } from '@linli/console';
import { Conflicts } from './conflicts.js';
import { Day } from './day.js';
import { DueVisits, VisitList } from './lists.js';
import { Hazards } from './hazards.js';
import { Meetings } from './meetings.js';
import { Pairings } from './pairings.js';
import { PlanRules } from './plan-rules.js';
import { Questions } from './questions.js';
import { Visit } from './visit.js';
import { words } from './words.js';

const goes = ['GRID_WORKER', 'COMMUNITY_OFFICER', 'CARE_OFFICER', 'DEPARTMENT_OFFICER', 'DISPATCHER', 'SUPERVISOR'];
const decides = ['GRID_WORKER', 'COMMUNITY_OFFICER', 'CARE_OFFICER'];

/** The parts with the roles that have them. */
const parts = [
  { key: 'day', part: Day, roles: goes },
  { key: 'due', part: DueVisits, roles: goes },
  { key: 'list', part: VisitList, roles: goes },
  { key: 'meetings', part: Meetings, roles: goes },
  { key: 'questions', part: Questions, roles: goes },
  { key: 'pairings', part: Pairings, roles: ['COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR', 'DEPARTMENT_OFFICER'] },
  { key: 'conflicts', part: Conflicts, roles: decides },
  { key: 'hazards', part: Hazards, roles: ['GRID_WORKER', 'COMMUNITY_OFFICER'] },
  { key: 'rules', part: PlanRules, roles: goes },
];

/** Visits and what belongs to them: before the door, behind it, in the yard. */
export default defineComponent({
  name: 'VisitsPage',
  props: { path: { type: Array, required: true }, query: { type: Object, required: true } },
  setup(props) {
    const t = useWords(words);
    const mine = parts.filter(part => hasRole(...part.roles));
    return () => {
      const key = props.path[0] ?? mine[0]?.key ?? '';
      const open = mine.find(part => part.key === key);
      if (!open && key) {
        return html`<${Visit} id=${key} />`;
      }
      return html`<${Page} title=${t('title')} subtitle=${t('subtitle')}>
        <${Tabs} title=${t('parts')} current=${key} items=${mine.map(part => [t('part.' + part.key), ['visits', part.key], part.key])} />
        ${open && html`<${open.part} key=${key} id=${props.path[1]} />`}
      <//>`;
    };
  },
});
