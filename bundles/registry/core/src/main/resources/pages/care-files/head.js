// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import { hasRole, html, label, Link, myAreas, Page, Tabs, Tag, useWords } from '@linli/console';
import { words } from './words.js';

export const t = useWords(words);
export const firstArea = () => myAreas()[0] ?? '';
export const mayWrite = () => hasRole('COMMUNITY_OFFICER', 'CARE_OFFICER');
export const LEVELS = ['RED', 'ORANGE', 'YELLOW'];

const KINDS = { RED: 'danger', ORANGE: 'warning', YELLOW: 'info' };

/** How much somebody needs: a word and a sign, and the colour besides. */
export const level = code => html`<${Tag} kind=${KINDS[code]} class=${'l-care-' + code.toLowerCase()}>${label('careLevel', code)}<//>`;

const tabs = [['overview', []], ['due', ['due']], ['rules', ['rules']]];

/** The frame of the page's lists, with the way to the others. */
export const Part = defineComponent({
  name: 'CarePart',
  props: { here: { type: String, required: true }, subtitle: { type: String, default: '' } },
  setup: (props, { slots }) => {
    const open = () => mayWrite() && html`<${Link} class="el-button el-button--primary" to=${['care-files', 'new']}>${t('open')}<//>`;
    return () => html`<${Page} title=${t('title')} subtitle=${props.subtitle} actions=${open}>
      <${Tabs} title=${t('title')} current=${props.here} items=${/** @type {any[]} */ (tabs).map(([key, to]) => [t('tab.' + key), ['care-files', ...to], key])} />
      ${h('div', slots.default?.())}
    <//>`;
  },
});
