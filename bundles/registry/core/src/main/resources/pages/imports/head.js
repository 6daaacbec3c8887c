// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import { hasRole, html, Page, Tabs, useWords } from '@linli/console';
import { words } from './words.js';

export const t = useWords(words);

const tabs = () => [['residents', [], hasRole('REGISTRAR')], ['areas', ['areas'], hasRole('ADMINISTRATOR')]].filter(tab => tab[2]);

export const Part = defineComponent({
  name: 'ImportsPart',
  props: { here: { type: String, required: true }, subtitle: { type: String, default: '' }, actions: { type: Function, default: null } },
  setup: (props, { slots }) => () => html`<${Page} title=${t('title')} subtitle=${props.subtitle} actions=${props.actions}>
    ${tabs().length > 1 && html`<${Tabs} title=${t('title')} current=${props.here} items=${/** @type {any[]} */ (tabs()).map(([key, to]) => [t('tab.' + key), ['imports', ...to], key])} />`}
    ${h('div', slots.default?.())}
  <//>`,
});

const KINDS = { UPLOADING: 'info', UPLOADED: 'info', CHECKING: 'info', CHECKED: 'warning', APPLYING: 'info', DONE: 'success', THROWN_AWAY: 'info', FAILED: 'danger' };
export const kindOf = state => KINDS[state] ?? 'info';

/** Still at work, so that one looks again in a moment. */
export const isWorking = state => ['UPLOADING', 'UPLOADED', 'CHECKING', 'APPLYING'].includes(state);

