// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import { api, hasRole, html, myAreas, Page, Tabs, useLoad, useWords } from '@linli/console';
import { words } from './words.js';

export const t = useWords(words);

/** Who may add and change people and households. */
export const mayWrite = () => hasRole('COMMUNITY_OFFICER', 'REGISTRAR');

/** The area that lists begin with. */
export const firstArea = () => myAreas()[0] ?? '';

export const areaFilter = () => ({ key: 'area', title: t('area'), kind: 'area', value: firstArea() });

const tabs = () => [
  ['find', [], true],
  ['households', ['households'], hasRole('COMMUNITY_OFFICER', 'DISPATCHER', 'GRID_WORKER', 'REGISTRAR', 'SUPERVISOR')],
  ['requests', ['requests'], hasRole('COMMUNITY_OFFICER', 'GRID_WORKER')],
  ['merge', ['merge'], hasRole('REGISTRAR')],
  ['erasures', ['erasures'], hasRole('REGISTRAR', 'SUPERVISOR')],
  ['exports', ['exports'], hasRole('REGISTRAR', 'SUPERVISOR')],
].filter(tab => tab[2]);

/** The frame of the page's parts, with the way to the others. */
export const Part = defineComponent({
  name: 'ResidentsPart',
  props: { here: { type: String, required: true }, subtitle: { type: String, default: '' }, actions: { type: Function, default: null } },
  setup: (props, { slots }) => () => html`<${Page} title=${t('title')} subtitle=${props.subtitle} actions=${props.actions}>
    <${Tabs} title=${t('title')} current=${props.here} items=${/** @type {any[]} */ (tabs()).map(([key, to]) => [t('tab.' + key), ['residents', ...to], key])} />
    ${h('div', slots.default?.())}
  <//>`,
});

/** Where a dwelling is, for those who must not read its id. */
export const DwellingName = defineComponent({
  name: 'DwellingName',
  props: { id: { type: String, required: true } },
  setup(props) {
    const found = useLoad(() => api.get('/api/registry/dwellings/' + props.id));
    return () => found.data?.address ?? (found.problem ? t('unknown') : '…');
  },
});
