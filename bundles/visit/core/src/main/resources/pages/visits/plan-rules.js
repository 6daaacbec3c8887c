// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { api, areaName, html, List, myAreas, useWords } from '@linli/console';
import { words } from './words.js';

/** Whom or what the rules of an area mean, how often, and who goes. */
export const PlanRules = defineComponent({
  name: 'PlanRules',
  setup() {
    const t = useWords(words);
    const columns = () => [
      { key: 'name', title: t('rule') },
      { key: 'group', title: t('group'), cell: rule => t('group.' + rule.group) },
      { key: 'about', title: t('about') },
      { key: 'every', title: t('how-often') },
      { key: 'goes', title: t('goes'), cell: rule => t('goes.' + rule.goes) },
      { key: 'area', title: t('fromArea'), cell: rule => areaName(rule.area) },
    ];
    const load = (cursor, size, chosen) => api.get('/api/visit/plans/rules', { query: { area: chosen.area || myAreas()[0] } });
    return () => html`<div><p class="l-quiet">${t('rulesHint')}</p><${List} name="plan-rules" title=${t('part.rules')} rowKey="code" columns=${columns()} filters=${[{ key: 'area', title: t('area'), kind: 'area' }]} load=${load} empty=${{ words: t('noRules'), hint: t('noRulesHint') }} /></div>`;
  },
});
